import { runCounted } from '../firestore/usage.ts';
import { log } from '../log.ts';
import { count, saveCountsAtEnd } from '../metrics/measure.ts';
import { traced } from '../trace.ts';

/** Runs background work under the id of the call that caused it; logs and counts what it read and wrote. */
export function runLogged(
  event: string,
  facts: Record<string, unknown>,
  trace: unknown,
  run: () => Promise<unknown>,
): Promise<void> {
  return traced(trace, async () => {
    const usage = { reads: 0, writes: 0 };
    const started = performance.now();
    let outcome = 'failed';
    try {
      await runCounted(usage, run);
      outcome = 'done';
    } finally {
      log.info(event, {
        ...facts,
        ...usage,
        ms: Math.round(performance.now() - started),
        kind: 'background',
      });
      const name = process.env.FUNCTION_TARGET?.replaceAll('.', '-') ?? event;
      count('background', `${name} ${outcome}`, [1]);
      count('documents', name, [usage.reads, usage.writes]);
      await saveCountsAtEnd();
    }
  });
}
