// The table of routes, read from where it is written: each page states its own in `ROUTES`.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const WRITTEN = /Route::(page|form|act)\(\s*"([^"]+)",\s*"([^"]+)",\s*"([^"]+)",\s*([A-Za-z_:]+)/g;

export class Routes {
  constructor() {
    this.all = [];
    const sources = ['pages', 'public'].flatMap((folder) => files(join(ROOT, 'crates/web/src', folder), '.rs'));
    for (const file of [...sources, join(ROOT, 'crates/web/src/public.rs')]) {
      const text = readFileSync(file, 'utf8');
      for (const [, kind, name, nl, en, who] of text.matchAll(WRITTEN)) {
        this.all.push({ kind, name, nl, en, isShown: kind !== 'act', isPublic: who === 'Who::Everyone', who });
      }
    }
    if (this.all.length < 10) throw new Error('no routes were found in crates/web/src: is their form another now?');
    // A path that is written out goes before one with parts.
    this.all.sort((a, b) => parts(a.nl) - parts(b.nl));
  }

  find(name) {
    return this.all.find((route) => route.name === name);
  }

  // The path of a route in a language, its parts filled in.
  path(name, language, ...values) {
    const route = this.find(name);
    if (!route) throw new Error(`the route \`${name}\` does not exist yet`);
    return route[language].replace(/\{[^}]+\}/g, () => encodeURIComponent(values.shift() ?? ''));
  }

  // The route of a path, and the language in which it names it.
  of(path) {
    for (const route of this.all) {
      for (const language of ['nl', 'en']) {
        if (pattern(route[language]).test(path)) return { route, language: path.startsWith('/en') ? 'en' : language };
      }
    }
    return undefined;
  }
}

// The files below a folder with one ending.
export function files(folder, ending) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name), ending) : [join(folder, entry.name)]))
    .filter((name) => name.endsWith(ending));
}

function parts(path) {
  return path.split('{').length;
}

function pattern(path) {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}
