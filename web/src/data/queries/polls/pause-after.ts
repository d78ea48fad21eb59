import { minute, second } from '@cine/contract/time';
import { isPassing } from '../../offline/deferred/deferred-calls.ts';
import { Refusal } from '../call.ts';

const firstPauseMs = 5 * second;
const longestPauseMs = 5 * minute;

/**
 * The pause before closing a poll is tried once more, twice the last one; null if it never will be closed by
 * this device. Reports what is no refusal.
 */
export function pauseAfter(error: unknown, lastMs: number | null): number | null {
  if (!(error instanceof Refusal)) {
    reportError(error);
    return null;
  }
  // This device's clock may be ahead of the server's.
  const isLater = !error.isFromServer || error.reason === 'poll-not-due' || isPassing(error.reason);
  if (!isLater) return null;
  return lastMs === null ? firstPauseMs : Math.min(2 * lastMs, longestPauseMs);
}
