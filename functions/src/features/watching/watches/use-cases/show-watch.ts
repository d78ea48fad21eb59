import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/watching/watches';
import type { Watch } from '@cine/contract/operations/watching/watches';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { loadWatch } from '../store.ts';
import { toView } from '../view.ts';

/** One of the caller's watches. */
export async function showWatch(
  { db, now }: Context,
  { uid }: Caller,
  { watchId }: ParsedInputOf<typeof operations.showWatch>,
): Promise<Watch> {
  const [watch] = await Promise.all([loadWatch(db, uid, watchId), assertNotDeleted(db, null, uid, now())]);
  if (!watch) throw new AppError('watch-not-found');
  return toView(watch);
}
