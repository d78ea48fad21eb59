import * as operations from '@cine/contract/operations/core/identities';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import {
  assertAddressMayJoin,
  assertMayMakeWayIn,
  assertOwnAddressProved,
  assertSignedInLately,
  assertStillGuest,
} from '../../access/index.ts';
import { readIsMerged } from '../../account/index.ts';
import { assertAddressFree, assertAddressOf, planIdentity } from '../address-service.ts';
import { linkInAuth, loadUidInAuth } from '../auth-service.ts';
import { credentialOf, identityOf, planUse, proveAttempt, viewOf, withFormer } from '../prove-service.ts';
import { accountMailboxesOf, readIdentitiesOf, readIdentity } from '../store.ts';
import { hasWays } from '../ways-service.ts';

const maxIdentities = 10;

/**
 * Adds the identity that an attempt proves to the caller's account; a guest becomes a member with it. If
 * another account has the address, they are told first.
 */
export const linkIdentity = serve(operations.linkIdentity, async (context, caller, input) => {
  const { apart, ...returned } = input;
  const now = context.now();
  const { uid, isGuest, browser = null } = caller;
  assertSignedInLately(caller, now);
  const ownAddress = await assertOwnAddressProved(context, uid);
  if (isGuest) assertStillGuest(caller, await hasWays(context, uid));
  const proved = await proveAttempt(context, { browser, user: { uid, isGuest } }, returned);
  // An attempt that waits in a browser belongs to one account, not to the next user who signs in there.
  if (!proved.isOwn) await assertAddressOf(context, proved, uid);
  const uidInAuth = await loadUidInAuth(context, proved);
  if (proved.isOwn && uidInAuth === null && !apart)
    await assertAddressFree(context, proved, { uid, isGuest });
  const { names } = proved.provider;
  const fresh = { ...identityOf(proved, uid, now), accountMailboxes: accountMailboxesOf(ownAddress) };
  const identity = await transact(context.db, async (tx) => {
    await assertMayMakeWayIn(tx, caller, now);
    // What they had is another account's already: a way in would lead to nothing.
    if (await readIsMerged(tx, uid)) throw new AppError('guest-already-merged');
    const use = await planUse(context, tx, returned.state);
    const former = await readIdentity(tx, fresh.id);
    if ((uidInAuth ?? former?.uid ?? uid) !== uid) throw new AppError('identity-taken');
    const isNew = former === null;
    if (isNew && (await readIdentitiesOf(tx, uid)).length >= maxIdentities)
      throw new AppError('identities-full', { limit: maxIdentities });
    if (isNew && fresh.isVerified) await assertAddressMayJoin(tx, fresh.address!, now);
    const linked = withFormer(fresh, former);
    const write = await planIdentity(tx, linked, former, isNew ? names : null);
    use();
    write();
    return linked;
  });
  const isInAuth = uidInAuth !== null || (await linkInAuth(context, uid, proved));
  const providers = await context.identityProviders();
  return {
    identity: viewOf(identity, providers),
    credential: await credentialOf(context, uid, proved, isInAuth),
  };
});
