// Looks around in an invented firm before there is a vault, takes it away in one press, and begins after all.

import { context } from '../lib/browser.mjs';
import { Walk } from '../lib/walk.mjs';

const BUILT_MS = 120_000;

export default {
  name: 'look-around',
  needs: ['begin', 'begin-around', 'begin-who'],
  async run(walk, lane) {
    const folder = await lane.programs.folder(`around-${lane.language}-${lane.script}`);
    const shop = await lane.programs.serve(['serve', '--folder', folder, '--listen', '127.0.0.1:0'], folder);
    const own = await context(lane.browser, { language: lane.language, script: lane.script });
    try {
      const person = await new Walk({ ...lane.tools, context: own, shop }).begin();
      await person.page.goto(shop.link);
      await person.click(person.main.locator('form button[type=submit]'));
      if (person.language === 'en') await person.go('begin');
      await person.press('begin-around');
      person.at('begin-around');
      // The page looks again by itself, with and without scripts.
      await person.control('link', 'begin-around-open').waitFor({ timeout: BUILT_MS });
      await person.look();
      await person.follow('begin-around-open');
      if (new URL(person.page.url()).origin === shop.origin) throw new Error('the invented firm has no address of its own');
      await person.click(person.main.locator('form button[type=submit]'));
      person.at('today');
      const strip = person.page.locator('.wb-proef');
      await person.press('web-demo-leave', strip);
      await person.sees('begin-around-gone');
      await person.follow('begin-around-back');
      if (new URL(person.page.url()).origin !== shop.origin) throw new Error('it does not lead back to where one began');
      await person.follow('begin-go');
      person.at('begin-who');
    } finally {
      await own.close();
      await shop.stop();
    }
  },
};
