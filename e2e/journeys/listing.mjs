// Shows the business to everyone, and gives the public pages a colour: one that can be read.

import { asVisitor } from './publish.mjs';

export default {
  name: 'listing',
  needs: ['public-listing', 'public-business', 'public-business-data', 'public-look', 'public-style'],
  async run(walk, lane) {
    await walk.go('public-listing');
    await walk.fill('day-1', 'altijd');
    walk.watch.expect(422);
    await walk.press('web-keep');
    walk.expect(422);
    if ((await walk.field('day-1').inputValue()) !== 'altijd') throw new Error('what was typed is gone');
    await list(walk);

    await walk.go('public-look');
    await walk.fill('colour', '#fdfdfd');
    await walk.press('web-keep');
    walk.expect(422);
    await walk.sees('web-problem');
    await walk.fill('colour', '#7a1f5c');
    await walk.press('web-keep');
    walk.at('public-look');

    await asVisitor(lane, async (visitor) => {
      await visitor.go('public-business');
      visitor.expect(200);
      await visitor.seesText(/9[:.]00/);
      const style = await visitor.context.request.get(visitor.shop.origin + visitor.routes.path('public-style', 'nl'));
      if (!(await style.text()).toLowerCase().includes('#7a1f5c')) throw new Error('the colour is not in the sheet');
      const data = await visitor.context.request.get(
        visitor.shop.origin + visitor.routes.path('public-business-data', visitor.language),
      );
      const listing = await data.json();
      if (!listing.name || !listing['@type']) throw new Error('the listing as data has no name or no type');
    });
  },
};

// Shows the business, open on Mondays.
export async function list(walk) {
  await walk.go('public-listing');
  await walk.fill('day-1', '9:00-12:30, 13:00-17:00');
  await walk.tick('shown');
  await walk.press('web-keep');
  await walk.sees('listing-kept');
}
