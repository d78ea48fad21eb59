import { day, hour } from '@cine/contract/time';

/** What is known of a movie before its check. Times are epoch milliseconds. */
export type MovieAge = {
  movieId: number;
  /** The movie's shard of facts. */
  shard: number;
  /** The oldest check of any region; null before the first. */
  checkedAt: number | null;
  popularity: number | null;
  /** A user chose it or asked for it while its availability was in doubt. */
  wanted: boolean;
};

/** A movie is due this long after its last check: before its offers grow stale, and never twice a day. */
export const dueAfterMs = 20 * hour;

/** Movies that one task asks TMDB about at most. */
export const batchSize = 300;

/**
 * The movies that are due, in batches: wanted ones first, then shard by shard, so that a batch rewrites few
 * documents. By urgency: never checked first, then by age weighed by popularity.
 */
export function planBatches(movies: readonly MovieAge[], now: number): number[][] {
  const due = movies
    .filter(({ checkedAt, wanted }) => wanted || checkedAt === null || now - checkedAt >= dueAfterMs)
    .map((movie) => ({ ...movie, urgency: urgencyOf(movie, now) }))
    .sort((a, b) => b.urgency - a.urgency || a.movieId - b.movieId);
  const groups = Map.groupBy(due, ({ wanted, shard }) => (wanted ? 'wanted' : shard));
  return [...groups.values()].flatMap((group) => inBatches(group.map(({ movieId }) => movieId)));
}

export function inBatches(movieIds: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(movieIds.length / batchSize) }, (_, batch) =>
    movieIds.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}

function urgencyOf({ checkedAt, popularity, wanted }: MovieAge, now: number): number {
  if (wanted) return Number.MAX_VALUE;
  const weight = 1 + Math.log10(1 + (popularity ?? 0));
  const never = 10 * 365 * day;
  return (checkedAt === null ? never : now - checkedAt) * weight;
}
