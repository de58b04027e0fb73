// Makes a passkey with an authenticator of the browser's own, and signs in with it. Without scripts there are no passkeys,
// and the page says so.

import { createServer } from 'node:net';
import { join } from 'node:path';
import { context, signIn } from '../lib/browser.mjs';
import { Walk } from '../lib/walk.mjs';
import { signOut } from './sign-in.mjs';

export default {
  name: 'passkey',
  needs: ['settings-passkeys', 'passkey-start', 'passkey-finish', 'sign-in'],
  async run(walk, lane) {
    // A number is no name that a passkey could belong to, so the shop is served under one.
    const folder = await lane.programs.copy();
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const serve = ['serve', '--folder', join(folder, 'vault'), '--listen', `127.0.0.1:${port}`, '--origin', origin];
    const shop = await lane.programs.serve([...serve, '--link'], folder);
    const own = await context(lane.browser, { language: lane.language, script: lane.script });
    try {
      const inside = await new Walk({ ...lane.tools, context: own, shop }).begin();
      await signIn(inside.page, shop.link);
      await inside.go('settings-passkeys');
      if (lane.script) await make(inside);
      else await inside.sees('passkey-script');
    } finally {
      await own.close();
      await shop.stop();
    }
  },
};

async function make(walk) {
  const session = await walk.context.newCDPSession(walk.page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await walk.fill('name', 'e2e');
  await walk.press('passkey-make');
  walk.at('settings-passkeys');
  await walk.sees('passkey-kept');
  await walk.seesText('e2e');
  await signOut(walk);
  await walk.go('sign-in');
  await walk.press('sign-in-passkey');
  if ((await walk.page.locator('header.wb-side').count()) !== 1) throw new Error('the passkey lets nobody in');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
