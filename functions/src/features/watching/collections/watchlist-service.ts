import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { withWatches } from './collected.ts';
import { openCollection } from './entries-store.ts';
import { watchlistPlace } from './place.ts';
import { readKept, touchCollection } from './store.ts';

export async function touchWatchlist({ db, now }: Context, uid: string): Promise<void> {
  await transact(db, (tx) => touchCollection(tx, watchlistPlace(uid), now()));
}

/**
 * Removes a watched movie from the watchlist, or restores it if the watch is withdrawn, from all watches of
 * it. Can be repeated.
 */
export async function updateWatchlist(context: Context, uid: string, movieId: number): Promise<void> {
  const place = watchlistPlace(uid);
  await transact(context.db, async (tx) => {
    const kept = await readKept(tx, place);
    const isThere = kept?.parts === null || kept?.parts.some((part) => part.movieIds.includes(movieId));
    if (!kept || !isThere) return;
    const [opened, watches] = await Promise.all([
      openCollection(tx, place, [movieId], kept),
      readWatchesOfMovie(tx, uid, movieId),
    ]);
    const former = opened.entryOf(movieId);
    // Only an erasure deletes watches, after which nothing may be written about the user.
    if (!former || watches.length === 0) return;
    const collected = withWatches(former, watches);
    if (collected !== former) opened.save({ put: [collected] }, context.now());
  });
}
