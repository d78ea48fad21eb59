/** Points that a rating has at most; the least is 0. */
export const maxScore = 100;

/** Tiers that somebody's ratings fall into by percentile, the best in the highest. */
export const tiers = 10;

/**
 * Tells of any score which share of somebody's ratings is below it, in per cent, half of those of the same score counted as
 * below (mid-rank). So the percentiles of all their ratings are 50 on average, however generous they are: what Criticker
 * compares people by. Takes whole points, 0–100; of nothing rated, everything is 50.
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

/** The tier of a percentile, 1–10: the lowest tenth of somebody's ratings is in the first, the highest in the tenth. */
export function tierOf(percentile: number): number {
  return Math.min(tiers, Math.floor((percentile * tiers) / 100) + 1);
}
