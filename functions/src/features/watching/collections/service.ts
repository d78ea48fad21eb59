/** Adds, removes and lists a collection's movies. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { movieIdSchema } from '@cine/contract/primitives';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { readAccount, requireAccount } from '#core/account/index.ts';
import { loadManifest } from '#core/catalogue/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { factsFor, loadFactsToShare, readCurrentFacts, readRepointed } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { isShared } from './access/access.ts';
import { accessToChange, accessToSee } from './access/access-store.ts';
import { accessToAdd, assertOwnMovies, assertRoom, newEntry } from './adding-service.ts';
import { type Collected, isAfter, newestFirst } from './collected.ts';
import { loadEntries, openCollection } from './entries-store.ts';
import { packCollection } from './pack-service.ts';
import { type Place, placeOf } from './place.ts';
import { readCollection } from './store.ts';
import { movieView, shownTo } from './view.ts';

/**
 * Adds a movie; one that is there keeps its date. Throws `movie-unknown`, `movie-private`, `collection-full`,
 * and what `accessToAdd` does.
 */
export const addToCollection = serve(
  operations.addToCollection,
  async (context, caller, { collection, movieId: requestedId }) => {
    const place = placeOf(collection, caller.uid);
    const current = await factsFor(context, caller.uid, requestedId);
    const { movieId, addedAt } = await transact(context.db, async (tx) => {
      const { collected, write } = await planCollected(context, tx, caller.uid, place, current);
      write();
      return collected;
    });
    return { collection, movieId, addedAt: toInstant(addedAt) };
  },
);

/**
 * Plans to add a movie whose facts were looked up; `write` writes it. Throws `movie-unknown`,
 * `movie-private`, `collection-full`, and what `accessToAdd` does.
 */
export async function planCollected(
  context: Context,
  tx: Tx,
  uid: string,
  place: Place,
  factsBefore: MovieFacts,
): Promise<{ collected: Collected; write: () => void }> {
  const [facts, access] = await Promise.all([
    readCurrentFacts(context, tx, factsBefore),
    accessToAdd(context, tx, uid, place),
  ]);
  if (isShared(access)) await loadFactsToShare(context, uid, facts.id);
  const opened = await openCollection(tx, place, [facts.id], access.document);
  const existing = opened.entryOf(facts.id);
  if (existing && !existing.watched) return { collected: existing, write: () => {} };
  const now = context.now();
  const collected = newEntry(facts, place, uid, now);
  assertRoom(opened, 1);
  return { collected, write: () => opened.save({ put: [collected] }, now) };
}

/**
 * Removes a movie for good, even one that a withdrawn watch would bring back. Throws as `requireAccount` and
 * `accessToChange`.
 */
export const removeFromCollection = serve(
  operations.removeFromCollection,
  async (context, caller, { collection, movieId }) => {
    const place = placeOf(collection, caller.uid);
    await transact(context.db, async (tx) => {
      const [became, { document }] = await Promise.all([
        readRepointed(context, tx, caller.uid, movieId),
        accessToChange(tx, caller.uid, place),
        requireAccount(context, tx, caller.uid),
      ]);
      const named = became ? [movieId, became.facts.id] : [movieId];
      const opened = await openCollection(tx, place, named, document);
      const present = named.filter((id) => opened.entryOf(id));
      if (present.length > 0) opened.save({ remove: present }, context.now());
    });
    return { collection, movieId };
  },
);

const pages = cursorOf({ addedAt: instantInCursor, movieId: movieIdSchema });

/** A page of a collection, the latest first. Throws as `listWatchable`. */
export const listCollectionMovies = serve(
  operations.listCollectionMovies,
  async (context, caller, { collection, onMyServices, pageSize, cursor }) => {
    const { db } = context;
    const place = placeOf(collection, caller.uid);
    const after = pages.after(cursor);
    const [account, access, manifest] = await Promise.all([
      readAccount(db, caller.uid),
      accessToSee(db, caller.uid, place),
      onMyServices ? loadManifest(db) : null,
    ]);
    if (!account) throw new AppError('account-missing');
    assertOwnMovies(access);
    const document = await packCollection(context, place, access.document);
    const all = newestFirst(shownTo(access.role, await loadEntries(db, place, document)));
    const left = after ? all.filter((entry) => isAfter(entry, after)) : all;
    const page = left.slice(0, pageSize);
    const isMine = manifest ? await watchableAtHome(context, account, manifest) : () => true;
    return {
      movies: page.filter(({ movieId }) => isMine(movieId)).map(movieView),
      total: access.role === 'reader' ? all.length : (document?.movieIds.length ?? 0),
      nextCursor: pages.next(page, left.length > page.length),
    };
  },
);

/** All movies of a collection, also those that left a watchlist by being watched, in any order. */
export async function loadCollected(db: Firestore, place: Place): Promise<Collected[]> {
  return loadEntries(db, place, await readCollection(db, place));
}
