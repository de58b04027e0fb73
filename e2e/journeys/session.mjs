// Signs out in one tab while another shows a form: what is sent then changes nothing, and the way back shows nothing.

import { signOut } from './sign-in.mjs';

export default {
  name: 'session',
  needs: ['public-look', 'sign-out', 'sign-in', 'today'],
  async run(walk, lane) {
    walk.watch.expect(403);
    await walk.go('public-look');
    const before = await walk.field('name').inputValue();
    const other = await walk.tab();
    await other.go('today');
    await signOut(other);
    other.at('sign-in');
    const cookies = await other.context.cookies();
    if (cookies.some(({ value }) => value.length > 0) && (await seesInside(other))) throw new Error('signed out, and still in');

    await walk.fill('name', 'Een ander bedrijf');
    await walk.press('web-keep');
    const is = walk.routes.of(walk.path).route.name;
    if (is !== 'sign-in' && walk.status !== 403) throw new Error(`sent after the end of the session: at ${is}, ${walk.status}`);
    await other.page.goBack({ waitUntil: 'domcontentloaded' });
    if ((await other.page.locator('header.wb-side').count()) > 0) throw new Error('the way back shows a page of the inside');
    await other.end();

    await lane.enterAgain();
    const again = await lane.walk();
    await again.go('public-look');
    if ((await again.field('name').inputValue()) !== before) throw new Error('what was sent after the end was taken');
    await again.end();
  },
};

async function seesInside(walk) {
  await walk.go('today');
  return walk.routes.of(walk.path).route.name === 'today';
}
