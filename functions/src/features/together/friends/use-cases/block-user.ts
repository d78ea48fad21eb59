/** Blocks and unblocks a user. */
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/friends';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readUsernameHolder } from '#core/account/index.ts';
import { bondWith, nameInCircle, planBlockedBy, readCircle, saveCircle } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { TransactGuess } from '#platform/limits/failure-limiter.ts';
import * as friendship from '../friendship.ts';
import { type FindName, requireMember } from '../members-service.ts';
import * as store from '../store.ts';

type NamedUser = { uid: string; name: string; username: string | null };

/**
 * Blocks a user whose name or username the caller knows, so that nobody learns a name by blocking. Throws
 * `user-unknown`, `friend-yourself`, `blocks-full`, and `try-again` if the other is being deleted.
 */
export async function blockUser(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof operations.blockUser>,
  transactGuess: TransactGuess,
  findName: FindName,
): Promise<OutputOf<typeof operations.blockUser>> {
  const { db } = context;
  // In a transaction of its own, as its count is in a document that blocking writes, too.
  const them = await transactGuess(({ tx }) => findUser(context, tx, caller.uid, input, findName));
  return transact(db, async (tx) => {
    const [pair, blockedBy] = await Promise.all([
      store.readPair(tx, caller.uid, them.uid),
      planBlockedBy(tx, them.uid, caller.uid, true, context.now()),
      requireMember(context, tx, caller.uid),
    ]);
    if (!blockedBy) throw new AppError('try-again');
    const after = friendship.withBlock(pair, caller.uid, them, context.now());
    saveCircle(tx, caller.uid, pair.own, after.own);
    saveCircle(tx, them.uid, pair.other, after.other);
    blockedBy.write();
    return { uid: them.uid, bond: bondWith(after.own, them.uid) };
  });
}

/** Finds whom to block. By username, a user who blocked the caller is found like anybody else. */
async function findUser(
  context: Context,
  tx: Tx,
  caller: string,
  { uid, username, ...where }: ParsedInputOf<typeof operations.blockUser>,
  findName: FindName,
): Promise<NamedUser> {
  const holder = username === undefined ? uid : await readUsernameHolder(tx, username);
  if (holder === caller) throw new AppError('friend-yourself');
  const sought = holder ?? unnamedUid;
  const [own, nameThere] = await Promise.all([
    readCircle(tx, caller),
    findName(context, where, caller, sought),
  ]);
  const entry = nameInCircle(own, sought);
  if (entry) return { uid: sought, ...entry };
  if (nameThere !== null) return { uid: sought, name: nameThere, username: null };
  if (username === undefined || !holder) throw new AppError('user-unknown');
  return { uid: sought, name: username, username };
}

export const unblockUser = serve(operations.unblockUser, async (context, caller, { uid }) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const [own, blockedBy] = await Promise.all([
      readCircle(tx, caller.uid),
      planBlockedBy(tx, uid, caller.uid, false, context.now()),
      requireMember(context, tx, caller.uid),
    ]);
    const after = friendship.withoutBlock(own, uid);
    saveCircle(tx, caller.uid, own, after);
    blockedBy?.write();
    return { uid, bond: bondWith(after, uid) };
  });
});
