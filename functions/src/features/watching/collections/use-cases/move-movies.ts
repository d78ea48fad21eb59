import * as operations from '@cine/contract/operations/watching/collected-movies';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { planMoved } from '../../statements/index.ts';
import { isShared, type StoredCollection } from '../access/access.ts';
import { accessToChange } from '../access/access-store.ts';
import { accessToAdd, assertOwnMovies, assertRoom, assertShared } from '../adding-service.ts';
import { writeChange } from '../changes-store.ts';
import type { Collected } from '../collected.ts';
import { openCollection } from '../entries-store.ts';
import { wordsBetween, writtenOf } from '../entry-words.ts';
import { copyEntry, type MovieChanges, removalFrom, withoutNote, withWordsOf } from '../movie-changes.ts';
import { fewMovies, splitForBoth } from '../parts.ts';
import { nameOfPlace, type Place, placeOf } from '../place.ts';
import { readCollection } from '../store.ts';
import { withWriter, writerOf } from '../writers.ts';
import { runSteps } from './run-steps.ts';

/** Moves or copies movies. Throws `collection-same`, and for either collection as `accessToAdd`. */
export const moveMovies = serve(
  operations.moveMovies,
  async (context, { uid }, { collection, to: target, movieIds, copies }) => {
    const from = placeOf(collection, uid);
    const to = placeOf(target, uid);
    if (nameOfPlace(from, uid) === nameOfPlace(to, uid)) throw new AppError('collection-same');
    const source = await accessToChange(context.db, uid, from);
    assertOwnMovies(source);
    const { document } = source;
    const change = context.newId();
    const other = movieIds.length > fewMovies ? await readCollection(context.db, to) : null;
    const steps = splitForBoth(document, other, movieIds);
    if (steps.length > 1) await assertAllFit(context, uid, to, document, movieIds);
    const { ids: moved, isChanged } = await runSteps(steps, (ids, step) =>
      transact(context.db, async (tx) => {
        const at = context.now();
        const done = await moveSome(context, tx, uid, { from, to, copies, movieIds: ids, at });
        writeChange(tx, uid, change, step, at, done.changes);
        return { ids: done.ids, isChanged: done.isChanged };
      }),
    );
    return { moved, change: isChanged ? change : null };
  },
);

type Move = { from: Place; to: Place; copies: boolean; movieIds: readonly number[]; at: number };
type Moved = { ids: number[]; isChanged: boolean; changes: [Place, MovieChanges][] };

/** Moves or copies some of the movies in a transaction. */
async function moveSome(
  context: Context,
  tx: Tx,
  uid: string,
  { from, to, copies, movieIds, at }: Move,
): Promise<Moved> {
  const [source, target] = await Promise.all([
    accessToChange(tx, uid, from),
    accessToAdd(context, tx, uid, to),
  ]);
  const openedSource = await openCollection(tx, from, movieIds, source.document);
  const entries = movieIds.flatMap((id) => openedSource.entryOf(id) ?? []).filter(({ watched }) => !watched);
  const ids = idsOf(entries);
  if (isShared(target)) await assertShared(context, uid, ids);
  const collectedIds = new Set(target.document?.movieIds);
  const isFirstShared = isShared(target) && !isShared(source);
  const visibleEntries = isFirstShared ? entries.map(withoutNote) : entries;
  const missing = visibleEntries.filter(({ movieId }) => !collectedIds.has(movieId));
  const present = visibleEntries.filter(({ movieId }) => collectedIds.has(movieId));
  const wordedIds = writtenOf(present).map(({ movieId }) => movieId);
  const openedTarget = await openCollection(tx, to, [...idsOf(missing), ...wordedIds], target.document);
  assertRoom(openedTarget, missing.length);
  const isOwners = from.kind === 'user' && from.ownerId === uid;
  const noteMoved = await planMoved(tx, uid, nameOfPlace(to, uid), isOwners ? missing : []);
  if (entries.length === 0) return { ids: [], isChanged: false, changes: [] };
  const isOwn = to.kind === 'user' && to.ownerId === uid;
  const added = { addedAt: at, ...(!isOwn && { addedBy: uid }) };
  const writerFor = (entry: Collected) => (writerOf(entry, from) === uid ? uid : unnamedUid);
  const put = missing.map((entry) => withWriter(copyEntry(entry, added), to, writerFor(entry)));
  const worded = present.flatMap((entry) => {
    const own = openedTarget.entryOf(entry.movieId);
    const joined = own && withWordsOf(own, entry, to, writerFor(entry));
    const between = joined && wordsBetween(own, joined);
    return between ? { joined, between } : [];
  });
  const replaced = missing.flatMap(({ movieId }) => openedTarget.entryOf(movieId) ?? []);
  noteMoved();
  const changed = [...put, ...worded.map(({ joined }) => joined)];
  if (changed.length > 0) openedTarget.save({ put: changed }, at);
  if (!copies) openedSource.save({ remove: ids }, at);
  return {
    ids,
    isChanged: !copies || changed.length > 0,
    changes: [
      [
        to,
        {
          addedIds: idsOf(missing),
          written: writtenOf(put),
          removed: replaced,
          worded: worded.map(({ between }) => between),
        },
      ],
      [from, removalFrom(source.document, copies ? [] : entries)],
    ],
  };
}

function idsOf(entries: readonly Collected[]): number[] {
  return entries.map(({ movieId }) => movieId);
}

/** Refuses what a later step would, before the first one has moved anything. Throws as `accessToAdd`. */
async function assertAllFit(
  context: Context,
  uid: string,
  to: Place,
  source: StoredCollection | null,
  movieIds: readonly number[],
): Promise<void> {
  const access = await transact(context.db, (tx) => accessToAdd(context, tx, uid, to));
  const namedIds = new Set(movieIds);
  const collectedIds = new Set(access.document?.movieIds);
  const entryIds = (source?.movieIds ?? []).filter((id) => namedIds.has(id));
  if (isShared(access)) await assertShared(context, uid, entryIds);
  assertRoom({ movieIds: collectedIds }, entryIds.filter((id) => !collectedIds.has(id)).length);
}
