// Looks for somebody, opens her values with a reason, and sees them covered again.

const SOMEBODY = 'Sanne de Boer';

export default {
  name: 'show',
  needs: ['data', 'data-search', 'data-person', 'data-person-show'],
  async run(walk) {
    await walk.go('data');
    await walk.fill('words', SOMEBODY);
    await walk.press('data-search-go');
    await walk.sees('data-search-found');
    if (/boer|sanne/i.test(walk.page.url())) throw new Error('the address names who was looked for');
    // What was typed stands in its field again; what was found is covered.
    const found = await walk.main.locator('table').innerText();
    if (found.includes(SOMEBODY) || !found.includes('•')) throw new Error('what was found is not covered');
    await walk.click(walk.main.locator('tbody tr th a').first());
    const [id] = walk.at('data-person');
    await walk.seesNot(SOMEBODY);

    walk.watch.expect(422);
    await walk.press('data-show-go');
    walk.expect(422);
    await walk.sees('data-reason-missing');

    await walk.choose('reason', 'asked');
    await walk.press('data-show-go');
    walk.expect(200);
    await walk.sees('data-shown-until');
    await walk.seesText(SOMEBODY);

    await walk.go('data-person', id);
    await walk.seesNot(SOMEBODY);
    await walk.seesText('•');
  },
};
