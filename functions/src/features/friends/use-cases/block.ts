import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { blockUser, unblockUser } from '@cine/contract/operations/friends';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { planBlockedBy } from '../../../platform/limits/blocks.ts';
import * as circle from '../circle.ts';
import * as store from '../store.ts';
import { nameInSession, requireMember } from './members.ts';

/** Blocks somebody whose name the caller already knows, so that nobody learns a name by blocking. */
export async function block(
  context: Context,
  caller: Caller,
  { uid, sessionId }: ParsedInputOf<typeof blockUser>,
): Promise<OutputOf<typeof blockUser>> {
  const { db } = context;
  if (uid === caller.uid) throw new AppError('friend-yourself');
  return transact(db, async (tx) => {
    const [pair, keepInOther, shown] = await Promise.all([
      store.readPair(db, tx, caller.uid, uid),
      planBlockedBy(db, tx, uid, caller.uid, true, context.now()),
      sessionId === undefined ? null : nameInSession(context, sessionId, caller.uid, uid),
      requireMember(context, tx, caller.uid),
    ]);
    const them = circle.knownIn(pair.own, uid) ?? (shown === null ? null : { name: shown, username: null });
    if (!them) throw new AppError('user-unknown');
    const after = circle.block(pair, caller.uid, { uid, ...them }, context.now());
    store.saveCircle(db, tx, caller.uid, pair.own, after.own);
    store.saveCircle(db, tx, uid, pair.other, after.other);
    keepInOther();
    return { uid, bond: circle.bondWith(after.own, uid) };
  });
}

/** Ends a block. */
export async function unblock(
  context: Context,
  caller: Caller,
  { uid }: ParsedInputOf<typeof unblockUser>,
): Promise<OutputOf<typeof unblockUser>> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [own, letMeet] = await Promise.all([
      store.readCircle(db, tx, caller.uid),
      planBlockedBy(db, tx, uid, caller.uid, false, context.now()),
      requireMember(context, tx, caller.uid),
    ]);
    const after = circle.unblock(own, uid);
    store.saveCircle(db, tx, caller.uid, own, after);
    letMeet();
    return { uid, bond: circle.bondWith(after, uid) };
  });
}
