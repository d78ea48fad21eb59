import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { isShared, type StoredCollection } from '../access/access.ts';
import { accessToChange } from '../access/access-store.ts';
import { keepChange } from '../changes-store.ts';
import { openCollection } from '../entries-store.ts';
import { stepsOf } from '../parts.ts';
import { nameOfPlace, type Place, placeOf } from '../place.ts';
import { accessToFill, assertRoom, assertShared, newEntry } from '../plan-service.ts';
import { movedEntry, withoutNote } from '../several.ts';
import { inSteps } from './in-steps.ts';

/** Adds movies. Throws `movie-unknown`, `movie-private`, `collection-full` and as `accessToFill`. */
export const addSeveral = serve(operations.addSeveral, async (context, { uid }, { collection, movieIds }) => {
  const { db, newId, now } = context;
  const place = placeOf(collection, uid);
  const facts = await factsOfSeveral(context, uid, movieIds);
  const change = newId();
  const added = await transact(db, async (tx) => {
    const access = await accessToFill(context, tx, uid, place);
    if (isShared(access))
      await assertShared(
        context,
        uid,
        facts.map(({ id }) => id),
      );
    const there = new Set(access.document?.movieIds);
    const missing = facts.filter(({ id }) => !there.has(id));
    if (missing.length === 0) return [];
    const opened = await openCollection(
      tx,
      place,
      missing.map(({ id }) => id),
      access.document,
    );
    assertRoom(opened, missing.length);
    const at = now();
    const put = missing.map((each) => newEntry(each, place, uid, at));
    const removed = missing.flatMap(({ id }) => opened.entryOf(id) ?? []);
    opened.save({ put }, at);
    const addedIds = missing.map(({ id }) => id);
    keepChange(tx, uid, change, 0, at, [[place, { addedIds, removed }]]);
    return addedIds;
  });
  return { added, change: added.length > 0 ? change : null };
});

async function factsOfSeveral(
  context: Context,
  uid: string,
  movieIds: readonly number[],
): Promise<MovieFacts[]> {
  const ofCatalogue = await loadMovies(
    context.db,
    movieIds.filter((id) => !isCustomMovie(id)),
  );
  const all = movieIds.map(async (id) => {
    if (isCustomMovie(id)) return factsFor(context, uid, id);
    const movie = ofCatalogue.get(id);
    if (!movie) throw new AppError('movie-unknown');
    return movie.facts;
  });
  return [...new Map((await Promise.all(all)).map((facts) => [facts.id, facts])).values()];
}

/** Removes movies for good. Throws as `accessToChange`. */
export const removeSeveral = serve(
  operations.removeSeveral,
  async (context, { uid }, { collection, movieIds }) => {
    const { db, newId, now } = context;
    const place = placeOf(collection, uid);
    const { document } = await accessToChange(db, uid, place);
    const change = newId();
    const { ids: removed, isChanged } = await inSteps(stepsOf(document, movieIds), (ids, n) =>
      transact(db, async (tx) => {
        const [access] = await Promise.all([
          accessToChange(tx, uid, place),
          requireAccount(context, tx, uid),
        ]);
        const opened = await openCollection(tx, place, ids, access.document);
        const there = ids.flatMap((id) => opened.entryOf(id) ?? []);
        if (there.length === 0) return { ids: [], isChanged: false };
        const at = now();
        opened.save({ remove: there.map(({ movieId }) => movieId) }, at);
        keepChange(tx, uid, change, n, at, [[place, { addedIds: [], removed: there }]]);
        const shown = there.filter(({ watched }) => !watched);
        return { ids: shown.map(({ movieId }) => movieId), isChanged: true };
      }),
    );
    return { removed, change: isChanged ? change : null };
  },
);

/** Moves or copies movies. Throws `collection-same`, and as `accessToFill`. */
export const moveMovies = serve(
  operations.moveMovies,
  async (context, { uid }, { collection, to: target, movieIds, copies }) => {
    const { db, newId, now } = context;
    const place = placeOf(collection, uid);
    const toPlace = placeOf(target, uid);
    if (nameOfPlace(place, uid) === nameOfPlace(toPlace, uid)) throw new AppError('collection-same');
    const { document } = await accessToChange(db, uid, place);
    const change = newId();
    const steps = stepsOf(document, movieIds);
    if (steps.length > 1) await assertAllFit(context, uid, toPlace, document, movieIds);
    const { ids: moved, isChanged } = await inSteps(steps, (ids, n) =>
      transact(db, async (tx) => {
        const [source, access] = await Promise.all([
          accessToChange(tx, uid, place),
          accessToFill(context, tx, uid, toPlace),
        ]);
        const from = await openCollection(tx, place, ids, source.document);
        const found = ids.flatMap((id) => from.entryOf(id) ?? []).filter(({ watched }) => !watched);
        if (isShared(access))
          await assertShared(
            context,
            uid,
            found.map(({ movieId }) => movieId),
          );
        const there = new Set(access.document?.movieIds);
        const missing = found.filter(({ movieId }) => !there.has(movieId));
        const into = await openCollection(
          tx,
          toPlace,
          missing.map(({ movieId }) => movieId),
          access.document,
        );
        assertRoom(into, missing.length);
        if (found.length === 0) return { ids: [], isChanged: false };
        const at = now();
        const isOwn = toPlace.kind === 'user' && toPlace.ownerId === uid;
        const added = { addedAt: at, ...(!isOwn && { addedBy: uid }) };
        const isFirstShared = isShared(access) && !isShared(source);
        const put = missing.map((each) => movedEntry(isFirstShared ? withoutNote(each) : each, added));
        const replaced = missing.flatMap(({ movieId }) => into.entryOf(movieId) ?? []);
        const foundIds = found.map(({ movieId }) => movieId);
        if (put.length > 0) into.save({ put }, at);
        if (!copies) from.save({ remove: foundIds }, at);
        keepChange(tx, uid, change, n, at, [
          [toPlace, { addedIds: missing.map(({ movieId }) => movieId), removed: replaced }],
          [place, { addedIds: [], removed: copies ? [] : found }],
        ]);
        return { ids: foundIds, isChanged: !copies || missing.length > 0 };
      }),
    );
    return { moved, change: isChanged ? change : null };
  },
);

/** Refuses what a later step would, before the first one has moved anything. Throws as `accessToFill`. */
async function assertAllFit(
  context: Context,
  uid: string,
  to: Place,
  source: StoredCollection | null,
  movieIds: readonly number[],
): Promise<void> {
  const access = await transact(context.db, (tx) => accessToFill(context, tx, uid, to));
  const [named, there] = [new Set(movieIds), new Set(access.document?.movieIds)];
  const found = (source?.movieIds ?? []).filter((id) => named.has(id));
  if (isShared(access)) await assertShared(context, uid, found);
  assertRoom({ movieIds: there }, found.filter((id) => !there.has(id)).length);
}
