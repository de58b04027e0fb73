// A Chromium, and contexts in it that watch what a page complains of.

import { chromium } from 'playwright-core';

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

export function launch(file) {
  // A container has neither a user namespace for the sandbox nor much shared memory; the pages are our own.
  return chromium.launch({ executablePath: file, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
}

// A context of one language, with or without scripts, and with cookies of another.
export async function context(browser, { language = 'nl', script = true, viewport = WIDE, cookies } = {}) {
  const made = await browser.newContext({
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    viewport,
  });
  made.setDefaultTimeout(15_000);
  if (cookies) await made.addCookies(cookies);
  return made;
}

// Gathers what the browser complains of: errors of scripts, refused resources, answers that failed.
export function complaints(page) {
  const all = [];
  const expected = new Set();
  page.on('pageerror', (error) => all.push(`script: ${error.message}`));
  page.on('console', (line) => {
    // A refused answer is told twice: here, and by its status, which is what is looked at.
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) all.push(`console: ${line.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A download, and a page that is left while it loads.
    if (!reason.includes('ERR_ABORTED')) all.push(`request: ${new URL(request.url()).pathname}: ${reason}`);
  });
  page.on('response', (response) => {
    const isBad = response.status() >= 400 && !expected.has(response.status());
    if (isBad) all.push(`status ${response.status()}: ${new URL(response.url()).pathname}`);
  });
  return {
    // What was complained of since the last look.
    take: () => all.splice(0),
    // A status that is the right answer here.
    expect: (...statuses) => statuses.forEach((status) => expected.add(status)),
  };
}

// Uses a link that signs in once.
export async function signIn(page, link) {
  await page.goto(link);
  // Whoever has a password already gets a link to choose a new one.
  for (const name of ['password-new', 'password-again']) {
    const field = page.locator(`main [name="${name}"]`);
    if ((await field.count()) > 0) await field.fill('vijf witte narcissen op de fiets');
  }
  await page.locator('main form button[type=submit]').click();
  await page.waitForLoadState();
  if (new URL(page.url()).pathname !== '/') throw new Error(`the link signs nobody in; it leads to ${new URL(page.url()).pathname}`);
}
