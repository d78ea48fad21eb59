/** Where a rating stands among a user's own, and the tier that it is shown as. */

/** The best score of a rating; the worst is 0. */
export const maxScore = 100;

/** The number of tiers by percentile; the best ratings are in the highest. */
export const tiers = 10;

/**
 * Returns a function from a score (0–100) to its percentile in a user's ratings (mid-rank: the share below,
 * plus half of the equal ones). Without ratings everything is 50.
 */
export function percentilesOf(scores: Iterable<number>): (score: number) => number {
  const equal = new Uint32Array(maxScore + 1);
  let count = 0;
  for (const score of scores) {
    equal[score]! += 1;
    count += 1;
  }
  const below = new Uint32Array(maxScore + 2);
  for (let score = 0; score <= maxScore; score += 1) below[score + 1] = below[score]! + equal[score]!;
  return (score) => (count === 0 ? 50 : (100 * (below[score]! + equal[score]! / 2)) / count);
}

/** A percentile's tier, 1–10: the lowest tenth is 1, the highest 10. */
export function tierOf(percentile: number): number {
  return Math.min(tiers, Math.floor((percentile * tiers) / 100) + 1);
}
