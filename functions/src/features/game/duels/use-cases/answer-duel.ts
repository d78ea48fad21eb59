import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import * as operations from '@cine/contract/operations/game/duels';
import type { Context } from '../../../../context.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertMayWrite } from '../../../../platform/firestore/deletion-mark.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { asOf, type Duel, sideOf } from '../duel.ts';
import { planEnd } from '../end-service.ts';
import * as store from '../store.ts';
import { duelView } from '../view.ts';

/** Declines a proposal to the caller. */
export const declineDuel = serve(operations.declineDuel, async (context, { uid }, { duelId }) =>
  endProposal(context, uid, duelId, 'opponent', 'declined'),
);

/** Withdraws a proposal of the caller's. */
export const withdrawDuel = serve(operations.withdrawDuel, async (context, { uid }, { duelId }) =>
  endProposal(context, uid, duelId, 'challenger', 'withdrawn'),
);

/** Ends a proposal for one of both. Repeated, it is answered as the first time. */
async function endProposal(
  context: Context,
  uid: string,
  duelId: string,
  side: DuelSide,
  state: 'declined' | 'withdrawn',
): Promise<DuelView> {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [stored] = await Promise.all([store.readDuel(db, tx, duelId), assertMayWrite(db, tx, uid, now())]);
    const duel = asOf(duelAs(stored, uid, side), now());
    if (duel.state === state) return duelView(duel, side, now());
    if (duel.state !== 'open') throw new AppError('duel-over');
    const ended = await planEnd(context, tx, duel, state);
    store.writeDuel(db, tx, ended.duel);
    ended.apply();
    return duelView(ended.duel, side, now());
  });
}

/** The duel if the user is on a side of it. Others' and missing ones are both refused as `duel-not-found`. */
export function duelAs(duel: Duel | null, uid: string, side: DuelSide): Duel {
  if (!duel || sideOf(duel, uid) !== side) throw new AppError('duel-not-found');
  return duel;
}
