// The journeys, and who makes them: in Dutch with and without scripts, in English with them. Each of the three has a shop
// of its own, in which the journeys follow one another.

import { context, signIn } from '../lib/browser.mjs';
import { Walk } from '../lib/walk.mjs';
import badInput from './bad-input.mjs';
import consents from './object.mjs';
import copy from './copy.mjs';
import erase from './erase.mjs';
import firstRun from './first-run.mjs';
import hold from './hold.mjs';
import importing from './import.mjs';
import listing from './listing.mjs';
import log from './log.mjs';
import lookAround from './look-around.mjs';
import mayI from './may.mjs';
import passkey from './passkey.mjs';
import publish from './publish.mjs';
import register from './register.mjs';
import restrict from './restrict.mjs';
import session from './session.mjs';
import show from './show.mjs';
import signIns from './sign-in.mjs';
import tell from './tell.mjs';

// What changes least goes first; what ends sessions and what throws anything into forms goes last.
export const JOURNEYS = [
  publish, listing, show, restrict, hold, tell, consents, copy, erase, importing, mayI, register, log, passkey, signIns, session, badInput,
  firstRun, lookAround,
];

// A journey that takes longer hangs.
const JOURNEY_MS = 240_000;

const PEOPLE = [
  { language: 'nl', script: true },
  { language: 'nl', script: false },
  { language: 'en', script: true },
];

// The work, a function for each person.
export function journeys(tools) {
  const chosen = JOURNEYS.filter(({ name }) => !tools.only || tools.only.split(',').some((part) => name.includes(part)));
  if (chosen.length === 0) return [];
  return PEOPLE.map(
    (person) =>
      async function journeysOfOne() {
        const lane = new Lane({ ...tools, ...person });
        await lane.begin();
        for (const journey of chosen) await lane.make(journey);
        await lane.end();
      },
  );
}

// One shop, one browser context, and the journeys made in it.
export class Lane {
  constructor(tools) {
    this.tools = { ...tools, seen: new Set() };
    Object.assign(this, this.tools);
  }

  // Somebody in the browser of this lane.
  walk() {
    return new Walk({ ...this.tools, context: this.context, shop: this.shop }).begin();
  }

  // Somebody in a browser of her own, who did not sign in.
  async stranger() {
    const own = await context(this.browser, { language: this.language, script: this.script });
    return new Walk({ ...this.tools, context: own, shop: this.shop }).begin();
  }

  get who() {
    return `${this.language}, ${this.script ? 'with' : 'without'} scripts`;
  }

  async begin() {
    this.shop = await this.programs.shop();
    await this.enter();
  }

  // Signs the owner in, in a new browser.
  async enter() {
    await this.context?.close();
    this.context = await context(this.browser, { language: this.language, script: this.script });
    const page = await this.context.newPage();
    await signIn(page, this.shop.link);
    await page.close();
  }

  // The same shop once more, with a new link: for whoever signed out.
  async enterAgain() {
    await this.shop.stop();
    this.shop = await this.programs.serve(['demo', '--folder', this.shop.folder], this.shop.folder);
    await this.enter();
  }

  async make({ name, needs, run }) {
    const place = `${name} (${this.who})`;
    const missing = needs.filter((route) => !this.routes.find(route));
    if (missing.length > 0) {
      this.findings.add('journey', place, `cannot be made: there is no route ${missing.join(', ')}`);
      return;
    }
    const began = Date.now();
    const walk = await this.walk();
    try {
      await within(JOURNEY_MS, run(walk, this));
      for (const complaint of walk.watch.take()) this.findings.add('complaint of the browser', place, complaint);
    } catch (error) {
      const at = `at ${walk.path}, status ${walk.status}`;
      const said = await walk.main.innerText({ timeout: 1000 }).catch(() => '');
      const faults = said.split('\n').filter(Boolean).slice(0, 6).join(' | ').slice(0, 300);
      this.findings.add('journey', place, `${error.message.split('\n').slice(0, 6).join('\n')}\n${at}\n${faults}`);
    } finally {
      await walk.end();
      this.tell(`${place}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
  }

  async end() {
    await this.context.close();
    await this.shop.stop();
  }
}

function within(milliseconds, promise) {
  let clock;
  const late = new Promise((_, reject) => {
    clock = setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(clock));
}
