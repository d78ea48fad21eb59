import type { Firestore } from 'firebase-admin/firestore';
import { placeOf } from './place.ts';
import { readCollection } from './store.ts';

/** Those of the movies that a user put into collections which are still there. */
export async function loadStillIn(
  db: Firestore,
  uid: string,
  moved: readonly { to: string; movieIds: readonly number[] }[],
): Promise<number[]> {
  const each = moved.map(async ({ to, movieIds }) => {
    const on = new Set((await readCollection(db, placeOf(to, uid)))?.movieIds);
    return movieIds.filter((id) => on.has(id));
  });
  return (await Promise.all(each)).flat();
}
