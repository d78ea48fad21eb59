/** A watch, which of them decide about a movie, and when one may still be withdrawn. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Company, WatchDay } from '@cine/contract/operations/watching/watches';
import { watchIdOf, withdrawableForHours } from '@cine/contract/operations/watching/watches';
import { hour, minute } from '@cine/contract/time';
import { type CustomMovie, factsOfCustom, ownFactsOf } from '#movies/custom-movies/index.ts';
import { AppError } from '#platform/errors/app-error.ts';

export { watchIdOf };

/** A watch event in the domain. Times are epoch milliseconds. */
export type WatchEvent = {
  id: string;
  movieId: number;
  /** The movie's facts as they were when the watch was recorded. */
  facts: MovieFacts;
  watchedAt: number;
  recordedAt: number;
  /** When the watch was recorded, withdrawn or otherwise changed last. */
  changedAt?: number;
  sessionId: string | null;
  withdrawn: boolean;
  /** Withdrawn by another user, so that it still keeps the day. */
  keepsDay?: true;
  /** The local day; absent in what was recorded before days counted. */
  day?: WatchDay;
  /** Whom the user watched it with; absent outside sessions. */
  company?: Company;
  /** Points they conceded to other attendees; absent if unknown. */
  concession?: number;
  /** The points that were predicted for them when it was chosen; absent if unknown. */
  predicted?: number;
  /** What it was before a promotion; `twin` if a session recorded both movies: whether each was withdrawn. */
  was?: { movieId: number; facts: OwnFacts; twin?: { former: boolean; own: boolean } };
};

type OwnFacts = Pick<
  CustomMovie,
  'title' | 'originalTitle' | 'year' | 'genres' | 'runtime' | 'language' | 'directors'
>;

/** The watch, moved to the catalogue's movie that its custom movie became; its key stays. */
export function movedTo(watch: WatchEvent, facts: MovieFacts): WatchEvent {
  return { ...watch, id: idWhenMovedTo(watch.id, facts.id), movieId: facts.id, facts };
}

/** A stored watch, moved as `movedTo` does; it remembers what it was. */
export function repointedTo(watch: WatchEvent, facts: MovieFacts): WatchEvent {
  const was = { movieId: watch.movieId, facts: ownFactsOf(watch.facts) };
  return { ...movedTo(watch, facts), was };
}

/** A moved watch, back with the user's own movie; `own` is what the catalogue's keeps if both had one. */
export function keptAs(
  { was, ...watch }: WatchEvent & Required<Pick<WatchEvent, 'was'>>,
  movieId: number,
): { kept: WatchEvent; own: WatchEvent | null } {
  const { facts, twin = { former: false, own: true } } = was;
  const own = movedTo(watch, factsOfCustom({ ...facts, movieId }));
  return {
    kept: { ...own, withdrawn: watch.withdrawn || twin.former },
    own: was.twin ? { ...watch, withdrawn: watch.withdrawn || twin.own } : null,
  };
}

/** The id of a watch once it is moved to another movie. */
export function idWhenMovedTo(id: string, movieId: number): string {
  return watchIdOf(movieId, id.slice(id.indexOf('-') + 1));
}

/** How many of a movie's last recorded watches decide what follows from it, withdrawn ones included. */
export const maxDeciding = 30;

/** How many of a user's watches a recount looks at: the last since they joined. */
export const maxRecounted = 5_000;

export function decidingWatches(watches: readonly WatchEvent[]): WatchEvent[] {
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
export function watchedWhen(time: number | undefined, now: number): number {
  if (time === undefined) return now;
  if (time > now + clockSkewMs) throw new AppError('watch-in-the-future');
  return Math.min(time, now);
}

/** Throws `watch-too-old-to-withdraw`. */
export function assertWithdrawable(watch: WatchEvent, now: number): void {
  if (!isWithdrawable(watch, now)) {
    throw new AppError('watch-too-old-to-withdraw', { hours: withdrawableForHours });
  }
}

export function isWithdrawable({ recordedAt }: Pick<WatchEvent, 'recordedAt'>, now: number): boolean {
  return now - recordedAt <= withdrawableForHours * hour;
}
