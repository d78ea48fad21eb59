/** Checks an address that a guest linked once it is verified: it may be a suspended user's. */
import type { UserInfo, UserRecord } from 'firebase-admin/auth';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import { loadAuthUser, unlessDeleted, vouchingProviders } from '#platform/auth-user.ts';
import { assertNotSuspended, readAddressSuspension } from '../access/index.ts';

/** Users whose address this instance has checked: their tokens may carry the claim for another hour. */
const checkedUids = new LRUCache<string, true>({ max: 10_000 });

/**
 * The verified address of the user who sets up an account, else the one by Google or Apple in Auth; undefined
 * without one. Without one of their own, the user is marked with the claim `unproved`, so that it is checked
 * once they have it.
 */
export async function loadAddressOrMarkUnproved(
  context: Context,
  { uid, address }: { uid: string; address?: string },
): Promise<string | undefined> {
  const user = await loadAuthUser(context, { uid });
  if (user && address === undefined && !user.emailVerified) {
    await markUnproved(context, user);
    return user.providerData.find(({ providerId }) => vouchingProviders.includes(providerId))?.email;
  }
  if (user) await unlinkForeignWaysOf(context, user);
  return address ?? user?.email;
}

/**
 * Removes the ways in that Firebase Auth has for other addresses than the account's own, proved one. Somebody
 * else may have registered with that address, and linked a way of theirs by Auth's own interface, before its
 * owner got in by a new password. A way that is kept as an identity is linked again when it is used next.
 */
export async function unlinkForeignWays(context: Context, uid: string): Promise<void> {
  const user = await loadAuthUser(context, { uid });
  if (user) await unlinkForeignWaysOf(context, user);
}

async function unlinkForeignWaysOf(
  context: Context,
  { uid, email, providerData }: UserRecord,
): Promise<void> {
  if (email === undefined) return;
  const isForeign = (each: UserInfo) =>
    each.providerId !== 'password' && each.email?.toLowerCase() !== email.toLowerCase();
  const foreign = providerData.filter(isForeign).map(({ providerId }) => providerId);
  if (foreign.length > 0) await unlessDeleted(context.auth().updateUser(uid, { providersToUnlink: foreign }));
}

/** Marks a new guest as `unproved`: guests may link an account without ever joining with it. */
export async function markGuestUnproved(
  context: Context,
  { uid }: { uid: string },
  { kind }: { kind: 'guest' | 'member' },
): Promise<void> {
  const user = kind === 'guest' ? await loadAuthUser(context, { uid }) : null;
  if (user) await markUnproved(context, user);
}

async function markUnproved(context: Context, { uid, customClaims }: UserRecord): Promise<void> {
  if (customClaims?.unproved !== true)
    await unlessDeleted(context.auth().setCustomUserClaims(uid, { ...customClaims, unproved: true }));
}

/**
 * Throws `account-suspended` if the address that an `unproved` user has verified since is a suspended user's;
 * otherwise removes the claim, and ways in by others' addresses. Returns whether it hadn't checked it before.
 */
export async function checkLateAddress(context: Context, uid: string, address: string): Promise<boolean> {
  if (checkedUids.has(uid)) return false;
  const now = context.now();
  assertNotSuspended(await readAddressSuspension(context.db, address, now), now);
  const user = await loadAuthUser(context, { uid });
  if (user) await unlinkForeignWaysOf(context, user);
  const { unproved, ...claims } = user?.customClaims ?? {};
  if (unproved === true) await unlessDeleted(context.auth().setCustomUserClaims(uid, claims));
  checkedUids.set(uid, true);
  return true;
}
