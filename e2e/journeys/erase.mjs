// Erases somebody, takes the receipt, and finds her no more.

import { person } from '../lib/people.mjs';

const ROWS = [6, 7, 8, 9, 10, 11, 12];

export default {
  name: 'erase',
  needs: ['data', 'data-file', 'data-person', 'data-person-erase', 'data-receipt', 'data-receipt-paper', 'data-receipt-text'],
  async run(walk) {
    const id = await erasable(walk);
    walk.watch.expect(422);
    await walk.press('data-erase-button');
    walk.expect(422);
    await walk.sees('data-erase-sure-missing');
    await walk.tick('sure');
    await walk.press('data-erase-button');
    walk.at('data-receipt');
    const text = await walk.download('link', 'data-receipt-take-text');
    if (text.bytes.length < 100) throw new Error('the receipt is empty');
    const paper = await walk.download('link', 'data-receipt-take-paper');
    if (!paper.bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the receipt on paper is no PDF');
    // What a law lets stay may stay; the file that she was chosen from holds her no more.
    await walk.go('data');
    await walk.click(walk.main.locator('.wb-task a.t').first());
    if ((await walk.main.locator(`a[href*="${id}"]`).count()) > 0) throw new Error('erased, and still in the file');
  },
};

// Somebody of whom not everything must stay.
async function erasable(walk) {
  for (const row of ROWS) {
    const id = await person(walk, row);
    await walk.follow('data-act-erase');
    if ((await walk.control('button', 'data-erase-button').count()) > 0) return id;
  }
  throw new Error('of none of these people anything can be erased');
}
