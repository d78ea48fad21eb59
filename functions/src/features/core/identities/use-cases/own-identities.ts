/** The providers by which anybody may sign in, and the caller's identities: listed and unlinked. */
import * as operations from '@cine/contract/operations/core/identities';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { assertNotDeleted, assertSignedInLately, readIsGone } from '../../access/index.ts';
import { planIdentity } from '../address-service.ts';
import { keptOf, loadWaysInAuth, unlinkInAuth } from '../auth-service.ts';
import { readPasskeysOf } from '../passkey-store.ts';
import { viewOf } from '../prove-service.ts';
import { deleteIdentity, type OwnedIdentity, readIdentitiesOf, readIdentity } from '../store.ts';

export const listProviders = serve(operations.listSignInProviders, async (context) => {
  const providers = await context.identityProviders();
  return { providers: [...providers.values()].map(({ id, names }) => ({ provider: id, names })) };
});

/** The caller's identities, and those that only Firebase Auth knows, from before they were kept here. */
export const listIdentities = serve(operations.listIdentities, async (context, { uid }) => {
  await assertNotDeleted(context.db, uid, context.now());
  const [ownedIdentities, { identities, since }] = await Promise.all([
    readIdentitiesOf(context.db, uid),
    loadWaysInAuth(context, uid),
  ]);
  const others = identities.filter(({ id }) => ownedIdentities.every((each) => each.id !== id));
  const providers = await context.identityProviders();
  const former = others.map((each) => ({ ...each, isVerified: each.address !== null, linkedAt: since }));
  return { identities: [...former, ...ownedIdentities].map((each) => viewOf(each, providers)) };
});

/**
 * Removes an identity, unless it is the last way in. Ways are a password, passkeys and what is kept here: one
 * that only Firebase Auth knows may be on its way out.
 */
export const unlinkIdentity = serve(operations.unlinkIdentity, async (context, caller, { id }) => {
  const { uid } = caller;
  assertSignedInLately(caller, context.now());
  const [{ hasPassword, identities, since }, providers] = await Promise.all([
    loadWaysInAuth(context, uid),
    context.identityProviders(),
  ]);
  const inAuth = identities.find((each) => each.id === id);
  const isLeft = async (tx: Tx) => hasPassword || (await hasOtherWays(tx, uid, id, providers));
  await transact(context.db, async (tx) => {
    const storedIdentities = await readIdentitiesOf(tx, uid);
    const identity = storedIdentities.find((each) => each.id === id);
    if (!identity && !inAuth) throw new AppError('identity-unknown');
    if (!(await isLeft(tx))) throw new AppError('last-way-in');
    if (identity) return deleteIdentity(tx, identity);
    if (await readIsGone(tx, uid, context.now())) return;
    // Kept here until Auth has unlinked it, as its owner hears of what goes from here.
    const write = await planIdentity(tx, keptOf(uid, inAuth!, since), null, null);
    write();
  });
  if (!inAuth) return {};
  await unlinkInAuth(context, uid, inAuth);
  // Signing in by it meanwhile would have kept it here again; so did a last passkey that went, which stays.
  await transact(context.db, async (tx) => {
    const identity = await readIdentity(tx, id);
    if (identity?.uid === uid && (await isLeft(tx))) deleteIdentity(tx, identity);
  });
  return {};
});

/** Whether a user can sign in by a passkey, or by another identity whose provider is set up. */
async function hasOtherWays(
  tx: Tx,
  uid: string,
  id: string,
  providers: ReadonlyMap<string, unknown>,
): Promise<boolean> {
  const works = (each: OwnedIdentity) => each.id !== id && providers.has(each.provider);
  if ((await readIdentitiesOf(tx, uid)).some(works)) return true;
  return (await readPasskeysOf(tx, uid)).length > 0;
}
