/** Movie indices in ascending order, and the points given to each: whole numbers from 0 to 100. */
export type Row = { movies: Int32Array; scores: Uint8Array };

/** What two people's scores of the movies that both rated add up to; all whole numbers, so exact in any order. */
export type Sums = { n: number; x: number; y: number; xx: number; yy: number; xy: number };

/** The sums over two rows, by walking along both: as many steps as they have ratings. */
export function sumsOf(one: Row, other: Row): Sums {
  const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let a = 0, b = 0; a < one.movies.length && b < other.movies.length; ) {
    const step = one.movies[a]! - other.movies[b]!;
    if (step === 0) {
      const [x, y] = [one.scores[a]!, other.scores[b]!];
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
 * Pearson's correlation coefficient from sums, between -1 and 1 but for rounding; not a number where one of the two gave
 * all the movies the same score, for then nothing is known.
 *
 * Both ways around it is the same to the bit.
 */
export function correlation({ n, x, y, xx, yy, xy }: Sums): number {
  return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
}

/** With as many movies in common as this, a correlation counts half. */
const halfAt = 25;

/**
 * The similarity of two people: their correlation times n / (n + 25), as a 32-bit float. A correlation of few movies is
 * mostly chance, so it is drawn to 0 as if so many movies more had shown none (significance weighting; Herlocker et al.
 * 1999 cut it at 50 movies instead, which makes all beyond equal).
 */
export function similarity(sums: Sums): number {
  return Math.fround(correlation(sums) * (sums.n / (sums.n + halfAt)));
}

/** The correlation behind a similarity of people with so many movies in common. */
export function correlationBehind(similarity: number, common: number): number {
  return (similarity * (common + halfAt)) / common;
}

/**
 * How many movies two people must have in common to be compared: 3, and for active ones half the square root of the
 * ratings that the less active one has (5 of 100, 10 of 400). Who has rated a lot shares a few movies with everybody.
 */
export function leastInCommon(ratings: number): number {
  return Math.max(3, Math.floor(Math.sqrt(ratings) / 2));
}
