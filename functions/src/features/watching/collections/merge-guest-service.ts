import { type CollectionName, collectionSchema } from '@cine/contract/operations/watching/collections';
import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { asOne, withWatches } from './collected.ts';
import * as store from './store.ts';

const atOnce = 50;

/** Moves a guest's collections, after the watches, even beyond the limit; returns how many movies. */
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
    const brought = await store.readSomeCollected(tx, guestId, name, atOnce);
    if (brought.length === 0) return 0;
    const [memberIds, merged] = await Promise.all([
      store.readMovieIds(tx, memberId, name),
      Promise.all(
        brought.map(async (theirs) => {
          const [own, watches] = await Promise.all([
            store.readCollected(tx, memberId, name, theirs.movieId),
            readWatchesOfMovie(tx, memberId, theirs.movieId),
          ]);
          return own ? asOne(own, theirs, watches) : withWatches(theirs, watches);
        }),
      ),
      requireOwnAccount(tx, memberId),
    ]);
    const held = memberIds ?? new Set<number>();
    for (const collected of merged) {
      const { movieId } = collected;
      store.writeCollected(tx, memberId, name, collected);
      if (collected.watched) held.delete(movieId);
      else held.add(movieId);
      store.deleteCollected(tx, guestId, name, movieId);
    }
    store.writeMovieIds(tx, memberId, name, held, context.now());
    // The guest's list of movies is outdated, and a merged guest adds nothing more.
    store.deleteCollection(tx, guestId, name);
    return merged.length;
  });
}
