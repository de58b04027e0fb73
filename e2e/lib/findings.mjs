// What is wrong, gathered: one line for each kind and place, however often it is met.

export class Findings {
  #lines = new Map();

  // Notes that `rule` is broken at `place`.
  add(rule, place, detail) {
    const key = `${rule}\u0000${place}\u0000${detail}`;
    if (this.#lines.has(key)) return;
    this.#lines.set(key, { rule, place, detail });
    // Told at once as well: whoever breaks the run off knows so far.
    console.log(`   !    ${rule}: ${place}: ${detail.split('\n')[0].slice(0, 160)}`);
  }

  get count() {
    return this.#lines.size;
  }

  // All of them, by rule; what is the same in several places is told once.
  print() {
    const all = [...this.#lines.values()];
    const rules = [...new Set(all.map((one) => one.rule))].sort();
    for (const rule of rules) {
      const here = all.filter((one) => one.rule === rule);
      console.log(`\n${rule}: ${here.length}`);
      for (const detail of new Set(here.map((one) => one.detail))) {
        const places = here.filter((one) => one.detail === detail).map((one) => one.place);
        console.log(`  ${places.sort().join(', ')}\n    ${detail.replaceAll('\n', '\n    ')}`);
      }
    }
  }
}
