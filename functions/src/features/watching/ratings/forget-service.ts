import type { Tx } from '#platform/firestore/transact.ts';
import { type Replaced, withoutFormer } from './rating.ts';
import { readRating, writeRating } from './store.ts';

/**
 * Plans that undoing a rating goes back to what is left instead of what was taken back; returns what writes
 * it.
 */
export async function planForgetting(
  tx: Tx,
  uid: string,
  replaced: ReadonlyMap<number, Replaced>,
): Promise<() => void> {
  const changed = await Promise.all(
    [...replaced].map(async ([movieId, each]) => {
      const rating = await readRating(tx, uid, movieId);
      const next = rating && withoutFormer(rating, each);
      return next === rating ? [] : [next!];
    }),
  );
  return () => {
    for (const rating of changed.flat()) writeRating(tx, uid, rating);
  };
}
