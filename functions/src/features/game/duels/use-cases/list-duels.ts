import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/game/duels';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { fromCursor, toCursor } from '../../../../platform/firestore/position.ts';
import { sideOf } from '../duel.ts';
import * as store from '../store.ts';
import { duelView } from '../view.ts';

/** A page of the caller's duels and proposals. */
export async function listDuels(
  { db, now }: Context,
  { uid }: Caller,
  { pageSize, cursor }: ParsedInputOf<typeof operations.listDuels>,
): Promise<OutputOf<typeof operations.listDuels>> {
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
}
