// Nothing wider than the window, at the widths people have.

import { NARROW } from '../lib/browser.mjs';

const SMALLEST = { width: 320, height: 800 };

export async function layout(page, place, findings) {
  for (const size of [SMALLEST, NARROW]) {
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
  }
}
