import { knownError } from '../errors/known-error.ts';
import { tellTime } from '../faults/tell-time.ts';
import { traitsOf } from '../faults/traits.ts';
import { runCounted } from '../firestore/usage.ts';
import { log, wasLogged } from '../log.ts';
import { count, saveCountsAtEnd } from '../metrics/measure.ts';
import { traced } from '../trace.ts';

/** The background function that this instance runs, as metrics and logs name it. */
export function functionName(otherwise: string): string {
  return process.env.FUNCTION_TARGET?.replaceAll('.', '-') ?? otherwise;
}

/**
 * Runs background work under the id of the call that caused it; logs and counts what it read and wrote.
 * Throws what it threw without its words, as Firebase logs that, too.
 */
export function runLogged(
  event: string,
  facts: Record<string, unknown>,
  trace: unknown,
  run: () => Promise<unknown>,
): Promise<void> {
  const name = functionName(event);
  return traced(trace, name, async () => {
    const usage = { reads: 0, writes: 0 };
    const started = performance.now();
    let outcome = 'failed';
    try {
      await runCounted(usage, run);
      outcome = 'done';
    } catch (error) {
      noteFailure(event, facts, error);
      throw new BackgroundError(event, error);
    } finally {
      const ms = Math.round(performance.now() - started);
      log.info(event, { ...facts, ...usage, ms, outcome, kind: 'background' });
      tellTime(name, 'background', ms, outcome === 'done' ? null : 'internal', usage);
      count('background', `${name} ${outcome}`, [1]);
      count('documents', name, [usage.reads, usage.writes]);
      await saveCountsAtEnd();
    }
  });
}

/** A bug is a fault when it is met first; what a retry may mend is one only for those who give up. */
function noteFailure(event: string, facts: Record<string, unknown>, error: unknown): void {
  if (wasLogged(error)) return;
  const isFirst = facts.retries === undefined || facts.retries === 0;
  if (isFirst && knownError(error) === null) log.error(`${event} failed`, { ...facts, error });
  else log.warn(`${event} failed`, { ...facts, error });
}

/** What work of the background ended by, as anybody may read it. */
class BackgroundError extends Error {
  override readonly name = 'BackgroundError';

  constructor(event: string, error: unknown) {
    const { name, reason } = traitsOf(error);
    super(`${event} failed: ${reason === undefined ? name : `${name} ${reason}`}`);
  }
}
