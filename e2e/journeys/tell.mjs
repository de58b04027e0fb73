// Writes down that somebody was told, takes it back as a mistake, and does the same for everyone who is owed a word.

import { person } from '../lib/people.mjs';

// Says that it is of everyone: by a tick, or by their number where they are many.
async function sure(walk) {
  if ((await walk.field('number').count()) === 0) return walk.tick('sure');
  const lead = await walk.main.locator('.wb-lead').first().innerText();
  const counts = lead.match(/\d{1,3}(?:[.,]\d{3})+|\d+/g) ?? [];
  return walk.fill('number', counts.at(0) ?? '');
}

// Fills in what was told, where no statement that was published is proposed.
async function say(walk) {
  if ((await walk.field('text').inputValue()) === '') await walk.fill('text', 'e2e');
}

export default {
  name: 'tell',
  needs: [
    'data', 'data-file', 'data-person', 'data-person-tell', 'data-person-untell', 'data-tell-all', 'data-tell-file', 'data-tell',
    'data-untell', 'data-untell-notice',
  ],
  async run(walk) {
    await person(walk, 4);
    await walk.follow('data-act-tell');
    await say(walk);
    await walk.choose('way');
    await walk.press('data-tell-button');
    walk.at('data-person');
    await walk.sees('data-tell-done-one');

    await walk.follow('data-act-untell');
    walk.watch.expect(422);
    await walk.press('data-untell-button');
    walk.expect(422);
    await walk.sees('data-untell-why-missing');
    await walk.fill('why', 'e2e');
    await walk.press('data-untell-button');
    walk.at('data-person');
    await walk.sees('data-untell-done-one');
    await walk.sees('event-notice-taken-back');

    await walk.go('data');
    await walk.follow('data-tell-title');
    walk.at('data-tell-all');
    await walk.click(walk.main.locator('.wb-task a.t').first());
    walk.at('data-tell-file');
    await say(walk);
    await walk.choose('way');
    await sure(walk);
    await walk.press('data-tell-button');
    await walk.until('data-tell');

    await walk.follow('data-untell-list-title');
    walk.at('data-untell');
    await walk.click(walk.main.locator('.wb-task a.t').first());
    walk.at('data-untell-notice');
    await walk.fill('why', 'e2e');
    await sure(walk);
    await walk.press('data-untell-button');
    await walk.until('data-tell');
  },
};
