import type { MovieFacts } from '@cine/contract/movie';

/** TMDB's mean rating, where fewer people know a movie than this popularity says. */
export const meanRating = 6.2;
const muchKnown = 12;

/**
 * What everybody thinks of a movie, in points 0–100: TMDB's rating, drawn to the mean of all the less the movie is known
 * (r + (R − r) · p / (p + 12)).
 */
export function acclaimOf({ rating, popularity }: Pick<MovieFacts, 'rating' | 'popularity'>): number {
  const known = popularity ?? 0;
  const trust = rating === null ? 0 : known / (known + muchKnown);
  return 10 * (meanRating + ((rating ?? meanRating) - meanRating) * trust);
}
