/** The same for MiniSearch, whose index is JSON. */
import { readFileSync } from 'node:fs';
import { miniSearchLoaded } from './rivals.ts';

const [, , path, query] = process.argv as [string, string, string, string];
(globalThis.gc as () => void)();
const started = performance.now();
await miniSearchLoaded(readFileSync(path, 'utf8')).find(query);
process.stdout.write(JSON.stringify({ ms: performance.now() - started }));
