/** How similar two users are, by the movies that both rated. */

/** Movie numbers in ascending order and the score of each, a whole number from 0 to 100. */
export type Row = { movies: Int32Array; scores: Uint8Array };

/** Sums over the movies that two users both rated; whole numbers, so they are exact in any order. */
export type Sums = { n: number; x: number; y: number; xx: number; yy: number; xy: number };

/** The sums over two rows, by merging them. */
export function sumsOf(one: Row, other: Row): Sums {
  const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let a = 0, b = 0; a < one.movies.length && b < other.movies.length; ) {
    const step = one.movies[a]! - other.movies[b]!;
    if (step === 0) {
      const x = one.scores[a]!;
      const y = other.scores[b]!;
      sums.n += 1;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.yy += y * y;
      sums.xy += x * y;
    }
    if (step <= 0) a++;
    if (step >= 0) b++;
  }
  return sums;
}

/**
 * Pearson's correlation coefficient, from -1 to 1 up to rounding, symmetric to the bit; NaN if a user gave
 * all of the movies the same score.
 */
export function correlation({ n, x, y, xx, yy, xy }: Sums): number {
  return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
}

/** At this many movies in common, a correlation counts half. */
const halfAt = 25;

/**
 * The similarity of two users, a 32-bit float: their correlation times n / (n + 25) for n movies in common,
 * as few correlate by chance (significance weighting: Herlocker, Konstan, Borchers and Riedl, 1999).
 */
export function similarity(sums: Sums): number {
  return Math.fround(correlation(sums) * (sums.n / (sums.n + halfAt)));
}

/** The correlation behind a similarity. */
export function correlationBehind(similarity: number, common: number): number {
  return (similarity * (common + halfAt)) / common;
}

/**
 * How many movies two users must have in common: 3, and for active users, who share some with everybody, half
 * the square root of the fewer ratings.
 */
export function minInCommon(ratings: number): number {
  return Math.max(3, Math.floor(Math.sqrt(ratings) / 2));
}
