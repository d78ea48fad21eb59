import * as operations from '@cine/contract/operations/game/duels';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { fromCursor, toCursor } from '../../../../platform/firestore/position.ts';
import { sideOf } from '../duel.ts';
import * as store from '../store.ts';
import { duelView } from '../view.ts';

/** A page of the caller's duels and proposals. */
export const listDuels = serve(operations.listDuels, async ({ db, now }, { uid }, { pageSize, cursor }) => {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const [{ duels, hasMore }] = await Promise.all([
    store.loadNewest(db, uid, after, pageSize),
    assertNotDeleted(db, null, uid, now()),
  ]);
  const last = duels.at(-1);
  return {
    duels: duels.map((duel) => duelView(duel, sideOf(duel, uid)!, now())),
    nextCursor: last && hasMore ? toCursor({ at: last.proposedAt, id: last.id }) : null,
  };
});
