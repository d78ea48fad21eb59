import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { forget, loadCirclesNaming, readCircle, saveCircle } from '../../core/circles/index.ts';
import * as store from './store.ts';

const page = 50;

/** Erases a user from everybody's circles, and their codes; returns how many circles named them. */
export async function eraseFromCircles({ db }: Context, uid: string): Promise<number> {
  await store.deleteCodesOf(db, uid);
  let erased = 0;
  for (let afterId: string | null = null; ; ) {
    const named = await loadCirclesNaming(db, uid, afterId, page);
    for (const other of named) {
      await transact(db, async (tx) => {
        const circle = await readCircle(tx, other);
        saveCircle(tx, other, circle, forget(circle, uid));
      });
    }
    erased += named.length;
    if (named.length < page) return erased;
    afterId = named.at(-1)!;
  }
}
