// What a page is built of, and in which words: asked of the document in the browser.

import { folded } from '../lib/words.mjs';

// Where words of the program stand; what people entered stands elsewhere.
const OURS = 'nav a, nav h2, h1, button, label, legend, th, dt, summary, footer a, .wb-small, .wb-lead, .hint, .wb-leeg p';

export async function structure(page, { language, isPublic, words }, place, findings) {
  const seen = await page.evaluate((ours) => {
    const text = (element) => {
      const copy = element.cloneNode(true);
      copy.querySelectorAll('svg, .wb-stil, small').forEach((part) => part.remove());
      return copy.textContent;
    };
    const isOther = (element) => element.closest('[lang]') !== document.documentElement;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest('script, code, pre, textarea')) nodes.push(node.textContent);
    }
    const spoken = [...document.querySelectorAll('[aria-label], [title], [alt]')];
    const attributes = spoken.flatMap((element) =>
      ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name)).filter(Boolean),
    );
    const main = document.querySelector('main');
    return {
      headings: document.querySelectorAll('h1').length,
      language: document.documentElement.lang,
      title: document.title,
      hasMain: main?.id === 'inhoud' && main.tabIndex === -1,
      skips: document.body.querySelector('a')?.getAttribute('href') === '#inhoud',
      ours: [...document.querySelectorAll(ours)].filter((element) => !isOther(element)).map(text),
      texts: [...nodes, ...attributes, document.title],
    };
  }, OURS);
  const expect = (is, rule, detail) => is || findings.add(rule, place, detail);
  expect(seen.headings === 1, 'one h1', `there are ${seen.headings}`);
  expect(seen.language === language, 'language', `lang is \`${seen.language}\`, not \`${language}\``);
  expect(isPublic || seen.title.endsWith(' – Waarborg'), 'title', `\`${seen.title}\` does not end with – Waarborg`);
  expect(seen.title.trim().length > 3, 'title', 'there is none');
  expect(seen.hasMain, 'landmarks', 'no main with id inhoud and tabindex -1');
  expect(seen.skips, 'skip link', 'the first link does not lead to the content');
  foreign(seen.ours, { language, words }, place, findings);
  keys(seen.texts, words, place, findings);
}

// Names of works of others, which look like keys.
const NAMES = ['source-sans-3'];

// Words of the other language.
function foreign(texts, { language, words }, place, findings) {
  const others = words.foreign(language);
  for (const text of texts.map(folded)) {
    const key = others.get(text);
    if (key) findings.add('words of the other language', place, `\`${text}\` (${key})`);
  }
}

// A key that is shown as itself because it has no words, or a text whose values were not filled in.
function keys(texts, words, place, findings) {
  const known = words.keys();
  const areas = new Set([...known].map((key) => key.split('-')[0]));
  for (const text of texts) {
    for (const [token] of text.matchAll(/(?<![\w@./–-])[a-z]+(?:-[a-z0-9]+)+(?![\w@/-])/g)) {
      const whole = text.trim() === token;
      const looksLikeOne = whole ? areas.has(token.split('-')[0]) : known.has(token) && token.split('-').length > 2;
      if (looksLikeOne && !NAMES.includes(token)) findings.add('a key instead of words', place, `\`${token}\` in \`${text.trim().slice(0, 80)}\``);
    }
    const hole = text.match(/\{\s*\$[\w-]+/);
    if (hole) findings.add('a value not filled in', place, text.trim().slice(0, 120));
  }
}
