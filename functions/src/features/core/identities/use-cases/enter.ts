import * as operations from '@cine/contract/operations/core/identities';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertAddressMayJoin, assertNotDeleted } from '../../access/index.ts';
import { assertAddressFree, planIdentity } from '../address-service.ts';
import { linkInAuth, loadUidInAuth } from '../auth-service.ts';
import { credentialOf, identityOf, type Proved, planUse, proveAttempt } from '../prove-service.ts';
import { readIdentity } from '../store.ts';

/**
 * Signs in by what a provider says of who came back from it: to the account that has this identity, otherwise
 * to a new one, unless it must be known. If another account has the same address, refuses, unless the caller
 * wants them apart.
 */
export const enter = serve(operations.enter, async (context, { browser }, { apart, known, ...returned }) => {
  const proved = await proveAttempt(context, browser, returned);
  const uidInAuth = await loadUidInAuth(context, proved);
  if (uidInAuth === null && !apart && !known) await assertAddressFree(context, proved);
  const { uid, isNew } = await takeIdentity(context, returned.state, proved, {
    uidInAuth,
    mustBeKnown: known,
  });
  const isInAuth = uidInAuth !== null || (await linkInAuth(context, uid, proved));
  return { credential: await credentialOf(context, uid, proved, isInAuth), isNew };
});

/** The user of a proved identity; a new one's is written first, so that no other attempt makes another. */
async function takeIdentity(
  context: Context,
  state: string,
  proved: Proved,
  { uidInAuth, mustBeKnown }: { uidInAuth: string | null; mustBeKnown: boolean },
): Promise<{ uid: string; isNew: boolean }> {
  const now = context.now();
  const fresh = identityOf(proved, uidInAuth ?? context.newId(), now);
  return transact(context.db, async (tx) => {
    const use = await planUse(context, tx, state);
    const known = await readIdentity(tx, fresh.id);
    // Where Firebase Auth signs in by it itself, it leads to whom it leads there.
    const uid = uidInAuth ?? known?.uid ?? fresh.uid;
    const isNew = uidInAuth === null && known === null;
    if (isNew && mustBeKnown) throw new AppError('identity-unknown');
    await assertNotDeleted(tx, uid, now);
    if (isNew && fresh.isVerified) await assertAddressMayJoin(tx, fresh.address!, now);
    const write = await planIdentity(tx, { ...fresh, uid, linkedAt: known?.linkedAt ?? now }, known, isNew);
    use();
    write();
    return { uid, isNew };
  });
}
