import * as operations from '@cine/contract/operations/core/auth';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';
import { assertNotDeleted } from '../../access/index.ts';
import { readRecentSignIns } from '../recent-sign-ins-store.ts';

/** Lists the caller's last sign-ins. Throws `account-deleted`. */
export const listSignIns = serve(operations.listSignIns, async ({ db, now }, { uid, signedInAt }) => {
  const [recent] = await Promise.all([readRecentSignIns(db, uid), assertNotDeleted(db, uid, now())]);
  return {
    signIns: (recent?.latest ?? []).map(({ at, kind, isNew }) => ({
      at: toInstant(at),
      device: kind,
      isNew,
      isThis: at === signedInAt,
    })),
  };
});
