import * as operations from '@cine/contract/operations/watching/collected-movies';
import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import type { Firestore } from 'firebase-admin/firestore';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { StoredCollection } from '../access/access.ts';
import { accessToChange } from '../access/access-store.ts';
import { keepChange } from '../changes-store.ts';
import type { Collected } from '../collected.ts';
import { openCollection } from '../entries-store.ts';
import { moveInOrder, placesBefore } from '../move-in-order.ts';
import { partsHolding, stepsOf } from '../parts.ts';
import { type Place, placeOf } from '../place.ts';
import { accessToFill } from '../plan-service.ts';
import { loadParts, writeCollection } from '../store.ts';
import { movieView } from '../view.ts';
import { worded, wordsBetween } from '../worded.ts';
import { inSteps } from './in-steps.ts';

/** Sets what is written of a movie. Throws `movie-not-collected`, and as `accessToChange`. */
export const changeEntry = serve(
  operations.changeEntry,
  async (context, { uid }, { collection, movieId, note, tags, medium }) => {
    const { newId, now } = context;
    const words = {
      ...(note !== undefined && { note }),
      ...(tags && { tags }),
      ...(medium !== undefined && { medium }),
    };
    return transact(context.db, async (tx) => {
      const place = placeOf(collection, uid);
      const [{ document }] = await Promise.all([
        accessToChange(tx, uid, place),
        requireAccount(context, tx, uid),
      ]);
      const opened = await openCollection(tx, place, [movieId], document);
      const former = opened.entryOf(movieId);
      if (!former) throw new AppError('movie-not-collected');
      const entry = worded(former, words);
      const between = wordsBetween(former, entry);
      if (!between) return { ...movieView(former), change: null };
      const change = newId();
      const at = now();
      opened.save({ put: [entry] }, at);
      keepChange(tx, uid, change, 0, at, [[place, { addedIds: [], removed: [], worded: [between] }]]);
      return { ...movieView(entry), change };
    });
  },
);

/** Adds tags to movies, and takes others away. Throws `tags-too-many`, and as `accessToChange`. */
export const tagSeveral = serve(
  operations.tagSeveral,
  async (context, { uid }, { collection, movieIds, add, remove }) => {
    const { db, newId, now } = context;
    const change = newId();
    const place = placeOf(collection, uid);
    const { document } = await accessToChange(db, uid, place);
    const steps = stepsOf(document, movieIds);
    if (steps.length > 1 && add.length > 0)
      for (const ids of steps)
        await assertTags(db, place, document, ids, (entry) => tagsOf(entry, add, remove));
    const { ids: tagged, isChanged } = await inSteps(steps, (ids, n) =>
      transact(db, async (tx) => {
        const [access] = await Promise.all([
          accessToChange(tx, uid, place),
          requireAccount(context, tx, uid),
        ]);
        const opened = await openCollection(tx, place, ids, access.document);
        const there = ids.flatMap((id) => opened.entryOf(id) ?? []);
        const entries = there.map((entry) => worded(entry, { tags: tagsOf(entry, add, remove) }));
        const put = entries.filter((entry, at) => entry !== there[at]);
        const between = put.flatMap((entry) => wordsBetween(opened.entryOf(entry.movieId)!, entry) ?? []);
        const at = now();
        if (put.length > 0) opened.save({ put }, at);
        keepChange(tx, uid, change, n, at, [[place, { addedIds: [], removed: [], worded: between }]]);
        return { ids: there.map(({ movieId }) => movieId), isChanged: put.length > 0 };
      }),
    );
    return { tagged, change: isChanged ? change : null };
  },
);

/** Throws `tags-too-many` for some movies, before others have got tags in steps of their own. */
async function assertTags(
  db: Firestore,
  place: Place,
  document: StoredCollection | null,
  movieIds: readonly number[],
  assertEntry: (entry: Collected) => void,
): Promise<void> {
  const named = new Set(movieIds);
  const entries = await loadParts(db, place, partsHolding(document?.parts ?? [], named));
  for (const entry of entries) if (named.has(entry.movieId)) assertEntry(entry);
}

function tagsOf({ tags = [] }: Collected, add: readonly string[], remove: readonly string[]): string[] {
  const all = [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
  if (all.length > maxTags) throw new AppError('tags-too-many', { limit: maxTags });
  return all;
}

/** Puts movies in an order by hand. Throws `movie-not-collected`, and as `accessToFill`. */
export const arrangeMovies = serve(
  operations.arrangeMovies,
  async (context, { uid }, { collection, movieIds, after }) =>
    transact(context.db, async (tx) => {
      const place = placeOf(collection, uid);
      const { document } = await accessToFill(context, tx, uid, place);
      const there = new Set(document?.movieIds);
      const named = after === null ? movieIds : [...movieIds, after];
      if (!document || !named.every((id) => there.has(id))) throw new AppError('movie-not-collected');
      const before = document.manual.filter((id) => there.has(id));
      const manual = moveInOrder(before, movieIds, after);
      const { order } = document;
      const change = order === 'hand' && String(manual) === String(before) ? null : context.newId();
      const at = context.now();
      writeCollection(tx, place, { ...document, manual, order: 'hand', editedAt: at });
      const placed = { order, movies: placesBefore(before, movieIds, after) };
      if (change) keepChange(tx, uid, change, 0, at, [[place, { addedIds: [], removed: [], placed }]]);
      return { manual, change };
    }),
);
