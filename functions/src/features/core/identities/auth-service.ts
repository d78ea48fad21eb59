/** Google's and Apple's subjects in Firebase Auth, which signs in by them itself. */
import type { UserInfo } from 'firebase-admin/auth';
import type { Context } from '#context.ts';
import { loadAuthUser, unlessDeleted } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { Proved } from './prove-service.ts';
import { deleteIdentity, identityIdOf, type OwnedIdentity, readIdentity } from './store.ts';

/** A provider's subject that Firebase Auth knows. */
export type InAuth = {
  id: string;
  provider: string;
  firebaseId: string;
  subject: string;
  address: string | null;
};

const providers = new Map([
  ['google.com', 'google'],
  ['apple.com', 'apple'],
]);

/** How a user can sign in by Firebase Auth itself; nothing if it doesn't know them. */
export async function loadWaysInAuth(
  context: Context,
  uid: string,
): Promise<{ hasPassword: boolean; identities: InAuth[]; since: number }> {
  const { providerData = [], metadata } = (await loadAuthUser(context, { uid })) ?? {};
  return {
    hasPassword: providerData.some(({ providerId }) => providerId === 'password'),
    identities: providerData.flatMap((each) => inAuth(each) ?? []),
    since: Date.parse(metadata?.creationTime ?? '') || 0,
  };
}

function inAuth({ providerId: firebaseId, uid: subject, email }: UserInfo): InAuth | null {
  const provider = providers.get(firebaseId);
  if (!provider) return null;
  return { id: identityIdOf(provider, subject), provider, firebaseId, subject, address: email ?? null };
}

/** What only Firebase Auth knows of a user, who is there since an instant, as an identity kept here. */
export function keptOf(uid: string, { firebaseId: _, ...inAuth }: InAuth, since: number): OwnedIdentity {
  return { ...inAuth, uid, isVerified: inAuth.address !== null, mailbox: null, linkedAt: since };
}

/** The user of a subject in Firebase Auth; null if there is none. */
export async function loadUidInAuth(
  context: Context,
  { provider: { firebaseId }, proof: { subject } }: Proved,
): Promise<string | null> {
  if (!firebaseId) return null;
  return (await loadAuthUser(context, { providerId: firebaseId, providerUid: subject }))?.uid ?? null;
}

/**
 * Creates a user in Firebase Auth, if there is none, and links a subject of Google's or Apple's to them.
 * Returns whether the subject now leads to that user, who can have only one of each provider. Throws
 * `attempt-failed` if it leads to another by now, which the next attempt finds.
 */
export async function linkInAuth(context: Context, uid: string, proved: Proved): Promise<boolean> {
  const {
    provider: { id, firebaseId },
    proof: { subject, address, isVerified },
  } = proved;
  if (!firebaseId) return false;
  const auth = context.auth();
  const user = await loadAuthUser(context, { uid });
  const linked = user?.providerData.find(({ providerId }) => providerId === firebaseId);
  if (linked) return linked.uid === subject;
  // Two attempts at once make one user.
  if (!user)
    await auth.createUser({ uid }).catch((error: { code?: string }) => {
      if (error.code !== 'auth/uid-already-exists') throw error;
    });
  // An unverified address may be a stranger's, and would lead them and this user to one account.
  const email = address !== null && isVerified ? { email: address } : {};
  // The address isn't their own: its mailbox could set a password, also once the provider is unlinked.
  const providerToLink = { providerId: firebaseId, uid: subject, ...email };
  await auth.updateUser(uid, { providerToLink }).catch(async (error: { code?: string }) => {
    if (error.code === 'auth/user-not-found') throw new AppError('account-deleted');
    const holder = await loadUidInAuth(context, proved);
    if (holder === null) throw error;
    if (holder === uid) return;
    await dropIdentity(context, uid, identityIdOf(id, subject));
    throw new AppError('attempt-failed');
  });
  return true;
}

/** Removes an identity that was just kept here of a user whom it doesn't lead to. */
async function dropIdentity({ db }: Context, uid: string, id: string): Promise<void> {
  await transact(db, async (tx) => {
    const identity = await readIdentity(tx, id);
    if (identity?.uid === uid) deleteIdentity(tx, identity);
  });
}

/** Lets an identity no longer sign a user in by Firebase Auth itself. */
export async function unlinkInAuth(context: Context, uid: string, { firebaseId }: InAuth): Promise<void> {
  await unlessDeleted(context.auth().updateUser(uid, { providersToUnlink: [firebaseId] }));
}
