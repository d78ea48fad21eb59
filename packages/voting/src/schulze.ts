import { type Ballot, indexesOf, type Option, readBallot } from './ballots.ts';

export type SchulzeResult<O extends Option = string> = {
  /** The options that no other beats, in the order of `options`; the first of `order`. */
  winners: O[];
  /** All options in steps, best first: each step has those that only options of earlier steps beat. */
  order: O[][];
  /** How many ballots rank the option of the row above that of the column, both in the order of `options`. */
  pairwise: number[][];
  /** The strength of the strongest path from the option of the row to that of the column; 0 without one. */
  strengths: number[][];
};

/**
 * Schulze's method (*A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method*, Social Choice and Welfare, 2011), with a victory's strength measured by its
 * winning votes: one option beats another if its strongest path there is stronger than the one back. Throws a
 * RangeError as `approval` does.
 */
export function schulze<O extends Option>(
  options: readonly O[],
  ballots: readonly Ballot<O>[],
): SchulzeResult<O> {
  const size = options.length;
  const wins = countPairs(options, ballots);
  const strengths = strongestPaths(wins, size);
  const steps = stepsOf(strengths, size);
  const order = steps.map((step) => step.map((index) => options[index]!));
  return {
    winners: order[0] ?? [],
    order,
    pairwise: rowsOf(wins, size),
    strengths: rowsOf(strengths, size),
  };
}

function countPairs<O extends Option>(options: readonly O[], ballots: readonly Ballot<O>[]): Int32Array {
  const indexes = indexesOf(options);
  const size = options.length;
  const wins = new Int32Array(size * size);
  const isBelow = new Uint8Array(size);
  for (const ballot of ballots) {
    isBelow.fill(1);
    for (const index of readBallot(ballot, indexes)) {
      isBelow[index] = 0;
      for (let other = 0; other < size; other++) wins[index * size + other]! += isBelow[other]!;
    }
  }
  return wins;
}

/** By Floyd and Warshall's algorithm; a path is as strong as its weakest victory. */
function strongestPaths(wins: Int32Array, size: number): Int32Array {
  const strengths = new Int32Array(wins.length);
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) {
      const won = wins[from * size + to]!;
      if (won > wins[to * size + from]!) strengths[from * size + to] = won;
    }
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++) {
      const first = strengths[from * size + via]!;
      if (first === 0 || from === via) continue;
      for (let to = 0; to < size; to++) {
        const path = Math.min(first, strengths[via * size + to]!);
        if (to !== from && path > strengths[from * size + to]!) strengths[from * size + to] = path;
      }
    }
  return strengths;
}

/** "Beats" is transitive, so some of the options that are left are beaten by none of them. */
function stepsOf(strengths: Int32Array, size: number): number[][] {
  const steps: number[][] = [];
  let left = Array.from({ length: size }, (_, index) => index);
  while (left.length > 0) {
    const isBeaten = (index: number) =>
      left.some((other) => strengths[other * size + index]! > strengths[index * size + other]!);
    const step = left.filter((index) => !isBeaten(index));
    steps.push(step);
    left = left.filter((index) => !step.includes(index));
  }
  return steps;
}

/** The rows as arrays. With `Array.from` instead of loops this took a quarter of all the time. */
function rowsOf(numbers: Int32Array, size: number): number[][] {
  const rows: number[][] = [];
  for (let start = 0; start < numbers.length; start += size) {
    const row: number[] = [];
    for (let column = 0; column < size; column++) row.push(numbers[start + column]!);
    rows.push(row);
  }
  return rows;
}
