/** Accepts or declines a friend request, withdraws one, or removes a friend. */
import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/friends';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { bondWith, saveCircle } from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { transact } from '#platform/firestore/transact.ts';
import * as friendship from '../friendship.ts';
import { requireMember, toNamed } from '../members-service.ts';
import * as store from '../store.ts';

/** Accepts or declines a request. A repeated call gets the same answer. */
export const answerFriend = serve(
  operations.answerFriend,
  async (context, caller, { uid, accept: isAccepted }) => {
    const { db } = context;
    return transact(db, async (tx) => {
      const [me, account, pair] = await Promise.all([
        requireMember(context, tx, caller.uid),
        isAccepted ? readAccount(tx, uid) : null,
        store.readPair(tx, caller.uid, uid),
      ]);
      const isDone = isAccepted && bondWith(pair.own, uid) === 'friends';
      const after = isDone
        ? pair
        : isAccepted
          ? friendship.withFriendship(pair, me, account && toNamed(account), context.now())
          : { ...pair, own: friendship.withoutRequestOf(pair.own, uid) };
      saveCircle(tx, caller.uid, pair.own, after.own);
      saveCircle(tx, uid, pair.other, after.other);
      return { uid, bond: bondWith(after.own, uid) };
    });
  },
);

type Output = OutputOf<typeof operations.removeFriend>;

export const removeFriend = serve(operations.removeFriend, async (context, caller, { uid }) =>
  changePair(context, caller.uid, uid, (pair) => friendship.withoutFriendship(pair, caller.uid, uid)),
);

export const withdrawRequest = serve(operations.withdrawRequest, async (context, caller, { uid }) =>
  changePair(context, caller.uid, uid, (pair) => friendship.withoutOwnRequest(pair, caller.uid, uid)),
);

/** Changes a pair of circles by what only takes away, so that an erased circle stays empty. */
async function changePair(
  context: Context,
  me: string,
  them: string,
  apply: (pair: friendship.Pair) => friendship.Pair,
): Promise<Output> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [pair] = await Promise.all([store.readPair(tx, me, them), requireMember(context, tx, me)]);
    const after = apply(pair);
    saveCircle(tx, me, pair.own, after.own);
    saveCircle(tx, them, pair.other, after.other);
    return { uid: them, bond: bondWith(after.own, them) };
  });
}
