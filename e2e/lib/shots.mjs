// Pictures of pages, and one page to look at them side by side.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class Shots {
  #all = [];

  constructor(folder) {
    this.folder = folder;
  }

  async take(page, { language, name, path, width }) {
    await mkdir(this.folder, { recursive: true });
    const file = `${name}-${language}-${width}.png`;
    await page.screenshot({ path: join(this.folder, file), fullPage: true });
    this.#all.push({ file, language, name, path, width });
  }

  // One row for each page: wide and narrow, in both languages.
  async finish() {
    if (this.#all.length === 0) return;
    const names = [...new Set(this.#all.map(({ name }) => name))].sort();
    const rows = names.map((name) => {
      const here = this.#all.filter((one) => one.name === name).sort((a, b) => b.width - a.width);
      const figures = here.map(
        ({ file, language, path, width }) =>
          `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy" width="${Math.round(width / 3)}"></a>` +
          `<figcaption>${language} ${width} ${escaped(path)}</figcaption></figure>`,
      );
      return `<section><h2>${escaped(name)}</h2><div>${figures.join('')}</div></section>`;
    });
    const style = 'body{font:15px sans-serif}section>div{display:flex;gap:1rem;align-items:start}img{border:1px solid #888}';
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages</title><style>${style}</style>${rows.join('\n')}</html>\n`;
    await writeFile(join(this.folder, 'index.html'), page);
    console.log(`${this.#all.length} pictures: ${join(this.folder, 'index.html')}`);
  }
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
