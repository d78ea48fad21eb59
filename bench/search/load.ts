/**
 * In its own process: loads the index from its files, answers, and reports time and memory; with `AT_WORK` as
 * a process that has worked before.
 */
import { readFileSync } from 'node:fs';
import { decodeIndex, search } from '@cine/movie-search';
import { fewAtOnce } from '../../functions/src/features/movies/search-engine/segments-service.ts';
import { unpackBytes } from '../../functions/src/platform/firestore/packed.ts';
import { fromFile } from './files.ts';

const [, , paths, ...queries] = process.argv as [string, string, string, ...string[]];
const [first, ...others] = queries;
const gc = globalThis.gc as () => void;
// V8 gives allocating processes up to 33 MB of young generation; an instance has allocated before it first
// searches.
if (process.env.AT_WORK) for (let turn = 0; turn < 20_000; turn++) JSON.parse(JSON.stringify(queries));
gc();
const before = process.memoryUsage.rss();
const started = performance.now();
const segments = await fewAtOnce(
  paths.split(',').map((path) => async () => {
    const { packed, size } = fromFile(readFileSync(path));
    return decodeIndex(await unpackBytes(packed, size));
  }),
);
search(segments, first!);
const ms = performance.now() - started;
for (const query of others) search(segments, query);
gc();
const rssMb = (process.memoryUsage.rss() - before) / 1e6;
process.stdout.write(JSON.stringify({ ms, rssMb }));
