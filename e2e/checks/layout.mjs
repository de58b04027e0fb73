// Nothing wider than the window, and no text in a gap, at the widths people have.

import { NARROW } from '../lib/browser.mjs';

const SMALLEST = { width: 320, height: 800 };
const TABLET = { width: 840, height: 1000 };
const HALF_A_SCREEN = { width: 1000, height: 900 };
const SMALL_LAPTOP = { width: 1220, height: 800 };

export async function layout(page, place, findings) {
  const before = page.viewportSize();
  for (const size of [SMALLEST, NARROW, TABLET, HALF_A_SCREEN, SMALL_LAPTOP]) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => {
      const most = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= most) return undefined;
      const inScroller = (element) => {
        for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
          if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return true;
        }
        return false;
      };
      const culprits = [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > most + 1 && !inScroller(element))
        .slice(-3)
        .map((element) => `${Math.round(element.getBoundingClientRect().right)}: ${element.outerHTML.slice(0, 140)}`);
      return [`${document.documentElement.scrollWidth} px wide`, ...culprits].join('\n');
    });
    if (wide) findings.add(`sideways scroll at ${size.width}`, place, wide);
    const squeezed = await page.evaluate(squeezedText);
    if (squeezed) findings.add(`squeezed text at ${size.width}`, place, squeezed);
  }
  await page.setViewportSize(before);
}

// Words that run down in a gap beside something that takes the room, more lines than words.
function squeezedText() {
  const found = [];
  const isUnseen = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).position === 'absolute' && up.getBoundingClientRect().width <= 1) return true;
    }
    return !element.checkVisibility();
  };
  for (const element of document.querySelectorAll('main :is(a, p, h2, h3, dd, dt, span, li, td, th, label, legend, button)')) {
    const tops = new Set();
    let words = 0;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      words += node.textContent.split(/\s+/).filter(Boolean).length;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) tops.add(Math.round(box.top));
    }
    if (words < 3 || tops.size <= words * 1.5 || isUnseen(element)) continue;
    found.push(`${tops.size} lines for ${words} words: ${element.outerHTML.slice(0, 140)}`);
  }
  return found.slice(0, 3).join('\n');
}
