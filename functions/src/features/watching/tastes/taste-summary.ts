import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { percentilesOf, tierOf } from '@cine/contract/ratings/percentile';

/** Statistics of a user's ratings, in points. */
export type TasteSummary = {
  /** Null without ratings. */
  mean: number | null;
  /** Sample standard deviation (n − 1); null with fewer than two ratings. */
  spread: number | null;
  /** Counts of ratings of 0–9 points, 10–19 and so on, the last up to 100. */
  histogram: number[];
  /** The tiers with ratings, the best first, and their lowest and highest points. */
  tiers: { tier: number; from: number; to: number; count: number }[];
  /** The best liked first, by `shrunk`. */
  genreMeans: { genre: string; count: number; mean: number; shrunk: number }[];
};

/** A rating's weight in a taste: the overall mean weighs as much as this many of a genre. */
const shrinkage = 5;

/** Summarises a user's ratings; a movie counts in each of its genres. */
export function tasteSummaryOf(
  { movieIds, scores }: Ratings,
  genresOf: (movieId: number) => readonly string[],
): TasteSummary {
  const mean = meanOf(scores);
  const histogram = new Array<number>(10).fill(0);
  for (const score of scores) histogram[Math.min(9, Math.floor(score / 10))]! += 1;
  return {
    mean,
    spread: mean === null ? null : spreadOf(scores, mean),
    histogram,
    tiers: tiersOf(scores),
    genreMeans: mean === null ? [] : genreMeansOf({ movieIds, scores }, genresOf, mean),
  };
}

function meanOf(scores: Uint8Array): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function spreadOf(scores: Uint8Array, mean: number): number | null {
  if (scores.length < 2) return null;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return Math.sqrt(squares / (scores.length - 1));
}

function tiersOf(scores: Uint8Array): TasteSummary['tiers'] {
  const percentile = percentilesOf(scores);
  const byTier = new Map<number, { tier: number; from: number; to: number; count: number }>();
  for (const score of Uint8Array.from(scores).sort()) {
    const tier = tierOf(percentile(score));
    const entry = byTier.get(tier) ?? { tier, from: score, to: score, count: 0 };
    byTier.set(tier, { ...entry, to: score, count: entry.count + 1 });
  }
  return [...byTier.values()].reverse();
}

function genreMeansOf(
  { movieIds, scores }: Ratings,
  genresOf: (movieId: number) => readonly string[],
  mean: number,
): TasteSummary['genreMeans'] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [at, movieId] of movieIds.entries()) {
    for (const genre of new Set(genresOf(movieId))) {
      const { sum, count } = sums.get(genre) ?? { sum: 0, count: 0 };
      sums.set(genre, { sum: sum + scores[at]!, count: count + 1 });
    }
  }
  return [...sums]
    .map(([genre, { sum, count }]) => ({
      genre,
      count,
      mean: sum / count,
      shrunk: (sum + shrinkage * mean) / (count + shrinkage),
    }))
    .sort(
      (one, other) =>
        other.shrunk - one.shrunk || other.count - one.count || (one.genre < other.genre ? -1 : 1),
    );
}
