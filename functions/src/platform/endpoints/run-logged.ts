import { runCounted } from '../firestore/usage.ts';
import { log } from '../log.ts';
import { traced } from '../trace.ts';

/** Runs background work under the id of the call that caused it, and logs what it read and wrote. */
export function runLogged(
  event: string,
  facts: Record<string, unknown>,
  trace: unknown,
  run: () => Promise<unknown>,
): Promise<void> {
  return traced(trace, async () => {
    const usage = { reads: 0, writes: 0 };
    const started = performance.now();
    try {
      await runCounted(usage, run);
    } finally {
      log.info(event, {
        ...facts,
        ...usage,
        ms: Math.round(performance.now() - started),
        kind: 'background',
      });
    }
  });
}
