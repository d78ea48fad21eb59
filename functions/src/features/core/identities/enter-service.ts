/** Who signs in by what a provider says of them. */
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { assertAddressMayJoin, assertNotDeleted } from '../access/index.ts';
import { assertAddressFree, planIdentity } from './address-service.ts';
import { linkInAuth, loadUidInAuth } from './auth-service.ts';
import { assertMayEnter } from './former-ways-service.ts';
import {
  claimsOf,
  identityOf,
  type Proved,
  refusalForFault,
  requireProvider,
  withFormer,
} from './prove-service.ts';
import { accountMailboxesOf, identityIdOf, readIdentity } from './store.ts';

/** Whether to make an account apart from one with the same address, or none: then it must be known. */
type Wanted = { apart: boolean; known: boolean };

/**
 * The account that has this identity, otherwise a new one. If another account has the same address, refuses,
 * unless the caller wants them apart. `planUse` uses up what proved it.
 */
export async function enterAs(
  context: Context,
  proved: Proved,
  options: Wanted,
  planUse: (tx: Tx) => Promise<() => void>,
): Promise<{ uid: string; isNew: boolean; isInAuth: boolean }> {
  const uidInAuth = await loadUidInAuth(context, proved);
  const identity = await readIdentity(context.db, identityIdOf(proved.provider.id, proved.proof.subject));
  const ownerId = uidInAuth ?? identity?.uid ?? null;
  // It may have been linked beside an address that its owner hasn't proved.
  const ownAddress = ownerId === null ? null : await assertMayEnter(context, ownerId);
  if (uidInAuth === null && !options.apart && !options.known) await assertAddressFree(context, proved);
  const owner = { uidInAuth, ownAddress, mustBeKnown: options.known };
  const taken = await takeIdentity(context, proved, owner, planUse);
  const isInAuth = uidInAuth !== null || (await linkInAuth(context, taken.uid, proved));
  return { ...taken, isInAuth };
}

/**
 * Who signs in by an ID token that an app got from a provider itself; with what a custom token says of them.
 * Throws `attempt-failed`, `sign-in-unavailable` and what `enterAs` throws.
 */
export async function enterByIdToken(
  context: Context,
  providerId: string,
  { idToken, nonce, apart }: { idToken: string; nonce: string | null; apart: boolean },
): Promise<{ uid: string; claims: object }> {
  const { client, provider } = await requireProvider(context, providerId);
  const proof = await client.verify(provider, idToken, nonce).catch((error: unknown) => {
    throw refusalForFault(error, provider);
  });
  const proved = { provider, proof, idToken: null, nonce: '' };
  const { uid } = await enterAs(context, proved, { apart, known: false }, async () => () => {});
  return { uid, claims: claimsOf(proof) };
}

/** The user of a proved identity; a new one's is written first, so that no other attempt makes another. */
async function takeIdentity(
  context: Context,
  proved: Proved,
  {
    uidInAuth,
    ownAddress,
    mustBeKnown,
  }: { uidInAuth: string | null; ownAddress: string | null; mustBeKnown: boolean },
  planUse: (tx: Tx) => Promise<() => void>,
): Promise<{ uid: string; isNew: boolean }> {
  const now = context.now();
  const fresh = {
    ...identityOf(proved, uidInAuth ?? context.newId(), now),
    accountMailboxes: accountMailboxesOf(ownAddress),
  };
  return transact(context.db, async (tx) => {
    const use = await planUse(tx);
    const owned = await readIdentity(tx, fresh.id);
    // Where Firebase Auth itself signs in by it, it leads to the same user as there.
    const uid = uidInAuth ?? owned?.uid ?? fresh.uid;
    const isNew = uidInAuth === null && owned === null;
    if (isNew && mustBeKnown) throw new AppError('identity-unknown');
    await assertNotDeleted(tx, uid, now);
    if (isNew && fresh.isVerified) await assertAddressMayJoin(tx, fresh.address!, now);
    const { names } = proved.provider;
    const identity = { ...withFormer(fresh, owned), uid };
    const write = await planIdentity(tx, identity, owned, isNew ? names : null);
    use();
    write();
    return { uid, isNew };
  });
}
