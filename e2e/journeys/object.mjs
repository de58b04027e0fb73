// Somebody wants no advertising: it stops at once, and pressing twice changes nothing more.

import { heard, person } from '../lib/people.mjs';

export default {
  name: 'object',
  needs: ['data', 'data-file', 'data-person', 'data-person-object', 'data-person-unobject'],
  async run(walk) {
    const id = await person(walk, 4);
    await walk.follow('data-act-object');
    await heard(walk);
    await walk.press('data-object-button');
    walk.at('data-person');
    await walk.sees('data-object-done');
    await walk.sees('data-objected-since');

    // Back to the form, and once more: it was done already.
    await walk.page.goBack({ waitUntil: 'domcontentloaded' });
    if (walk.routes.of(walk.path).route.name === 'data-person-object') {
      await heard(walk);
      await walk.press('data-object-button');
    }
    walk.at('data-person');
    await walk.sees('data-objected-since');

    await walk.go('data-person', id);
    await walk.follow('data-act-unobject');
    await heard(walk);
    await walk.press('data-unobject-button');
    await walk.sees('data-unobject-done');
  },
};
