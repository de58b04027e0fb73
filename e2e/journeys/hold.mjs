// Keeps all the same what is over its term, looks at it with one of the people, and ends it for her.

export default {
  name: 'hold',
  needs: ['data-clear-out', 'data-clear-hold', 'data-person', 'data-person-unhold', 'data-person-hold', 'data-clear-unhold'],
  async run(walk) {
    await walk.go('data-clear-out');
    await walk.follow('data-act-hold');
    walk.at('data-clear-hold');
    walk.watch.expect(422);
    await walk.press('data-hold-button');
    walk.expect(422);
    await walk.sees('data-hold-why-missing');
    await walk.choose('why', 'claim');
    await walk.fill('note', 'e2e');
    await walk.press('data-hold-button');
    await walk.until('data-clear-out');
    await walk.sees('data-hold-done');
    await walk.sees('data-clear-held');

    // What only stays comes behind what may go.
    await walk.click(walk.main.locator('tbody th a').last());
    const [id] = walk.at('data-person');
    await walk.sees('data-held-until');
    await walk.follow('data-act-unhold');
    walk.at('data-person-unhold');
    await walk.press('data-unhold-button');
    await walk.sees('data-unhold-done');

    await walk.go('data-person', id);
    await walk.follow('data-act-hold');
    walk.at('data-person-hold');
    await walk.choose('why', 'inquiry');
    await walk.press('data-hold-button');
    await walk.sees('data-hold-done-one');

    await walk.go('data-clear-out');
    await walk.follow('data-act-unhold');
    walk.at('data-clear-unhold');
    await walk.press('data-unhold-button');
    await walk.until('data-clear-out');
    await walk.sees('data-unhold-done-many');
  },
};
