import { hour } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { attemptEach } from './attempt-each.ts';
import { patienceOf } from './walk-each.ts';

/** After this long, the queue has given up on what fails. */
const stalledAfterMs = 2 * hour;
const pageSize = 200;
const concurrency = 10;

/** Work that was begun, waits in a queue, and notes since when it waits. */
export type StalledWork<Id> = {
  /** What has waited since before an instant, longest first. */
  loadBefore: (instant: number, limit: number) => Promise<Id[]>;
  /** Notes that it waits since now; false if it is done. */
  postpone: (id: Id, now: number) => Promise<boolean>;
  enqueue: (id: Id) => Promise<void>;
};

/**
 * Enqueues again what was lost, and returns how much. It waits behind all others, so what always fails blocks
 * nothing.
 */
export async function resumeStalled<Id>(
  { now }: Pick<Context, 'now'>,
  event: string,
  { loadBefore, postpone, enqueue }: StalledWork<Id>,
): Promise<number> {
  const startedAt = now();
  const isTimeUp = patienceOf({ now });
  for (let resumed = 0; ; ) {
    const stalled = await loadBefore(startedAt - stalledAfterMs, pageSize);
    const { done, failed } = await attemptEach(event, stalled, concurrency, async (id) => {
      const waits = await postpone(id, startedAt);
      if (waits) await enqueue(id);
      return waits;
    });
    resumed += done.filter(Boolean).length;
    // Those that failed would be found again.
    const isLast = stalled.length < pageSize || failed.length > 0;
    if (isLast || isTimeUp()) return resumed;
  }
}
