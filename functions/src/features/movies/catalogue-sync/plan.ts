/** What the catalogue's jobs read from TMDB, in batches: recent movies, and those whose offers are due. */
import { chunksOf } from '@cine/contract/chunks-of';
import type { JobCounts } from '@cine/contract/operations/core/jobs';
import { day, hour } from '@cine/contract/time';

/** What one task of a run does. Days are UTC, both included. */
export type CatalogueBatch =
  /** Read movies with all their facts and offers, known and new ones. */
  | { kind: 'movies'; movieIds: number[]; areNew: boolean }
  /** Look through TMDB's lists for missing movies and for current popularity. */
  | { kind: 'lists'; lists: List[] }
  | { kind: 'trending' }
  | { kind: 'changes'; from: string; to: string };

/** The most popular movies of all, or those that subscriptions offer in a region. */
export type List = { region: string | null; pages: number };

/** How many movies batches check, and how many of these are new. */
export function plannedIn(batches: readonly CatalogueBatch[]): JobCounts {
  const countMovies = (which: (batch: { areNew: boolean }) => boolean) =>
    batches.reduce(
      (sum, batch) => sum + (batch.kind === 'movies' && which(batch) ? batch.movieIds.length : 0),
      0,
    );
  return { movies: countMovies(() => true), added: countMovies(({ areNew }) => areNew) };
}

type KnownMovie = {
  movieId: number;
  year: number | null;
  popularity: number | null;
  /** When all its data was last read (epoch milliseconds); null if never. */
  readAt: number | null;
};

/** After this long, a movie is read again; less than the six hours between runs. */
const readEveryMs = 5 * hour;

/** A movie counts as recent for half a year; one that isn't out yet always does. */
const recentForMs = 183 * day;

/** The most recent movies that are read again with every run, the most popular ones. */
export const maxRecent = 600;

/** Popular movies of this year or later, in its first months of the last year, too, unless read lately. */
export function recentMovies(movies: readonly KnownMovie[], now: number): number[] {
  const since = new Date(now - recentForMs).getUTCFullYear();
  return movies
    .filter(({ year }) => year !== null && year >= since)
    .filter(({ readAt }) => readAt === null || now - readAt >= readEveryMs)
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.movieId - b.movieId)
    .slice(0, maxRecent)
    .map(({ movieId }) => movieId);
}

/** What is known of a movie before its check. Times are epoch milliseconds. */
export type MovieAge = {
  movieId: number;
  shard: number;
  /** The oldest check of any region; null before the first. */
  checkedAt: number | null;
  popularity: number | null;
  /** A user chose it or asked for it while its availability was in doubt. */
  isWanted: boolean;
};

/** A movie's availability is checked again this long after a check: before it is stale, never twice a day. */
export const dueAfterMs = 20 * hour;

/** Movies that one task asks TMDB about at most. */
export const batchSize = 300;

/**
 * Due movies in batches: wanted ones first, then by shard, so that a batch rewrites few documents. Unchecked
 * ones come first, then by age × popularity.
 */
export function planBatches(movies: readonly MovieAge[], now: number): number[][] {
  const due = movies
    .filter(({ checkedAt, isWanted }) => isWanted || checkedAt === null || now - checkedAt >= dueAfterMs)
    .map((movie) => ({ ...movie, urgency: urgencyOf(movie, now) }))
    .sort((a, b) => b.urgency - a.urgency || a.movieId - b.movieId);
  const groups = Map.groupBy(due, ({ isWanted, shard }) => (isWanted ? 'wanted' : shard));
  return [...groups.values()].flatMap((group) => inBatches(group.map(({ movieId }) => movieId)));
}

export function inBatches(movieIds: readonly number[]): number[][] {
  return chunksOf(movieIds, batchSize);
}

function urgencyOf({ checkedAt, popularity, isWanted }: MovieAge, now: number): number {
  if (isWanted) return Number.MAX_VALUE;
  const weight = 1 + Math.log10(1 + (popularity ?? 0));
  const never = 10 * 365 * day;
  return (checkedAt === null ? never : now - checkedAt) * weight;
}
