// Brings a list in by its four steps, and takes it back.

import { join } from 'node:path';
import { ROOT } from '../lib/routes.mjs';

const LIST = join(ROOT, 'e2e/fixtures/klanten.csv');

export default {
  name: 'import',
  needs: ['data', 'import-file', 'import-columns', 'import-purpose', 'import-check', 'import-done', 'import-undo'],
  async run(walk) {
    const before = await people(walk);
    await walk.go('import-file');
    walk.watch.expect(422);
    await walk.press('bring-to-columns');
    walk.expect(422);
    await walk.sees('bring-file-missing');
    await toColumns(walk, LIST);
    await walk.sees('bring-safe');
    // What is grave asks for a choice of its own.
    if ((await choices(walk).count()) > 0) {
      await walk.press('bring-to-purpose');
      walk.expect(422);
    }
    await leaveOut(walk);
    await toCheck(walk);
    if ((await people(walk)) !== before) throw new Error('something was stored before the last button');
    await walk.page.goBack({ waitUntil: 'domcontentloaded' });
    walk.at('import-check');
    await walk.press('bring-go');
    await walk.until('import-done');
    const after = await people(walk);
    if (after <= before) throw new Error(`${before} people before, ${after} after`);

    await walk.go('data');
    await walk.fill('words', 'Testeling');
    await walk.press('data-search-go');
    await walk.sees('data-search-found');
    if ((await walk.main.locator('tbody :is(b, script)').count()) > 0) throw new Error('what was brought in became HTML');

    await undo(walk);
    if ((await people(walk)) !== before) throw new Error('undone, and the number of people is another');
  },
};

// How many people are held, as the page tells it.
async function people(walk) {
  await walk.go('data');
  const told = await walk.main.locator('.wb-lead').innerText();
  const number = told.replace(/[.,](?=\d)/g, '').match(/\d+/);
  if (!number) throw new Error(`\`${told}\` names no number`);
  return Number(number[0]);
}

// Gives a file, and waits until it was looked through.
export async function toColumns(walk, file) {
  await walk.field('file').setInputFiles(file);
  await walk.press('bring-to-columns');
  await walk.until('import-columns');
}

// Leaves out every column that asks for a choice.
export async function leaveOut(walk) {
  for (const choice of await choices(walk).all()) await choice.check();
  await walk.press('bring-to-purpose');
  walk.at('import-purpose');
}

function choices(walk) {
  return walk.main.locator('fieldset input[type=radio][value=no]');
}

// Takes the proposals, and says that people were told. Where no statement was published, no text is proposed.
export async function toCheck(walk) {
  await walk.choose('informed', 'yes');
  if ((await walk.field('told-text').inputValue()) === '') await walk.fill('told-text', 'e2e');
  await walk.press('bring-to-check');
  // What would become of the rows is found out first.
  await walk.until('import-check');
}

// The newest import goes away again.
async function undo(walk) {
  await walk.page.goBack({ waitUntil: 'domcontentloaded' });
  for (let back = 0; back < 6 && walk.routes.of(walk.path).route.name !== 'import-done'; back += 1) {
    await walk.page.goBack({ waitUntil: 'domcontentloaded' });
  }
  walk.at('import-done');
  await walk.follow('bring-undo');
  if ((await walk.field('number').count()) > 0) throw new Error('so few people, and a number is asked for');
  await walk.press('bring-undo-button');
  await walk.until('import-done');
}
