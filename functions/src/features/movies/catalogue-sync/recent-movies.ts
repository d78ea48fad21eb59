import { day, hour } from '@cine/contract/time';

/** What decides whether a recent movie is read again. */
export type KnownMovie = {
  movieId: number;
  year: number | null;
  popularity: number | null;
  /** When all its data was last read (epoch milliseconds); null if never. */
  readAt: number | null;
};

/** Less than the six hours between runs, so that a movie read late is due in the next. */
const readEveryMs = 5 * hour;

/** A movie counts as recent for half a year; a coming one always does. */
const recentForMs = 183 * day;

/** Movies that a run reads at most. */
export const maxRecent = 600;

/** The most popular movies of this year or later, and of last year in its first half, unless read lately. */
export function recentMovies(movies: readonly KnownMovie[], now: number): number[] {
  const since = new Date(now - recentForMs).getUTCFullYear();
  return movies
    .filter(({ year }) => year !== null && year >= since)
    .filter(({ readAt }) => readAt === null || now - readAt >= readEveryMs)
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.movieId - b.movieId)
    .slice(0, maxRecent)
    .map(({ movieId }) => movieId);
}
