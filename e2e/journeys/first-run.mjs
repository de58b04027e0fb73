// From an empty folder to a published statement, with a list of ten thousand people, by the clock.

import { writeFile } from 'node:fs/promises';
import { context } from '../lib/browser.mjs';
import { customers } from '../lib/lists.mjs';
import { Walk } from '../lib/walk.mjs';
import { leaveOut, toCheck, toColumns } from './import.mjs';
import { publish } from './publish.mjs';

const PEOPLE = 10_000;
const MOST_PAGES = 12;
const MOST_FIELDS = 15;

export default {
  name: 'first-run',
  needs: ['begin', 'begin-who', 'begin-firm', 'begin-sheet', 'begin-done', 'import-file', 'import-check', 'public-statement', 'register-weigh'],
  async run(walk, lane) {
    const list = await lane.programs.folder(`list-${lane.language}-${lane.script}.csv`);
    await writeFile(list, customers(PEOPLE));
    const folder = await lane.programs.folder(`empty-${lane.language}-${lane.script}`);
    const shop = await lane.programs.serve(['serve', '--folder', folder, '--listen', '127.0.0.1:0'], folder);
    const own = await context(lane.browser, { language: lane.language, script: lane.script });
    try {
      const person = await new Walk({ ...lane.tools, context: own, shop }).begin();
      const pages = new Set();
      person.page.on('domcontentloaded', () => {
        const name = person.routes.of(person.path)?.route.name;
        if (name !== 'job' && name !== 'sign-in-link') pages.add(name);
      });
      const began = Date.now();
      await found(person, shop, list);
      const took = Date.now() - began;
      lane.tell(`first run (${lane.who}): ${pages.size} pages, ${person.typed} fields, ${(took / 1000).toFixed(1)} s`);
      if (pages.size > MOST_PAGES) throw new Error(`${pages.size} pages, at most ${MOST_PAGES}: ${[...pages].join(', ')}`);
      if (person.typed > MOST_FIELDS) throw new Error(`${person.typed} fields, at most ${MOST_FIELDS}`);
      await weigh(person);
      for (const page of ['today', 'register', 'may']) {
        await person.go(page);
        await namesNoPlaceholder(person);
      }
    } catch (error) {
      const page = own.pages()[0];
      const seen = await page?.locator('main').innerText({ timeout: 1000 }).catch(() => '');
      const shown = seen?.split('\n').filter(Boolean).slice(0, 14).join(' | ');
      throw new Error(`${error.message.split('\n')[0]}; at ${new URL(page.url()).pathname}: ${shown}`);
    } finally {
      await own.close();
      await shop.stop();
    }
  },
};

async function found(person, shop, list) {
  await person.page.goto(shop.link);
  await person.click(person.main.locator('form button[type=submit]'));
  if (person.language === 'en') await person.go('begin');
  await person.follow('begin-go');
  await person.fill('name', 'Marieke Bloem');
  await person.fill('email', 'marieke@bloemhof.example');
  await person.fill('password', 'drie tulpen in de regen');
  await person.fill('firm', 'Bloemhof Deventer');
  await person.press('web-next');
  person.at('begin-firm');
  await person.choose('sector', 'webshop');
  await person.choose('staff', 'yes');
  await person.fill('kvk', '12345678');
  await person.fill('address', 'Brink 1, 7411 BR Deventer');
  await person.fill('phone', '0570 123456');
  await person.press('web-next');
  person.at('begin-sheet');
  await sheet(person);
  person.at('import-file');
  await toColumns(person, list);
  await leaveOut(person);
  await toCheck(person);
  await person.press('bring-go');
  await person.page.waitForURL((url) => !url.pathname.includes(person.routes.path('job', person.language, '')), { timeout: 90_000 });
  if (person.routes.of(person.path).route.name === 'import-done') await person.go('begin-done');
  person.at('begin-done');
  await person.seesText(/10[.,]000/);
  await person.follow('begin-done-statement-go');
  await publish(person);
  await person.sees('public-published');
  await person.go('today');
  person.at('today');
}

// What rests on an interest is refused until it is weighed: from Vandaag that is one form, with the texts in it already.
async function weigh(person) {
  await person.go('today');
  const typed = person.typed;
  await person.click(person.main.locator('.wb-task a[href*="/weeg/"], .wb-task a[href*="/weigh/"]').first());
  person.at('register-weigh');
  await person.choose('balancing', 'pass');
  await person.press('may-weigh-keep');
  person.at('register-activity');
  await person.sees('may-weighed-done');
  if (person.typed > typed) throw new Error('weighing asked for typing');
}

// What a template holds a place for, `<Dutch | English>`, is said in the language of the page.
async function namesNoPlaceholder(person) {
  const shown = (await person.main.innerText()).match(/<[^<>|]* \| [^<>|]*>/);
  if (shown) throw new Error(`a place of a template is shown: ${shown[0]}`);
}

// Types the two words over that the page asks for.
async function sheet(person) {
  const words = await person.main.locator('.wb-woorden').first().locator('li').allInnerTexts();
  for (const name of ['passphrase-1', 'passphrase-2']) {
    const label = await person.main.locator(`label[for="${name}"]`).innerText();
    await person.fill(name, words[Number(label.match(/\d+/)[0]) - 1].trim());
  }
  await person.press('sheet-have');
}
