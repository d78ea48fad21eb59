import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/watching/collections';
import { type CollectionName, maxCollected } from '@cine/contract/operations/watching/collections';
import { movieIdSchema } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readAccount, requireAccount } from '#core/account/index.ts';
import { loadManifest } from '#core/catalogue/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { factsFor, factsNow, readRepointed } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { asFactsSay, type Collected, withWatches } from './collected.ts';
import * as store from './store.ts';

type Operations = typeof operations;
type Output<Name extends 'addToCollection' | 'removeFromCollection' | 'listCollection'> = OutputOf<
  Operations[Name]
>;

/**
 * Adds a movie; one that is there keeps its date. Throws `movie-unknown`, `collection-full`, and what
 * `requireAccount` does.
 */
export const addToCollection = serve(
  operations.addToCollection,
  async (context, caller, { collection, movieId: given }) => {
    const current = await factsFor(context, caller.uid, given);
    const { movieId, addedAt } = await transact(context.db, async (tx) => {
      const { collected, apply } = await planCollected(context, tx, caller.uid, collection, current);
      apply();
      return collected;
    });
    return { collection, movieId, addedAt: toInstant(addedAt) };
  },
);

/**
 * Plans to add a movie whose facts were looked up; `apply` writes it. Throws `movie-unknown`,
 * `collection-full`, and what `requireAccount` does.
 */
export async function planCollected(
  context: Context,
  tx: Tx,
  uid: string,
  collection: CollectionName,
  given: MovieFacts,
): Promise<{ collected: Collected; apply: () => void }> {
  const facts = await factsNow(context, tx, given);
  const [existing, movieIds] = await Promise.all([
    store.readCollected(tx, uid, collection, facts.id),
    store.readMovieIds(tx, uid, collection),
    requireAccount(context, tx, uid),
  ]);
  if (existing && !existing.watched) return { collected: existing, apply: () => {} };
  const ids = movieIds ?? new Set<number>();
  if (ids.size >= maxCollected) throw new AppError('collection-full', { limit: maxCollected });
  const now = context.now();
  const collected = { ...asFactsSay(facts), addedAt: now, watched: false };
  return {
    collected,
    apply: () => {
      store.writeCollected(tx, uid, collection, collected);
      store.writeMovieIds(tx, uid, collection, ids.add(facts.id), now);
    },
  };
}

/** Removes a movie for good, even one that a withdrawn watch would bring back. Throws as `requireAccount`. */
export const removeFromCollection = serve(
  operations.removeFromCollection,
  async (context, caller, { collection, movieId }) => {
    const { db } = context;
    await transact(db, async (tx) => {
      const became = await readRepointed(context, tx, caller.uid, movieId);
      const named = became ? [movieId, became.facts.id] : [movieId];
      const [entries, movieIds] = await Promise.all([
        Promise.all(named.map((id) => store.readCollected(tx, caller.uid, collection, id))),
        store.readMovieIds(tx, caller.uid, collection),
        requireAccount(context, tx, caller.uid),
      ]);
      for (const each of entries) {
        if (each) store.deleteCollected(tx, caller.uid, collection, each.movieId);
      }
      const left = new Set([...(movieIds ?? [])].filter((id) => !named.includes(id)));
      if (movieIds && left.size < movieIds.size)
        store.writeMovieIds(tx, caller.uid, collection, left, context.now());
    });
    return { collection, movieId };
  },
);

const pages = cursorOf({ addedAt: instantInCursor, movieId: movieIdSchema });

/** A page of a collection, the latest first. Throws `account-missing`. */
export const listCollection = serve(
  operations.listCollection,
  async (context, caller, { collection, onMyServices, pageSize, cursor }) => {
    const { db } = context;
    const [account, movieIds, { collected, hasMore }, manifest] = await Promise.all([
      readAccount(context.db, caller.uid),
      store.readMovieIds(db, caller.uid, collection),
      store.loadNewest(db, caller.uid, collection, pages.after(cursor), pageSize),
      onMyServices ? loadManifest(db) : null,
    ]);
    if (!account) throw new AppError('account-missing');
    const isMine = manifest ? await watchableAtHome(context, account, manifest) : () => true;
    return {
      movies: collected.filter(({ movieId }) => isMine(movieId)).map(toView),
      total: movieIds?.size ?? 0,
      nextCursor: pages.next(collected, hasMore),
    };
  },
);

/** The movies that a user added last to a collection, and the ids of all. */
export async function loadLatestOfCollection(
  { db }: Context,
  uid: string,
  name: CollectionName,
  limit: number,
): Promise<{ movieIds: number[]; movies: Output<'listCollection'>['movies'] }> {
  const [movieIds, { collected }] = await Promise.all([
    store.readMovieIds(db, uid, name),
    store.loadNewest(db, uid, name, null, limit),
  ]);
  return { movieIds: [...(movieIds ?? [])], movies: collected.map(toView) };
}

/** The collection that movies leave by being watched. */
const watchlist: CollectionName = 'watchlist';

export async function touchWatchlist({ db, now }: Context, uid: string): Promise<void> {
  await transact(db, (tx) => store.touchCollection(tx, uid, watchlist, now()));
}

/**
 * Removes a watched movie from the watchlist, or restores it if the watch is withdrawn, from all watches of
 * it. Can be repeated.
 */
export async function updateWatchlist(context: Context, uid: string, movieId: number): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const former = await store.readCollected(tx, uid, watchlist, movieId);
    if (!former) return;
    const [movieIds, watches] = await Promise.all([
      store.readMovieIds(tx, uid, watchlist),
      readWatchesOfMovie(tx, uid, movieId),
    ]);
    const collected = withWatches(former, watches);
    // Only an erasure deletes watches, after which nothing may be written about the user.
    if (collected === former || watches.length === 0 || !movieIds) return;
    if (collected.watched) movieIds.delete(movieId);
    else movieIds.add(movieId);
    store.writeCollected(tx, uid, watchlist, collected);
    store.writeMovieIds(tx, uid, watchlist, movieIds, context.now());
  });
}

function toView({ movieId, addedAt, card }: Collected): Output<'listCollection'>['movies'][number] {
  return { movieId, ...card, addedAt: toInstant(addedAt) };
}
