import * as operations from '@cine/contract/operations/together/friends';
import { friendCodeLength } from '@cine/contract/text/friend-code';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { randomCode } from '../../../../platform/random-code.ts';
import { readCircle, saveCircle } from '../../../core/circles/index.ts';
import * as store from '../store.ts';
import { requireMember } from './members.ts';

/** Gives the caller a new code. One in 4,295 million times it is taken: `try-again`. */
export const renewFriendCode = serve(operations.renewFriendCode, async (context, caller) => {
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
});
