// Makes a copy of all there is of somebody, as paper and for machines.

import { person } from '../lib/people.mjs';

export default {
  name: 'copy',
  needs: ['data', 'data-file', 'data-person', 'data-person-copy'],
  async run(walk) {
    const id = await person(walk, 5);
    await walk.follow('data-act-copy');
    await walk.choose('form', 'pdf');
    const paper = await walk.download('button', 'data-copy-button');
    if (!paper.bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${paper.name} is no PDF`);

    await walk.go('data-person-copy', id);
    await walk.choose('form', 'json');
    const data = await walk.download('button', 'data-copy-button');
    if (typeof JSON.parse(data.bytes.toString()) !== 'object') throw new Error(`${data.name} is no JSON object`);
    if (!/^[\w-]+\.json$/.test(data.name)) throw new Error('the name of the file names somebody');
  },
};
