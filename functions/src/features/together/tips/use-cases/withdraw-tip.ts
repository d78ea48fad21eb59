import * as operations from '@cine/contract/operations/together/tips';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { requireAccount } from '../../../core/account/index.ts';
import * as store from '../store.ts';
import { withdrawn } from '../tip.ts';

/** Withdraws one of the caller's tips. Repeated, it is answered as the first time. */
export const withdrawTip = serve(operations.withdrawTip, async (context, { uid }, { tipId }) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const [tip] = await Promise.all([store.readTip(db, tx, tipId), requireAccount(context, tx, uid)]);
    if (tip?.from !== uid) throw new AppError('tip-not-found');
    if (tip.state !== 'withdrawn') store.writeTip(db, tx, withdrawn(tip));
    return { tipId };
  });
});
