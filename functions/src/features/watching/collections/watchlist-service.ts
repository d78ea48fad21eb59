/** Takes watched movies off watchlists, and puts them back if a watch is withdrawn. */
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { type Collected, withWatches } from './collected.ts';
import { openCollection } from './entries-store.ts';
import { isUnpacked, splitIntoTransactions } from './parts.ts';
import { type Place, watchlistPlace } from './place.ts';
import { readCollection, touchCollection } from './store.ts';

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
    const document = await readCollection(tx, place);
    const isThere = isUnpacked(document) || document?.parts?.some((part) => part.movieIds.includes(movieId));
    if (!document || !isThere) return;
    const [opened, watches] = await Promise.all([
      openCollection(tx, place, [movieId], document),
      readWatchesOfMovie(tx, uid, movieId),
    ]);
    const former = opened.entryOf(movieId);
    // Only an erasure deletes watches, after which nothing may be written about the user.
    if (!former || watches.length === 0) return;
    const collected = withWatches(former, watches);
    if (collected !== former) opened.save({ put: [collected] }, context.now());
  });
}

/** Changes entries of a user's watchlist, as many at once as a transaction takes. */
export async function updateWatchlistEntries(
  { db, now }: Context,
  uid: string,
  movieIds: readonly number[],
  change: (tx: Tx, entry: Collected) => Promise<Collected>,
): Promise<void> {
  if (movieIds.length === 0) return;
  const place = watchlistPlace(uid);
  for (const ids of splitIntoTransactions(await readCollection(db, place), movieIds))
    await transact(db, async (tx) => {
      const [opened, account] = await Promise.all([openCollection(tx, place, ids), readAccount(tx, uid)]);
      // Nothing may be written about a user who is being deleted.
      if (!account) return;
      const entries = ids.flatMap((id) => opened.entryOf(id) ?? []);
      const changed = await Promise.all(entries.map((entry) => change(tx, entry)));
      const put = changed.filter((entry, at) => entry !== entries[at]);
      if (put.length > 0) opened.save({ put }, now());
    });
}

/**
 * Removes movies from a group's watchlist that its evenings have watched since they were added, and restores
 * those that none has; `watchedAt` tells when they did. Can be repeated.
 */
export async function updateGroupWatchlist(
  context: Context,
  groupId: string,
  movieIds: readonly number[],
  watchedAt: (tx: Tx, movieId: number) => Promise<number[]>,
): Promise<void> {
  const place: Place = { kind: 'group', ownerId: groupId, id: 'watchlist' };
  await transact(context.db, async (tx) => {
    const document = await readCollection(tx, place);
    const held = new Set(document?.parts?.flatMap((part) => part.movieIds));
    const presentIds = movieIds.filter((id) => held.has(id));
    if (presentIds.length === 0) return;
    const [opened, watched] = await Promise.all([
      openCollection(tx, place, presentIds, document),
      Promise.all(presentIds.map((id) => watchedAt(tx, id))),
    ]);
    const put = presentIds.flatMap((id, at) => {
      const former = opened.entryOf(id);
      if (!former) return [];
      const watches = watched[at]!.map((recordedAt) => ({ recordedAt, withdrawn: false }));
      const entry = withWatches(former, watches);
      return entry === former ? [] : [entry];
    });
    if (put.length > 0) opened.save({ put }, context.now());
  });
}
