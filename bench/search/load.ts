/** A process of its own: loads the index from its files, answers, and tells how long that took and what it keeps. */
import { readFileSync } from 'node:fs';
import { fewAtOnce, find, fromBytes } from '../../functions/src/features/search/index.ts';
import { unpackBytes } from '../../functions/src/platform/packed.ts';
import { fromFile } from './files.ts';

const [, , paths, ...queries] = process.argv as [string, string, string, ...string[]];
const collect = globalThis.gc as () => void;
collect();
const before = process.memoryUsage.rss();
const started = performance.now();
const segments = await fewAtOnce(
  paths.split(',').map((path) => async () => {
    const { packed, size } = fromFile(readFileSync(path));
    return fromBytes(await unpackBytes(packed, size));
  }),
);
const [first, ...others] = queries;
find(segments, first!);
const ms = performance.now() - started;
for (const query of others) find(segments, query);
collect();
const rssMb = (process.memoryUsage.rss() - before) / 1e6;
process.stdout.write(JSON.stringify({ ms, rssMb }));
