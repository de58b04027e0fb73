// What the run was asked for. `cargo xtask browser` gives the program and the browser.

import { availableParallelism, cpus } from 'node:os';

const HELP = `node run.mjs --program FILE --browser FILE [--shots FOLDER] [--only NAME] [--journeys | --crawl]

  --program FILE   the built waarborg
  --browser FILE   a Chromium
  --shots FOLDER   takes a picture of every crawled page, with an index.html
  --only NAME      the journey of that name, or with a path what the crawl finds there
  --crawl          the pages alone
  --journeys       the journeys alone
`;

// What stands after the program's name, as an object; an ending with help if it is not understood.
export function read(words) {
  const asked = { crawl: true, journeys: true };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--crawl') asked.journeys = false;
    else if (word === '--journeys') asked.crawl = false;
    else if (['--program', '--browser', '--shots', '--only'].includes(word) && rest.length > 0) {
      asked[word.slice(2)] = rest.shift();
    } else fail(`\`${word}\` is not understood`);
  }
  if (!asked.program || !asked.browser) fail('--program and --browser are needed');
  return asked;
}

// How many things run side by side.
export function lanes() {
  const cores = typeof availableParallelism === 'function' ? availableParallelism() : cpus().length;
  return Math.max(2, Math.min(4, cores));
}

function fail(reason) {
  console.error(`what: this run cannot begin\nwhy: ${reason}\ndo: see below\n\n${HELP}`);
  process.exit(2);
}
