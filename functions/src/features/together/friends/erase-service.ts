import type { Context } from '#context.ts';
import { circleWithout, loadOwnersNaming, readCircle, saveCircle } from '#core/circles/index.ts';
import { changeEach } from '#platform/firestore/change-each.ts';
import * as store from './store.ts';

/** Erases a user from all circles, and the user's codes; returns how many circles named them. */
export async function eraseFromCircles({ db }: Context, uid: string): Promise<number> {
  await store.deleteCodesOf(db, uid);
  const naming = (...page: [string | null, number]) => loadOwnersNaming(db, uid, ...page);
  return changeEach(db, naming, async (tx, other) => {
    const circle = await readCircle(tx, other);
    saveCircle(tx, other, circle, circleWithout(circle, uid));
  });
}
