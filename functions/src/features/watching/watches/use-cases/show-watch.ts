import * as operations from '@cine/contract/operations/watching/watches';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { loadWatch } from '../store.ts';
import { toView } from '../view.ts';

/** One of the caller's watches. */
export const showWatch = serve(operations.showWatch, async ({ db, now }, { uid }, { watchId }) => {
  const [watch] = await Promise.all([loadWatch(db, uid, watchId), assertNotDeleted(db, null, uid, now())]);
  if (!watch) throw new AppError('watch-not-found');
  return toView(watch);
});
