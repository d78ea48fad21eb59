import type { MovieFacts } from '@cine/contract/movie';
import { withdrawableForHours } from '@cine/contract/watches';
import { AppError } from '../../platform/app-error.ts';

export { watchId } from '@cine/contract/watches';

/** A watch event as the domain sees it. Times are epoch milliseconds. */
export type WatchEvent = {
  id: string;
  movieId: number;
  /** The movie's facts as they were when the watch was recorded. */
  facts: MovieFacts;
  watchedAt: number;
  recordedAt: number;
  sessionId: string | null;
  withdrawn: boolean;
};

/** Clocks of phones run a little ahead. */
const clockSkewMs = 5 * 60_000;

export function movieIdOf(id: string): number {
  return Number.parseInt(id, 10);
}

/** Refuses a time to come: `watch-in-the-future`. What is just ahead of our clock is now. */
export function watchedWhen(given: number | undefined, now: number): number {
  if (given === undefined) return now;
  if (given > now + clockSkewMs) throw new AppError('watch-in-the-future');
  return Math.min(given, now);
}

/** Refuses to take back what was recorded too long ago. */
export function assertWithdrawable(watch: WatchEvent, now: number): void {
  if (now - watch.recordedAt > withdrawableForHours * 60 * 60_000) {
    throw new AppError('watch-too-old-to-withdraw', { hours: withdrawableForHours });
  }
}
