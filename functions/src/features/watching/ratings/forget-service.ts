import type { Tx } from '#platform/firestore/transact.ts';
import { type Replaced, withoutFormer } from './rating.ts';
import { readRating, writeRating } from './store.ts';

/** Reads a user's ratings, which `write` then keeps from going back to what was taken back. */
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
