import type { MovieFacts } from '@cine/contract/movies/movie';

/** TMDB's mean rating counts as much as the movie's own at this popularity. */
export const meanRating = 6.2;
const muchKnown = 12;

/** TMDB's rating in points, 0–100, drawn to the mean by low popularity: r + (R − r) · p / (p + 12). */
export function acclaimOf({ rating, popularity }: Pick<MovieFacts, 'rating' | 'popularity'>): number {
  const votes = popularity ?? 0;
  const trust = rating === null ? 0 : votes / (votes + muchKnown);
  return 10 * (meanRating + ((rating ?? meanRating) - meanRating) * trust);
}
