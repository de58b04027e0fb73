// Restricts somebody, meets the refusal of every use, and lets her data be used again.

import { heard, person } from '../lib/people.mjs';

export default {
  name: 'restrict',
  needs: ['data', 'data-file', 'data-person', 'data-person-restrict', 'data-person-unrestrict'],
  async run(walk) {
    const id = await person(walk, 3);
    await walk.follow('data-act-restrict');
    walk.watch.expect(422);
    await walk.press('data-restrict-button');
    walk.expect(422);
    await walk.sees('data-restrict-why-missing');
    await walk.choose('why', 'disputed');
    await heard(walk);
    await walk.press('data-restrict-button');
    walk.at('data-person');
    await walk.sees('data-restrict-done');
    await walk.sees('data-restricted-since');
    if ((await walk.field('reason').count()) > 0) throw new Error('values of a restricted person can still be asked for');

    await walk.go('data-person', id);
    await walk.follow('data-act-unrestrict');
    await heard(walk);
    await walk.press('data-release-button');
    walk.expect(422);
    await walk.sees('data-release-told-missing');
    await walk.tick('told');
    await walk.press('data-release-button');
    await walk.sees('data-release-done');
  },
};
