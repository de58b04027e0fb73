// One person at one browser: goes somewhere, fills in, presses, and looks at what is there.
//
// Buttons and links are named by the key of their words, fields by their names, pages by their routes.

import { axe } from '../checks/axe.mjs';
import { layout } from '../checks/layout.mjs';
import { structure } from '../checks/page.mjs';
import { complaints } from './browser.mjs';

// Long work has its own page, which looks again by itself.
const WORK_MS = 90_000;

// Paper takes its time where the program was built without optimising.
const FILE_MS = 60_000;

export class Walk {
  constructor({ context, shop, language, script, routes, words, findings, seen }) {
    Object.assign(this, { context, shop, language, script, routes, words, findings, seen });
  }

  async begin() {
    this.page = await this.context.newPage();
    this.watch = complaints(this.page);
    this.page.on('response', (response) => {
      if (response.request().isNavigationRequest()) this.status = response.status();
    });
    return this;
  }

  async end() {
    await this.page.close();
  }

  // A second tab of the same browser.
  tab() {
    return new Walk(this).begin();
  }

  // Opens a route by its address.
  async go(name, ...parts) {
    await this.open(this.routes.path(name, this.language, ...parts));
    return this;
  }

  // Opens an address of the program.
  async open(path) {
    await this.page.goto(new URL(path, this.shop.origin).href);
    await this.look();
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  get main() {
    return this.page.locator('main');
  }

  // That the page is of this route; its parts.
  at(name) {
    const route = this.routes.find(name);
    if (!route) throw new Error(`the route \`${name}\` does not exist yet`);
    const found = this.routes.of(this.path);
    if (found?.route.name !== name) throw new Error(`at ${found?.route.name ?? this.path}, not at ${name}`);
    const pattern = route[this.language].split('/');
    return this.path.split('/').filter((_, index) => pattern[index]?.startsWith('{')).map(decodeURIComponent);
  }

  // Waits until long work led to a page of this route.
  async until(name) {
    const pattern = this.routes.path(name, this.language, '.*');
    const source = this.routes.find(name)[this.language].replace(/\{[^}]+\}/g, '[^/]+');
    await this.page.waitForURL((url) => new RegExp(`^${source}$`).test(url.pathname), {
      timeout: WORK_MS,
      waitUntil: 'domcontentloaded',
    }).catch(() => {
      throw new Error(`at ${this.path} after ${WORK_MS / 1000} s, not at ${pattern}`);
    });
    await this.look();
    return this.at(name);
  }

  // Words under a key.
  say(key) {
    return this.words.say(this.language, key);
  }

  // A button or link whose words begin with those under a key.
  control(role, key, within = this.main) {
    const begins = new RegExp(`^\\s*${this.words.pattern(this.language, key).source}`);
    return within.getByRole(role, { name: begins }).first();
  }

  press(key, within) {
    return this.#leave(this.control('button', key, within));
  }

  follow(key, within) {
    return this.#leave(this.control('link', key, within));
  }

  // Clicks, and waits for the page that comes of it.
  async click(locator) {
    await this.#leave(locator);
  }

  async #leave(locator) {
    await locator.waitFor();
    await Promise.all([this.page.waitForEvent('domcontentloaded'), locator.click()]);
    await this.look();
  }

  // Presses what answers with a file: its name and bytes.
  async download(role, key, within) {
    const control = this.control(role, key, within);
    await control.waitFor();
    const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: FILE_MS }), control.click({ timeout: FILE_MS })]);
    const pieces = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(pieces) };
  }

  field(name) {
    return this.main.locator(`[name="${name}"]`);
  }

  async fill(name, value) {
    await this.field(name).first().fill(value);
    this.typed = (this.typed ?? 0) + 1;
  }

  // Chooses a value of a field, or its first.
  async choose(name, value) {
    const first = this.field(name).first();
    const tag = await first.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await first.selectOption(value ?? { index: 1 });
    else await (value === undefined ? first : this.main.locator(`[name="${name}"][value="${value}"]`)).check();
  }

  async tick(name) {
    await this.field(name).first().check();
  }

  // What stands on the page, as it is seen.
  text() {
    return this.main.innerText();
  }

  // That words under a key stand on the page.
  async sees(key) {
    const pattern = this.words.pattern(this.language, key);
    const text = await this.main.innerText();
    if (!pattern.test(text)) throw new Error(`${this.path} does not say \`${key}\` (${pattern.source.slice(0, 80)})`);
  }

  async seesText(wanted) {
    const text = await this.text();
    const is = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    if (!is) throw new Error(`${this.path} does not show ${wanted}`);
  }

  async seesNot(wanted) {
    const html = await this.page.content();
    if (html.includes(wanted)) throw new Error(`${this.path} shows what it must not`);
  }

  // That the answer had this status, which is no complaint then.
  expect(status) {
    if (this.status !== status) throw new Error(`${this.path} answered ${this.status}, not ${status}`);
  }

  // Looks at a page as the crawl does, once for each kind: what comes of a form is met here alone.
  async look() {
    const found = this.routes.of(this.path);
    const kind = `${found?.route.name} ${this.status}`;
    if (!this.seen || this.seen.has(kind)) return;
    this.seen.add(kind);
    if ((await this.page.locator('main').count()) === 0) return;
    const place = `${kind} (${this.language})`;
    const isPublic = found?.route.isPublic ?? false;
    // A link may be in another language than the person who uses it.
    const language = /^\/en(\/|$)/.test(this.path) ? 'en' : 'nl';
    await structure(this.page, { language, isPublic, words: this.words }, place, this.findings);
    // Its clock stands still where scripts are off; the same page is met with them.
    if (this.script) await axe(this.page, place, this.findings);
    await layout(this.page, place, this.findings);
  }
}
