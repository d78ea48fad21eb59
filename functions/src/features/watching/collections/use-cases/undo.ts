import * as operations from '@cine/contract/operations/watching/collected-movies';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { isShared, type StoredCollection } from '../access/access.ts';
import { accessToChange } from '../access/access-store.ts';
import * as changes from '../changes-store.ts';
import { openCollection } from '../entries-store.ts';
import { putBack } from '../move-in-order.ts';
import { placeOf } from '../place.ts';
import { assertRoom, assertShared } from '../plan-service.ts';
import { type Changed, undoStep } from '../several.ts';

/** Undoes a change of movies. Throws `change-gone`, and as adding does for what is put back. */
export const undoChange = serve(operations.undoChange, async (context, { uid }, { change }) => {
  const { db, now } = context;
  const parts = (await changes.loadChangesOf(db, uid, change)).filter(({ expiresAt }) => expiresAt > now());
  if (parts.length === 0) throw new AppError('change-gone');
  let restored = 0;
  let removed = 0;
  for (const { id } of parts) {
    const counts = await transact(db, async (tx) => {
      const [stored] = await Promise.all([changes.readChange(tx, uid, id), requireAccount(context, tx, uid)]);
      if (!stored) return [];
      const saves: (() => { put: number; remove: number })[] = [];
      for (const { collection, ...each } of stored.collections) {
        const place = placeOf(collection, uid);
        const access = await accessToChange(tx, uid, place);
        const { document } = access;
        const { addedIds, removed: taken, worded = [], placed } = each;
        const ids = [...addedIds, ...[...taken, ...worded].map(({ movieId }) => movieId)];
        const opened = await openCollection(tx, place, ids, document);
        const back = undoStep(each, stored.at, opened.entryOf);
        const missing = back.put.flatMap(({ movieId }) => (opened.entryOf(movieId) ? [] : [movieId]));
        if (missing.length > 0 && document?.rules) throw new AppError('collection-smart');
        if (isShared(access)) await assertShared(context, uid, missing);
        assertRoom(opened, missing.length - back.remove.length);
        const before = placed && document ? orderBefore(document, placed) : {};
        saves.push(() => {
          if (back.put.length + back.remove.length > 0 || placed)
            opened.save({ ...back, fields: before }, now());
          return { put: back.put.length, remove: back.remove.length };
        });
      }
      changes.deleteChange(tx, uid, id);
      return saves.map((save) => save());
    });
    for (const { put, remove } of counts) {
      restored += put;
      removed += remove;
    }
  }
  return { restored, removed };
});

/** The order before movies were put elsewhere; one that is shown in another order since stays in that. */
function orderBefore(
  { manual, movieIds, order }: StoredCollection,
  placed: NonNullable<Changed['placed']>,
): Partial<StoredCollection> {
  const there = new Set(movieIds);
  const here = manual.filter((id) => there.has(id));
  return { manual: putBack(here, placed.movies), ...(order === 'hand' && { order: placed.order }) };
}
