import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/friends';
import type { Context } from '../../../../context.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { bondWith, saveCircle } from '../../../core/circles/index.ts';
import * as friendship from '../friendship.ts';
import * as store from '../store.ts';
import { requireMember } from './members.ts';

type Output = OutputOf<typeof operations.removeFriend>;

/** Ends a friendship. */
export const removeFriend = serve(operations.removeFriend, async (context, caller, { uid }) =>
  change(context, caller.uid, uid, (pair) => friendship.part(pair, caller.uid, uid)),
);

/** Withdraws a request. */
export const withdrawRequest = serve(operations.withdrawRequest, async (context, caller, { uid }) =>
  change(context, caller.uid, uid, (pair) => friendship.withdraw(pair, caller.uid, uid)),
);

/** Only takes away, so the other's erased circle stays so. */
async function change(
  context: Context,
  me: string,
  them: string,
  apply: (pair: friendship.Pair) => friendship.Pair,
): Promise<Output> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [pair] = await Promise.all([store.readPair(db, tx, me, them), requireMember(context, tx, me)]);
    const after = apply(pair);
    saveCircle(db, tx, me, pair.own, after.own);
    saveCircle(db, tx, them, pair.other, after.other);
    return { uid: them, bond: bondWith(after.own, them) };
  });
}
