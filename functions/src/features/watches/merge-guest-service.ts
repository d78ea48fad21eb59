import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { requireAccount } from '../account/index.ts';
import { promotedFacts } from '../custom-movies/index.ts';
import { loadWatches, readWatch, writeWatch } from './store.ts';
import { asOf, type WatchEvent } from './watch.ts';

const copyPage = 100;

/**
 * Copies a guest's watches to the member, except those that are there already, and returns how many there were. Each
 * copy's trigger settles the member's progress.
 */
export async function mergeGuestWatches(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  let copied = 0;
  for (let afterId: string | null = null; ; ) {
    const page: WatchEvent[] = await loadWatches(context.db, guestId, afterId, copyPage);
    await transact(context.db, async (tx) => {
      const watches = await Promise.all(page.map((watch) => asPromoted(context, tx, watch)));
      const [known] = await Promise.all([
        Promise.all(watches.map(({ id }) => readWatch(context.db, tx, memberId, id))),
        requireAccount(context, tx, memberId),
      ]);
      for (const [index, watch] of watches.entries()) {
        if (!known[index]) writeWatch(context.db, tx, memberId, watch);
      }
    });
    copied += page.length;
    if (page.length < copyPage) return copied;
    afterId = page.at(-1)!.id;
  }
}

/** A watch recorded before, as one of the movie that its movie was promoted to. */
async function asPromoted(context: Context, tx: Transaction, watch: WatchEvent): Promise<WatchEvent> {
  const facts = await promotedFacts(context, tx, watch.movieId);
  return facts ? asOf(watch, facts) : watch;
}
