import { hour, second } from '@cine/contract/time';
import type { Outcome } from './counts.ts';

/** How often each queue gets a task that does nothing, by which a queue that stands still shows. */
export const queuesTriedEveryMs = hour;

/** A task that any queue takes, and that only shows that its tasks come. */
export const trialTask = { isTrial: true };

/** How many seconds a queue is late: as its last task was, or as one that should have come since. */
export function queueAge({ at, seconds = 0 }: Outcome, now: number): number {
  return Math.max(seconds, Math.round((now - at - queuesTriedEveryMs) / second));
}
