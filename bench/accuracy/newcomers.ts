/** Users whom no model has learned from, tested with none to twenty of their ratings known. */
import { byUser, type Fold, shuffle } from './folds.ts';
import type { Row } from './movielens.ts';

export const knownRatings = [0, 3, 5, 10, 20] as const;
const maxKnown = Math.max(...knownRatings);

export type Newcomers = {
  training: Row[];
  /** The newcomers' ratings that are never known. */
  test: Row[];
  /** A newcomer's first ratings, `count` of each. */
  firstOfEach: (count: number) => Row[];
};

/** Users whom no model learns from, drawn by the seed. */
export function newcomersOf(rows: readonly Row[], count: number, seed: number): Newcomers {
  const all = byUser(rows);
  const chosen = new Set(shuffle([...all.keys()], seed).slice(0, count));
  const ratings = [...chosen].map((user) => shuffle(all.get(user)!, seed + user));
  return {
    training: rows.filter(({ user }) => !chosen.has(user)),
    test: ratings.flatMap((own) => own.slice(maxKnown)),
    firstOfEach: (first) => ratings.flatMap((own) => own.slice(0, first)),
  };
}

/** The newcomers as a fold that tests the same ratings, however many others are known. */
export function foldOf({ test, firstOfEach }: Newcomers, count: number): Fold {
  return { training: firstOfEach(count), test };
}
