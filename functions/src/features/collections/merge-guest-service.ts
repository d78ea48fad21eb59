import { type CollectionName, collectionSchema } from '@cine/contract/collections';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { requireAccount } from '../account/index.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { asOne, withWatches } from './collected.ts';
import * as store from './store.ts';

/** Movies moved at once. */
const atOnce = 50;

/**
 * Moves what a guest collected to the member they became, once the guest's watches have come: as if they had been one
 * person. It may be more than one collection takes. Returns how many movies there were; what has moved is not the
 * guest's any more, so that done again it brings nothing back that was taken out meanwhile.
 */
export async function mergeGuestCollections(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  let total = 0;
  for (const name of collectionSchema.options) {
    for (;;) {
      const count = await mergeSome(context, guestId, memberId, name);
      total += count;
      if (count < atOnce) break;
    }
  }
  return total;
}

async function mergeSome(
  context: Context,
  guestId: string,
  memberId: string,
  name: CollectionName,
): Promise<number> {
  const { db } = context;
  return transact(db, async (tx) => {
    const brought = await store.readSomeCollected(db, tx, guestId, name, atOnce);
    if (brought.length === 0) return 0;
    const [memberIds, merged] = await Promise.all([
      store.readMovieIds(db, tx, memberId, name),
      Promise.all(
        brought.map(async (theirs) => {
          const [own, watches] = await Promise.all([
            store.readCollected(db, tx, memberId, name, theirs.movieId),
            readWatchesOfMovie(db, tx, memberId, theirs.movieId),
          ]);
          return own ? asOne(own, theirs, watches) : withWatches(theirs, watches);
        }),
      ),
      requireAccount(context, tx, memberId),
    ]);
    const held = memberIds ?? new Set<number>();
    for (const collected of merged) {
      const { movieId } = collected;
      store.writeCollected(db, tx, memberId, name, collected);
      if (collected.watched) held.delete(movieId);
      else held.add(movieId);
      store.deleteCollected(db, tx, guestId, name, movieId);
    }
    store.writeMovieIds(db, tx, memberId, name, held);
    // What it says is in it is right no more, and nobody reads it: a guest who was merged adds nothing.
    store.deleteCollection(db, tx, guestId, name);
    return merged.length;
  });
}
