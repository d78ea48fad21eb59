import { spawnSync } from 'node:child_process';
import { expect } from 'chai';

const MODULE = new URL('./heap-growth.ts', import.meta.url).href;
/** Prints the most megabytes that V8 reserves for new objects while many are made that stay. */
const SCRIPT = `
import { getHeapSpaceStatistics } from 'node:v8';
import { setImmediate as turn } from 'node:timers/promises';
import { keepGarbageSmall } from '${MODULE}';
keepGarbageSmall();
const kept = [];
let most = 0;
for (let i = 0; i < 150; i++) {
  for (let j = 0; j < 5000; j++) kept.push({ i, text: 'text ' + j });
  await turn();
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  most = Math.max(most, space.space_size / 1024 / 1024);
}
console.log(most);
`;

describe('The memory of the stand-alone emulator', () => {
  it('doesn’t double its 32 MB for new objects, however many survive', () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
      encoding: 'utf8',
    });
    // While V8 marks old objects, it may add some pages to the 32 MB; without our limit it has 64.
    expect(Number(stdout)).to.be.at.least(32).and.below(64);
  });
});
