import type { MovieFacts } from '@cine/contract/movies/movie';
import { watchId, withdrawableForHours } from '@cine/contract/operations/watches';
import { hour, minute } from '@cine/contract/time';
import { AppError } from '../../platform/errors/app-error.ts';

export { watchId };

/** A watch event in the domain. Times are epoch milliseconds. */
export type WatchEvent = {
  id: string;
  movieId: number;
  /** The movie's facts as they were when the watch was recorded. */
  facts: MovieFacts;
  watchedAt: number;
  recordedAt: number;
  sessionId: string | null;
  withdrawn: boolean;
  /** How many points they conceded to the other attendees of the session; absent if unknown. */
  concession?: number;
};

/** The watch as one of the movie that its custom movie was promoted to; its key stays. */
export function asOf(watch: WatchEvent, facts: MovieFacts): WatchEvent {
  return { ...watch, id: idAsOf(watch.id, facts.id), movieId: facts.id, facts };
}

/** The id that a watch has as one of another movie. */
export function idAsOf(id: string, movieId: number): string {
  return watchId(movieId, id.slice(id.indexOf('-') + 1));
}

/** Of a movie, as many of a user's watches decide what follows from it: those recorded last, withdrawn ones too. */
export const maxDeciding = 30;

/** How many of a user's watches a recount of their challenges looks at: the last since they joined. */
export const maxRecounted = 5_000;

/** The watches that decide. */
export function deciding(watches: readonly WatchEvent[]): WatchEvent[] {
  const byMovie = Map.groupBy(new Set(watches), ({ movieId }) => movieId);
  return [...byMovie.values()].flatMap((ofMovie) =>
    ofMovie.length <= maxDeciding ? ofMovie : ofMovie.toSorted(lastRecordedFirst).slice(0, maxDeciding),
  );
}

function lastRecordedFirst(one: WatchEvent, other: WatchEvent): number {
  return other.recordedAt - one.recordedAt || (one.id > other.id ? -1 : 1);
}

/** Tolerance for clients' clocks that run ahead. */
const clockSkewMs = 5 * minute;

export function movieIdOf(id: string): number {
  return Number.parseInt(id, 10);
}

/** Clamps a time slightly ahead of our clock to now. Throws `watch-in-the-future`. */
export function watchedWhen(given: number | undefined, now: number): number {
  if (given === undefined) return now;
  if (given > now + clockSkewMs) throw new AppError('watch-in-the-future');
  return Math.min(given, now);
}

/** Refuses to withdraw a watch that was recorded too long ago. */
export function assertWithdrawable(watch: WatchEvent, now: number): void {
  if (now - watch.recordedAt > withdrawableForHours * hour) {
    throw new AppError('watch-too-old-to-withdraw', { hours: withdrawableForHours });
  }
}
