/** What decides whether a movie is read again because it is recent. */
export type KnownMovie = {
  movieId: number;
  year: number | null;
  popularity: number | null;
  /** When it was last read whole (epoch milliseconds); null if never. */
  readAt: number | null;
};

const hour = 60 * 60_000;

/** Less than the six hours between two runs, so that what one run reads late is due in the next. */
const readEveryMs = 5 * hour;

/** A movie counts as recent for half a year, and as long as it is to come. */
const recentForMs = 183 * 24 * hour;

/** Movies that a run reads at most: some twenty seconds at thirty requests a second. */
export const maxRecent = 600;

/**
 * The most popular movies of this year or later, and of last year in its first half: about those more becomes known from
 * day to day. Only such as were not read lately.
 */
export function recentMovies(movies: readonly KnownMovie[], now: number): number[] {
  const since = new Date(now - recentForMs).getUTCFullYear();
  return movies
    .filter(({ year }) => year !== null && year >= since)
    .filter(({ readAt }) => readAt === null || now - readAt >= readEveryMs)
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.movieId - b.movieId)
    .slice(0, maxRecent)
    .map(({ movieId }) => movieId);
}
