/** What is known of one movie before a refresh. Times are epoch milliseconds. */
export type MovieAge = {
  movieId: number;
  /** The oldest check among the regions that count; null where one was never made. */
  checkedAt: number | null;
  popularity: number | null;
  /** Somebody chose it or asked for it while its availability was in doubt. */
  wanted: boolean;
};

const hour = 60 * 60_000;

/** A movie is due this long after its last check: before its offers grow stale, and never twice a day. */
export const dueAfterMs = 20 * hour;

/** Movies that one task asks TMDB about: some three seconds at thirty requests a second. */
export const batchSize = 100;

/**
 * The movies that are due, in batches, oldest and most wanted first: what was asked for, then what was never checked,
 * then by age weighed by popularity, so that a hit is checked daily and a rarity still gets its turn.
 */
export function planBatches(movies: readonly MovieAge[], now: number): number[][] {
  const due = movies
    .filter(({ checkedAt, wanted }) => wanted || checkedAt === null || now - checkedAt >= dueAfterMs)
    .map((movie) => ({ movieId: movie.movieId, urgency: urgencyOf(movie, now) }))
    .sort((a, b) => b.urgency - a.urgency || a.movieId - b.movieId)
    .map(({ movieId }) => movieId);
  return Array.from({ length: Math.ceil(due.length / batchSize) }, (_, batch) =>
    due.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}

function urgencyOf({ checkedAt, popularity, wanted }: MovieAge, now: number): number {
  if (wanted) return Number.MAX_VALUE;
  const weight = 1 + Math.log10(1 + (popularity ?? 0));
  const never = 10 * 365 * 24 * hour;
  return (checkedAt === null ? never : now - checkedAt) * weight;
}
