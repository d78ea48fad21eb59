/** Divides rated rows into those to train with and those to test with: shuffled, or by time. */
import type { Row } from './movielens.ts';

export type Fold = { training: Row[]; test: Row[] };

/** Shuffles by the seed and deals the rows out: each row is a test row of exactly one fold. */
export function makeFolds(rows: readonly Row[], count: number, seed: number): Fold[] {
  const shuffled = shuffle(rows, seed);
  return Array.from({ length: count }, (_, fold) => ({
    training: shuffled.filter((_row, at) => at % count !== fold),
    test: shuffled.filter((_row, at) => at % count === fold),
  }));
}

/** Tests on the latest fifth of each user's rows; rows of one time keep their order. */
export function splitByTime(rows: readonly Row[], times: readonly number[]): Fold {
  const timed = rows.map((row, at) => ({ row, time: times[at]! }));
  const training: Row[] = [];
  const test: Row[] = [];
  for (const own of Map.groupBy(timed, ({ row }) => row.user).values()) {
    const inOrder = own.sort((one, other) => one.time - other.time).map(({ row }) => row);
    const first = inOrder.length - Math.floor(inOrder.length / 5);
    training.push(...inOrder.slice(0, first));
    test.push(...inOrder.slice(first));
  }
  return { training, test };
}

/** Fisher and Yates's shuffle, with the generator of Numerical Recipes. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed >>> 0;
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

export function byUser<R extends Row>(rows: readonly R[]): Map<number, R[]> {
  return Map.groupBy(rows, ({ user }) => user);
}
