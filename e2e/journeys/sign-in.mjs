// Sets a password and codes under settings, signs out, and signs in with both.

import { code } from '../lib/totp.mjs';

const PASSWORD = 'drie tulpen in de regen, en een emmer';

export default {
  name: 'sign-in',
  needs: ['settings', 'settings-own', 'settings-password', 'settings-code', 'sign-in', 'sign-in-password', 'sign-in-code', 'sign-out'],
  async run(walk, lane) {
    await walk.go('settings-own');
    const email = await walk.field('email').inputValue();
    await walk.go('settings-password');
    walk.watch.expect(422);
    await walk.fill('password-new', 'kort');
    await walk.fill('password-again', 'kort');
    await walk.press('web-keep');
    walk.expect(422);
    await walk.fill('password-new', PASSWORD);
    await walk.fill('password-again', PASSWORD);
    await walk.press('web-keep');
    await walk.sees('settings-password-kept');

    await walk.go('settings-code');
    const secret = await walk.main.locator('.wb-code').first().innerText();
    await walk.fill('code', code(secret));
    await walk.press('settings-code-use');
    await walk.sees('settings-code-kept');

    await signOut(walk);
    await walk.go('sign-in');
    await walk.fill('email', email);
    await walk.press('web-next');
    walk.at('sign-in-password');
    await walk.fill('password', 'niet dit');
    await walk.press('web-next');
    walk.expect(422);
    await walk.sees('sign-in-wrong');
    await walk.fill('password', PASSWORD);
    await walk.press('web-next');
    walk.at('sign-in-code');
    await walk.fill('code', '000000');
    await walk.press('web-next');
    walk.expect(422);
    // The code of this half minute was used above; the next is good already.
    await walk.fill('code', code(secret, 1));
    await walk.press('web-next');
    if ((await walk.page.locator('header.wb-side').count()) !== 1) throw new Error('password and code let nobody in');

    // Without codes the password alone lets her in again.
    await walk.go('settings-code-remove');
    await walk.press('settings-code-remove');
    await walk.sees('settings-code-removed');

    // Somebody who does not exist is answered in the same way.
    const stranger = await lane.stranger();
    await stranger.go('sign-in');
    await stranger.fill('email', 'niemand@example.org');
    await stranger.press('web-next');
    stranger.at('sign-in-password');
    await stranger.fill('password', 'niet dit');
    await stranger.press('web-next');
    await stranger.sees('sign-in-wrong');
    await stranger.context.close();
  },
};

// Presses the button at the foot of the menu.
export async function signOut(walk) {
  await walk.press('menu-sign-out', walk.page.locator('header.wb-side'));
}
