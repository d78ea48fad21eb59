import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { notePromotion, ownFactsOf, readRepointed } from '#movies/custom-movies/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readWatchesWithMemberDays } from './date-service.ts';
import { loadWatches, readWatch, writeWatch } from './store.ts';
import { movedTo, repointedTo, type WatchEvent } from './watch.ts';

const copyPage = 100;

/**
 * Copies a guest's watches to the member, and returns how many there were. A watch that the member already
 * has is kept. Each copy's trigger settles progress.
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
      const promoted = await Promise.all(page.map((watch) => planPromoted(context, tx, memberId, watch)));
      const watches = await readWatchesWithMemberDays(
        context,
        tx,
        memberId,
        promoted.map(({ watch }) => watch),
      );
      const [own] = await Promise.all([
        Promise.all(watches.map(({ id }) => readWatch(tx, memberId, id))),
        requireOwnAccount(tx, memberId),
      ]);
      for (const [index, watch] of watches.entries()) {
        if (!own[index]) writeWatch(tx, memberId, watch, context.now());
      }
      for (const promotion of promoted) promotion.write();
    });
    copied += page.length;
    if (page.length < copyPage) return copied;
    afterId = page.at(-1)!.id;
  }
}

/** The watch, moved if its custom movie was promoted; `write` notes that for the member. */
async function planPromoted(
  context: Context,
  tx: Tx,
  memberId: string,
  watch: WatchEvent,
): Promise<{ watch: WatchEvent; write: () => void }> {
  const became = await readRepointed(context, tx, memberId, watch.movieId);
  if (!became) return { watch, write: () => {} };
  const { promoted, facts } = became;
  // The member kept the movie out of the promotion.
  if (isCustomMovie(facts.id)) return { watch: movedTo(watch, facts), write: () => {} };
  const noted = {
    formerId: promoted.movieId,
    movieId: facts.id,
    facts: ownFactsOf(watch.facts),
    at: context.now(),
  };
  const write = () => {
    if (promoted.makerId !== memberId) notePromotion(tx, memberId, noted);
  };
  return { watch: repointedTo(watch, facts), write };
}
