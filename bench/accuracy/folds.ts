import type { Row } from './movielens.ts';

export type Fold = { training: Row[]; test: Row[] };

/** Shuffles by the seed and deals the rows out: the test rows of the folds are all rows, each once. */
export function makeFolds(rows: readonly Row[], count: number, seed: number): Fold[] {
  const shuffled = shuffle(rows, seed);
  return Array.from({ length: count }, (_, fold) => ({
    training: shuffled.filter((_row, at) => at % count !== fold),
    test: shuffled.filter((_row, at) => at % count === fold),
  }));
}

/** Fisher and Yates, with a linear congruential generator of 32 bits (Numerical Recipes' constants). */
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
