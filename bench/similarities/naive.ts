/** Compares users without any of the product's shortcuts. */
import { newLists } from '../../packages/neighbours/src/neighbour-lists.ts';
import { readSums } from '../../packages/neighbours/src/packed-sums.ts';
import { buildMatrix } from '../../packages/neighbours/src/rating-matrix.ts';
import { compileKernel } from '../../packages/neighbours/src/simd-kernel.ts';
import { RowComparer } from '../../packages/neighbours/src/threads/row-comparer.ts';
import type { Crowd } from './crowd.ts';

type Row = Crowd['rows'][number];

/** Some users of all degrees of activity, each compared with everybody else. */
export function sampleOf({ rows }: Crowd, size: number): number[] {
  const byActivity = [...rows.keys()].sort(
    (one, other) => rows[one]!.movies.length - rows[other]!.movies.length,
  );
  return Array.from({ length: size }, (_, at) => byActivity[Math.floor(((at + 0.5) * rows.length) / size)]!);
}

/** The work of all pairs as a multiple of the sample's, in steps along rows. */
export function timesTheSample({ rows }: Crowd, sample: readonly number[]): number {
  const total = rows.reduce((sum, row) => sum + row.movies.length, 0);
  const steps = sample.reduce(
    (sum, person) => sum + (rows.length - 2) * rows[person]!.movies.length + total,
    0,
  );
  return ((rows.length - 1) * total) / steps;
}

const sums = new Float64Array(6);

/** Walks along two sorted rows, and leaves n, Σx, Σy, Σx², Σy² and Σxy. */
function addUp(one: Row, other: Row): Float64Array {
  const { movies, scores } = one;
  const { movies: others, scores: theirs } = other;
  let n = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  let a = 0;
  let b = 0;
  while (a < movies.length && b < others.length) {
    const own = movies[a]!;
    const their = others[b]!;
    if (own === their) {
      const p = scores[a++]!;
      const q = theirs[b++]!;
      n += 1;
      x += p;
      y += q;
      xx += p * p;
      yy += q * q;
      xy += p * q;
    } else if (own < their) a++;
    else b++;
  }
  sums[0] = n;
  sums[1] = x;
  sums[2] = y;
  sums[3] = xx;
  sums[4] = yy;
  sums[5] = xy;
  return sums;
}

/** Compares the sample with everybody; returns what depends on all sums, so that none is optimised away. */
export function compareNaively({ rows }: Crowd, sample: readonly number[]): number {
  let all = 0;
  for (const person of sample)
    for (let other = 0; other < rows.length; other++)
      if (other !== person) for (const sum of addUp(rows[person]!, rows[other]!)) all += sum;
  return all;
}

/** Throws when a sum of the sample differs from the functions' sum. */
export function assertSameSums({ movies, rows }: Crowd, sample: readonly number[]): void {
  const matrix = buildMatrix(rows, new Uint8Array(rows.length), movies, 1);
  const worker = new RowComparer(matrix, compileKernel(), 0, newLists(rows.length));
  for (const person of sample) {
    worker.addUp(person, rows.length);
    for (let other = 0; other < rows.length; other++) {
      const { n, x, y, xx, yy, xy } = readSums(worker.sums, 4 * other);
      const naive = addUp(rows[person]!, rows[other]!);
      if ([n, x, y, xx, yy, xy].some((sum, at) => sum !== naive[at]))
        throw new Error(
          `The sums of ${person} and ${other} differ: ${[n, x, y, xx, yy, xy]}, but ${naive} by the naive loop`,
        );
    }
  }
}
