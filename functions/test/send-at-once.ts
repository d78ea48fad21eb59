import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Backoff = { delayExecution: (run: () => void, ms: number) => unknown };

/** Firestore's SDK waits 0 ms before each first attempt, which a timer makes one or two. */
export function sendAtOnce(): void {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@google-cloud/firestore'));
  const backoff = require(join(folder, 'backoff.js')) as Backoff;
  backoff.delayExecution = (run, ms) => (ms > 0 ? setTimeout(run, ms) : setImmediate(run));
}
