/** In its own process: loads MiniSearch's index, which is JSON, answers, and reports the time. */
import { readFileSync } from 'node:fs';
import { miniSearchLoaded } from './rivals.ts';

const [, , path, query] = process.argv as [string, string, string, string];
(globalThis.gc as () => void)();
const started = performance.now();
await miniSearchLoaded(readFileSync(path, 'utf8')).find(query);
process.stdout.write(JSON.stringify({ ms: performance.now() - started }));
