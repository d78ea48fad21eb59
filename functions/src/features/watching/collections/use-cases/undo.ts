import * as operations from '@cine/contract/operations/watching/collections';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { accessToChange } from '../access-store.ts';
import * as changes from '../changes-store.ts';
import { openCollection } from '../entries-store.ts';
import { placeOf } from '../place.ts';
import { assertRoom } from '../plan-service.ts';
import { undone } from '../several.ts';

/** Undoes a change of several movies. Throws `change-gone`. */
export const undoChange = serve(operations.undoChange, async (context, { uid }, { change }) => {
  const { db, now } = context;
  const parts = (await changes.loadChangesOf(db, uid, change)).filter(({ expiresAt }) => expiresAt > now());
  if (parts.length === 0) throw new AppError('change-gone');
  let restored = 0;
  let removed = 0;
  for (const { id } of parts) {
    await transact(db, async (tx) => {
      const [stored] = await Promise.all([changes.readChange(tx, uid, id), requireAccount(context, tx, uid)]);
      if (!stored) return;
      const saves: (() => void)[] = [];
      for (const { collection, ...each } of stored.collections) {
        const place = placeOf(collection, uid);
        const { kept } = await accessToChange(tx, uid, place);
        const ids = [...each.addedIds, ...each.removed.map(({ movieId }) => movieId)];
        const opened = await openCollection(tx, place, ids, kept);
        const back = undone(each, stored.at, opened.entryOf);
        assertRoom(opened, back.put.length - back.remove.length);
        saves.push(() => {
          if (back.put.length + back.remove.length > 0) opened.save(back, now());
          restored += back.put.length;
          removed += back.remove.length;
        });
      }
      for (const save of saves) save();
      changes.deleteChange(tx, uid, id);
    });
  }
  return { restored, removed };
});
