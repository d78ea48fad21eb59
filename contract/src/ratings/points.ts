/** Ratings below this are of movies that a user didn't like. */
export const dislikedBelow = 50;

/** A rating in one of the scales: points, stars of twenty points each, or tens. */
type Entry = { [Scale in 'score' | 'stars' | 'tens']?: number | undefined };

/** A rating's points, from any of the scales. */
export function pointsOf({ score, stars, tens }: Entry): number {
  // Half stars are accepted within a rounding error: 0.5000000000000001 is half a star.
  return score ?? (stars === undefined ? 10 * (tens ?? 0) : Math.round(20 * stars));
}
