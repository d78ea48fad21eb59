import * as operations from '@cine/contract/operations/together/friends';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { bondWith, saveCircle } from '../../../core/circles/index.ts';
import { accept, decline } from '../friendship.ts';
import * as store from '../store.ts';
import { requireMember } from './members.ts';

/** Accepts or declines a request. Repeated, it is answered as the first time. */
export const answerFriend = serve(
  operations.answerFriend,
  async (context, caller, { uid, accept: isAccepted }) => {
    const { db } = context;
    return transact(db, async (tx) => {
      const [me, pair] = await Promise.all([
        requireMember(context, tx, caller.uid),
        store.readPair(db, tx, caller.uid, uid),
      ]);
      const isDone = isAccepted && bondWith(pair.own, uid) === 'friends';
      const after = isDone
        ? pair
        : isAccepted
          ? accept(pair, me, uid, context.now())
          : { ...pair, own: decline(pair.own, uid) };
      saveCircle(db, tx, caller.uid, pair.own, after.own);
      saveCircle(db, tx, uid, pair.other, after.other);
      return { uid, bond: bondWith(after.own, uid) };
    });
  },
);
