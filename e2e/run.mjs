// Looks at the pages in a real browser: a crawl over every page, and journeys that people make.
//
//   cargo xtask browser                      all of it
//   cargo xtask browser --only NAME          one journey, or the pages whose path has NAME in it
//   cargo xtask browser --shots FOLDER       pictures too

import { lanes, read } from './lib/arguments.mjs';
import { context, launch, signIn } from './lib/browser.mjs';
import { Crawl } from './lib/crawl.mjs';
import { Findings } from './lib/findings.mjs';
import { Programs } from './lib/program.mjs';
import { Routes } from './lib/routes.mjs';
import { Shots } from './lib/shots.mjs';
import { Words } from './lib/words.mjs';
import { Walk } from './lib/walk.mjs';
import { journeys } from './journeys/all.mjs';
import { list } from './journeys/listing.mjs';
import { publish } from './journeys/publish.mjs';
import { weight } from './checks/weight.mjs';

const asked = read(process.argv.slice(2));
const began = Date.now();
const findings = new Findings();
const [routes, words, programs] = [new Routes(), new Words(), new Programs(asked.program)];
const shots = asked.shots && new Shots(asked.shots);
const browser = await launch(asked.browser);
// What happened, as it happens.
const tell = (line) => console.log(`${String(seconds()).padStart(4)} s  ${line}`);

// However it ends, what was found is told.
let isDone = false;
process.once('exit', () => {
  findings.print();
  const ended = isDone ? 'after' : 'and it was broken off after';
  console.log(`\nbrowser: ${findings.count} found ${ended} ${seconds()} s`);
});

try {
  await programs.build();
  tell('the shop is built');
  const work = [];
  if (asked.crawl) work.push(...['nl', 'en'].map((language) => () => crawl(language)), firstVisit);
  if (asked.journeys) work.push(...journeys({ browser, programs, routes, words, findings, only: asked.only, tell }));
  await sideBySide(work, lanes());
  await shots?.finish();
} finally {
  await browser.close();
  await programs.end();
  isDone = true;
}
process.exitCode = findings.count > 0 ? 1 : 0;

async function crawl(language) {
  const shop = await programs.shop();
  const entrance = await context(browser, { language });
  const owner = await new Walk({ context: entrance, shop, language, script: true, routes, words, findings }).begin();
  await signIn(owner.page, shop.link);
  // What everyone sees is there once it was published.
  await publish(owner);
  await list(owner);
  const cookies = await entrance.cookies();
  await entrance.close();
  const only = asked.only;
  const crawled = new Crawl({ browser, shop, language, routes, words, findings, cookies, shots, only });
  await crawled.run();
  tell(`${language}: ${crawled.visited.length} pages crawled`);
  await shop.stop();
}

async function firstVisit() {
  const shop = await programs.shop();
  const made = await context(browser);
  for (const name of ['public-privacy', 'sign-in']) {
    const bytes = await weight(made, shop.origin + routes.path(name, 'nl'), name, findings);
    tell(`first visit of ${name}: ${Math.round(bytes / 1024)} KB`);
  }
  await signIn(await made.newPage(), shop.link);
  const bytes = await weight(made, shop.origin + '/', 'today', findings);
  tell(`first visit of today: ${Math.round(bytes / 1024)} KB`);
  await made.close();
  await shop.stop();
}

// Runs what is to be done, so many at a time. What breaks off is a finding, and the rest goes on.
async function sideBySide(work, many) {
  const left = [...work];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      try {
        await next();
      } catch (error) {
        findings.add('broke off', next.name || 'a step', error.stack ?? String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: many }, lane));
}

function seconds() {
  return Math.round((Date.now() - began) / 1000);
}
