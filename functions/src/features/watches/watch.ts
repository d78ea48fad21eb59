import type { MovieFacts } from '@cine/contract/movie';
import { watchId, withdrawableForHours } from '@cine/contract/watches';
import { AppError } from '../../platform/errors/app-error.ts';

export { watchId };

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
  /** By how many points they gave way to the others of the evening with it, where that is known. */
  concession?: number;
};

/** The watch as one of another movie, which its own turned out to be; whatever it was recorded by stays. */
export function asOf(watch: WatchEvent, facts: MovieFacts): WatchEvent {
  return { ...watch, id: idAsOf(watch.id, facts.id), movieId: facts.id, facts };
}

/** The id that a watch has as one of another movie. */
export function idAsOf(id: string, movieId: number): string {
  return watchId(movieId, id.slice(id.indexOf('-') + 1));
}

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
