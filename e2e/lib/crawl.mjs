// Follows every link from Vandaag and the public pages, and looks at each page as people do: wide and narrow, with scripts
// and without, in one language.

import { axe } from '../checks/axe.mjs';
import { headers } from '../checks/headers.mjs';
import { html } from '../checks/html.mjs';
import { layout } from '../checks/layout.mjs';
import { structure } from '../checks/page.mjs';
import { NARROW, WIDE, complaints, context } from './browser.mjs';

// More pages than this are not looked at: a crawl that never ends tells nothing.
const MOST = 120;

// Paper takes its time where the program was built without optimising.
const ANSWER_MS = 60_000;

// The pages from which everything must be reachable.
const BEGINNINGS = ['today', 'public-privacy', 'sign-in'];

export class Crawl {
  constructor({ browser, shop, language, routes, words, findings, cookies, shots, only }) {
    Object.assign(this, { browser, shop, language, routes, words, findings, cookies, shots, only });
    this.waiting = [];
    this.seen = new Set();
    this.visited = [];
    this.refused = 0;
  }

  async run() {
    this.on = await context(this.browser, { language: this.language, cookies: this.cookies });
    this.off = await context(this.browser, { language: this.language, cookies: this.cookies, script: false });
    this.outside = await context(this.browser, { language: this.language });
    for (const name of BEGINNINGS) this.find(this.routes.path(name, this.language), 'the beginning');
    while (this.waiting.length > 0 && this.visited.length < MOST) await this.visit(this.waiting.shift());
    if (this.waiting.length > 0) {
      this.findings.add('crawl', this.waiting[0].path, `more than ${MOST} pages; ${this.waiting.length} are left`);
    }
    this.unreachable();
    await Promise.all([this.on.close(), this.off.close(), this.outside.close()]);
  }

  // A link on a page: it waits, unless one of its kind was seen.
  find(path, from) {
    const url = new URL(path, this.shop.origin);
    if (url.origin !== this.shop.origin || url.pathname.startsWith('/static/')) return;
    const found = this.routes.of(url.pathname);
    const isOther = found && found.route.nl !== found.route.en && found.language !== this.language;
    if (isOther) return;
    const kind = `${found?.route.name ?? url.pathname} ${part(found, url.pathname)} ${[...url.searchParams.keys()].sort().join('&')}`;
    if (this.seen.has(kind)) return;
    this.seen.add(kind);
    if (!found) this.findings.add('dead link', from, `${url.pathname} is no route`);
    else this.waiting.push({ path: url.pathname + url.search, route: found.route, from });
  }

  // What breaks off is a finding, and the others are still looked at.
  async visit(waiting) {
    try {
      await this.look(waiting);
    } catch (error) {
      this.findings.add('crawl', `${waiting.route.name} ${waiting.path}`, error.message.split('\n')[0]);
    }
  }

  async look({ path, route, from }) {
    const isNeeded = !this.only || path.includes(this.only) || BEGINNINGS.includes(route.name);
    const answer = await (route.isPublic ? this.outside : this.on).request.get(this.shop.origin + path, {
      maxRedirects: 0,
      timeout: ANSWER_MS,
    });
    const place = `${route.name} ${path}`;
    this.visited.push({ name: route.name, path });
    if (answer.status() >= 300 && answer.status() < 400) {
      this.find(answer.headers().location, path);
      return;
    }
    if (answer.status() !== 200) {
      this.findings.add('status', place, `${answer.status()}, linked from ${from}`);
      return;
    }
    const nonce = headers(answer.headers(), route, place, this.findings);
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) {
      if ((await answer.body()).length === 0) this.findings.add('empty file', place, `linked from ${from}`);
      return;
    }
    html(await answer.text(), { nonce, isPublic: route.isPublic }, place, this.findings);
    await this.open({ path, route, place, isNeeded });
  }

  async open({ path, route, place, isNeeded }) {
    const page = await (route.isPublic ? this.outside : this.on).newPage();
    const watch = complaints(page);
    try {
      await page.goto(this.shop.origin + path);
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      for (const link of links) this.anchor(link, path);
      if (!isNeeded) return;
      await structure(page, { ...this, isPublic: route.isPublic }, place, this.findings);
      const wide = await main(page);
      await axe(page, place, this.findings);
      await this.shots?.take(page, { language: this.language, name: route.name, path, width: WIDE.width });
      await layout(page, place, this.findings);
      await page.setViewportSize(NARROW);
      const narrow = await main(page);
      await axe(page, `${place} at ${NARROW.width}`, this.findings);
      await this.shots?.take(page, { language: this.language, name: route.name, path, width: NARROW.width });
      await this.withoutScripts({ path, route, place, wide, narrow });
    } catch (error) {
      this.findings.add('crawl', place, error.message);
    } finally {
      for (const complaint of watch.take()) this.findings.add('complaint of the browser', place, complaint);
      await page.close();
    }
  }

  // A link goes to a page of ours, or to a place on this one that is there.
  anchor(link, path) {
    if (link.startsWith('#') || /^(mailto|tel):/.test(link)) return;
    this.find(new URL(link, this.shop.origin + path).href, path);
  }

  async withoutScripts({ path, route, place, wide, narrow }) {
    const page = await this.off.newPage();
    try {
      const answer = await page.goto(this.shop.origin + path);
      if (answer.status() !== 200) this.findings.add('without scripts', place, `status ${answer.status()}`);
      for (const [size, told] of [[WIDE, wide], [NARROW, narrow]]) {
        await page.setViewportSize(size);
        const bare = await main(page);
        if (bare !== told) {
          this.findings.add('without scripts', `${place} at ${size.width}`, difference(told, bare));
        }
      }
    } finally {
      await page.close();
    }
  }

  // Pages behind the login that no link leads to, though nothing has to be done first.
  unreachable() {
    if (this.only) return;
    const visited = new Set(this.visited.map(({ name }) => name));
    for (const route of this.routes.all) {
      const isAlone = route.isShown && !route.nl.includes('{') && !route.isPublic && !route.who.includes('Doorstep') && !AFTER_A_DEED.has(route.name);
      if (isAlone && !visited.has(route.name)) this.findings.add('no link leads here', route.name, route[this.language]);
    }
  }
}

// Pages that something done leads to: a first run, a search, a question, a check, a code or a passkey that is set up.
const AFTER_A_DEED = new Set([
  'again',
  'begin-done',
  'begin-firm',
  'begin-sheet',
  'begin-sheet-paper',
  'data-search',
  'log-checked',
  'may-forget',
  'may-saved',
  'may-words',
  'new-sheet-pdf',
  'new-sheet-show',
  'settings-code-remove',
  'settings-passkeys',
]);

// Where a page has several parts in its address, the last says which form it shows: `name`, or `purpose-…`.
function part(found, path) {
  const several = (found?.route.nl.split('{').length ?? 0) > 2;
  return several ? (path.split('/').at(-1).match(/^[a-z]+/)?.[0] ?? '') : '';
}

// What stands on a page. A minute may pass between one look and the next.
async function main(page) {
  const text = await page.locator('main').first().innerText();
  return text.replace(/\b\d{1,2}[:.]\d{2}\b/g, '0:00');
}

function difference(one, other) {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return `with scripts: ${left[at] ?? '(nothing)'}\nwithout:      ${right[at] ?? '(nothing)'}`;
}
