/** Shows the change of address that the caller asked for, and cancels it. */
import * as operations from '@cine/contract/operations/core/email-change';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertMayWrite, assertNotDeleted } from '../../access/index.ts';
import { ownChangeView } from '../change.ts';
import { planCancellingAsked } from '../mail-service.ts';
import { deleteChange, readChange } from '../store.ts';

export const showEmailChange = serve(operations.showEmailChange, async ({ db, now }, { uid }) => {
  await assertNotDeleted(db, uid, now());
  const change = await readChange(db, uid, now());
  return { change: change && ownChangeView(change) };
});

export const cancelEmailChange = serve(operations.cancelEmailChange, async (context, { uid }) => {
  const { db, now } = context;
  await transact(db, async (tx) => {
    await assertMayWrite(tx, uid, now());
    const change = await readChange(tx, uid, now());
    if (!change) throw new AppError('email-change-unknown');
    if (change.state === 'confirmed') throw new AppError('email-change-under-way');
    const cancelling = await planCancellingAsked(context, tx, uid, change);
    cancelling.write();
    deleteChange(tx, uid);
  });
  return {};
});
