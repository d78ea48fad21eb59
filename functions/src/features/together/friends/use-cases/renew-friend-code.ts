import type { OutputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/friends';
import { friendCodeLength } from '@cine/contract/text/friend-code';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { randomCode } from '../../../../platform/random-code.ts';
import { readCircle, saveCircle } from '../../../core/circles/index.ts';
import * as store from '../store.ts';
import { requireMember } from './members.ts';

/** Gives the caller a new code. One in 4,295 million times it is taken: `try-again`. */
export async function renewFriendCode(
  context: Context,
  caller: Caller,
): Promise<OutputOf<typeof operations.renewFriendCode>> {
  const { db } = context;
  return transact(db, async (tx) => {
    const code = randomCode(context.randomBelow, friendCodeLength, '0123456789abcdef');
    const [own, holder] = await Promise.all([
      readCircle(db, tx, caller.uid),
      store.readCodeHolder(db, tx, code),
      requireMember(context, tx, caller.uid),
    ]);
    if (holder !== null) throw new AppError('try-again');
    store.writeCode(db, tx, caller.uid, own.code, code);
    saveCircle(db, tx, caller.uid, own, { ...own, code });
    return { code };
  });
}
