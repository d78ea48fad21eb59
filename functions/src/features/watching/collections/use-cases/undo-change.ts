import * as operations from '@cine/contract/operations/watching/collected-movies';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { instantsOf, isSeenSince, readIfChangedSince } from '../../statements/index.ts';
import { readWatchesSince } from '../../watches/index.ts';
import { type Access, isShared, type StoredCollection } from '../access/access.ts';
import { readAccess } from '../access/access-store.ts';
import { assertRoom, assertShared } from '../adding-service.ts';
import { deleteChange, loadChangesOf, readChange } from '../changes-store.ts';
import { type Collected, coverFrom, withElsewhere, withWatches } from '../collected.ts';
import type { CollectionChange } from '../documents.ts';
import { openCollection } from '../entries-store.ts';
import { type MovieChanges, planUndo } from '../movie-changes.ts';
import { restorePositions } from '../order/manual-order.ts';
import { isWatchlist, placeOf } from '../place.ts';
import { withWriterAfter } from '../writers.ts';

/** How many movies came back, and how many were taken out. */
type Counts = { restored: number; removed: number };

/** Undoes a change of movies. Throws `change-gone`, and as adding does for what is put back. */
export const undoChange = serve(operations.undoChange, async (context, { uid }, { change }) => {
  const { db, now } = context;
  const parts = (await loadChangesOf(db, uid, change)).filter(({ expiresAt }) => expiresAt > now());
  if (parts.length === 0) throw new AppError('change-gone');
  const counts: Counts = { restored: 0, removed: 0 };
  for (const { id } of parts) {
    const part = await transact(db, (tx) => undoPart(context, tx, uid, id));
    counts.restored += part.restored;
    counts.removed += part.removed;
  }
  return counts;
});

/** Undoes what one transaction of a change did; nothing if that was undone already. */
async function undoPart(context: Context, tx: Tx, uid: string, id: string): Promise<Counts> {
  const [part] = await Promise.all([readChange(tx, uid, id), requireAccount(context, tx, uid)]);
  const counts: Counts = { restored: 0, removed: 0 };
  if (!part) return counts;
  const plans: Awaited<ReturnType<typeof planUndoIn>>[] = [];
  const reached = await readReached(tx, uid, part.collections);
  for (const [access, changes] of reached)
    plans.push(await planUndoIn(context, tx, uid, access, changes, part.at));
  deleteChange(tx, uid, id);
  for (const plan of plans) {
    plan.write();
    counts.restored += plan.restored;
    counts.removed += plan.removed;
  }
  return counts;
}

type ChangesOfPlace = CollectionChange['collections'][number];

/**
 * What was changed in collections that the user may still change. If one of a move's two isn't among them,
 * movies return to the other, but none leave it. Throws `collection-not-found` if nothing is left to undo.
 */
async function readReached(
  tx: Tx,
  uid: string,
  all: readonly ChangesOfPlace[],
): Promise<(readonly [Access, ChangesOfPlace])[]> {
  const accesses = await Promise.all(
    all.map(
      async (changes) => [await readAccess(tx, uid, placeOf(changes.collection, uid)), changes] as const,
    ),
  );
  const reached = accesses.flatMap(([access, changes]) => (access ? [[access, changes] as const] : []));
  if (reached.length === all.length) return reached;
  const returning = reached.filter(
    ([, { addedIds, removed }]) => addedIds.length === 0 && removed.length > 0,
  );
  if (returning.length === 0) throw new AppError('collection-not-found');
  return returning;
}

/** Plans to undo what was changed in one collection. Throws `collection-smart`, and as adding does. */
async function planUndoIn(
  context: Context,
  tx: Tx,
  uid: string,
  access: Access,
  changes: ChangesOfPlace,
  at: number,
): Promise<Counts & { write: () => void }> {
  const { place, document } = access;
  const { addedIds, removed, coverId, worded = [], placed } = changes;
  const ids = [...addedIds, ...[...removed, ...worded].map(({ movieId }) => movieId)];
  const opened = await openCollection(tx, place, ids, document);
  const { put: before, remove } = planUndo(changes, at, opened.entryOf);
  const wordedIds = new Set(worded.map(({ movieId }) => movieId));
  const signed = before.map((entry) => {
    const former = wordedIds.has(entry.movieId) ? opened.entryOf(entry.movieId) : null;
    return former ? withWriterAfter(former, entry, place, uid) : entry;
  });
  const put = isWatchlist(place) ? await readWithWatchesSince(tx, uid, signed, at) : signed;
  const missing = put.flatMap(({ movieId }) => (opened.entryOf(movieId) ? [] : [movieId]));
  if (missing.length > 0 && document?.rules) throw new AppError('collection-smart');
  if (isShared(access)) await assertShared(context, uid, missing);
  assertRoom(opened, missing.length - remove.length);
  const cover = put.find(({ movieId }) => movieId === coverId);
  const fields = {
    ...(placed && document && orderBefore(document, placed)),
    ...(cover && !document?.cover && { cover: coverFrom(cover) }),
  };
  return {
    restored: put.length,
    removed: remove.length,
    write: () => {
      if (put.length + remove.length > 0 || placed) opened.save({ put, remove, fields }, context.now());
    },
  };
}

/** Entries of the watchlist; what was watched since an instant, here or by an import, is wanted no more. */
async function readWithWatchesSince(
  tx: Tx,
  uid: string,
  entries: readonly Collected[],
  since: number,
): Promise<Collected[]> {
  const movieIds = entries.map(({ movieId }) => movieId);
  const [watched, imported] = await Promise.all([
    readWatchesSince(tx, uid, movieIds, since),
    readIfChangedSince(tx, uid, movieIds, since),
  ]);
  const watches = Map.groupBy(watched, ({ movieId }) => movieId);
  return entries.map((entry) => {
    const ofMovie = watches.get(entry.movieId);
    const here = ofMovie ? withWatches(entry, ofMovie) : entry;
    if (!imported) return here;
    const statements = imported.counting.get(entry.movieId) ?? [];
    return withElsewhere(here, isSeenSince(statements, entry, instantsOf(imported.imports)));
  });
}

/** The order before movies were put elsewhere; one that is shown in another order since stays in that. */
function orderBefore(
  { manual, movieIds, order }: StoredCollection,
  placed: NonNullable<MovieChanges['placed']>,
): Partial<StoredCollection> {
  const collectedIds = new Set(movieIds);
  const here = manual.filter((id) => collectedIds.has(id));
  return {
    manual: restorePositions(here, placed.movies),
    ...(order === 'hand' && { order: placed.order }),
  };
}
