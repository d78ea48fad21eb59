import { byUser, type Fold, shuffle } from './folds.ts';
import type { Row } from './movielens.ts';

export const knownRatings = [0, 3, 5, 10, 20] as const;
const mostKnown = Math.max(...knownRatings);

export type Newcomers = {
  training: Row[];
  /** The newcomers' ratings that are never known. */
  test: Row[];
  /** A newcomer's first ratings, `count` of each. */
  known: (count: number) => Row[];
};

/** Drawn by the seed; no model learns from them. */
export function newcomersOf(rows: readonly Row[], count: number, seed: number): Newcomers {
  const all = byUser(rows);
  const chosen = new Set(shuffle([...all.keys()], seed).slice(0, count));
  const ratings = [...chosen].map((user) => shuffle(all.get(user)!, seed + user));
  return {
    training: rows.filter(({ user }) => !chosen.has(user)),
    test: ratings.flatMap((own) => own.slice(mostKnown)),
    known: (first) => ratings.flatMap((own) => own.slice(0, first)),
  };
}

/** The same ratings are tested for any number of known ones. */
export function foldOf({ test, known }: Newcomers, count: number): Fold {
  return { training: known(count), test };
}
