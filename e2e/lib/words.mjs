// The words of the program, by key, in both languages: tests press what a key says, so that a better word breaks none.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, ROOT } from './routes.mjs';

const LANGUAGES = ['nl', 'en'];

export class Words {
  #texts = { nl: new Map(), en: new Map() };

  constructor() {
    for (const language of LANGUAGES) {
      for (const file of files(join(ROOT, 'translations', language), '.ftl')) {
        if (file.endsWith('verify.ftl')) continue;
        for (const [key, text] of messages(readFileSync(file, 'utf8'))) this.#texts[language].set(key, text);
      }
    }
  }

  // All keys.
  keys() {
    return new Set([...this.#texts.nl.keys(), ...this.#texts.en.keys()]);
  }

  // The words under a key, where no value stands in them.
  say(language, key) {
    const text = this.#texts[language].get(key);
    if (text === undefined) throw new Error(`no words under the key \`${key}\``);
    if (text.includes('{')) throw new Error(`the words under \`${key}\` have values in them`);
    return text;
  }

  // What matches the words under a key, whatever values stand in them.
  pattern(language, key, { whole = false } = {}) {
    const text = this.#texts[language].get(key);
    if (text === undefined) throw new Error(`no words under the key \`${key}\``);
    const source = alternatives(text).map(escaped).join('|');
    return new RegExp(whole ? `^\\s*(?:${source})\\s*$` : `(?:${source})`);
  }

  // Words that one language has and the other has not, at least four letters long and without values.
  foreign(language) {
    const other = LANGUAGES.find((one) => one !== language);
    const own = new Set([...this.#texts[language].values()].map(folded));
    const both = new Map();
    for (const [key, text] of this.#texts[other]) {
      if (text.length >= 4 && !text.includes('{') && !own.has(folded(text))) both.set(folded(text), key);
    }
    return both;
  }
}

// Pairs of key and text. A file of ours has no attributes; a text goes on as long as its lines are indented.
function* messages(source) {
  let key;
  let lines = [];
  for (const line of source.split('\n')) {
    const begun = line.match(/^([a-zA-Z][\w-]*)\s*=\s?(.*)$/);
    if (begun) {
      if (key) yield [key, lines.join('\n').trim()];
      [key, lines] = [begun[1], [begun[2]]];
    } else if (key && /^(\s|\})/.test(line)) lines.push(line.trim());
  }
  if (key) yield [key, lines.join('\n').trim()];
}

// The texts that a choice in a text can come out as.
function alternatives(text) {
  const choice = text.match(/^([\s\S]*?)\{\s*\$\w+\s*->([\s\S]*?)\n\s*\}([\s\S]*)$/);
  if (!choice) return [text];
  const [, before, cases, after] = choice;
  const each = [...cases.matchAll(/\*?\[\w+\]\s*([^\n]*)/g)].map(([, one]) => one);
  return each.flatMap((one) => alternatives(before + one + after));
}

function escaped(text) {
  const pieces = text.trim().split(/\{[^}]*\}/);
  return pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('[\\s\\S]+?');
}

export function folded(text) {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
