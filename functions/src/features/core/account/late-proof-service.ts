/** Checks an address that a guest linked once it is verified: it may be a suspended user's. */
import type { UserRecord } from 'firebase-admin/auth';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { assertNotSuspended, readAddressSuspension } from '../access/index.ts';

/** Users whose address this instance has checked: their tokens may carry the claim for another hour. */
const checkedUids = new LRUCache<string, true>({ max: 10_000 });

/**
 * The verified address of a user whose token names none. Without one, marks the user with the claim
 * `unproved`, so that an address is checked once it is verified.
 */
export async function loadAddressOrMarkUnproved(context: Context, uid: string): Promise<string | undefined> {
  const user = await loadAuthUser(context, { uid });
  if (!user || user.emailVerified) return user?.email;
  await markUnproved(context, user);
  return undefined;
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
    await context.auth().setCustomUserClaims(uid, { ...customClaims, unproved: true });
}

/**
 * Throws `account-suspended` if the address that an `unproved` user has verified since is a suspended user's;
 * otherwise removes the claim.
 */
export async function checkLateAddress(context: Context, uid: string, address: string): Promise<void> {
  if (checkedUids.has(uid)) return;
  const now = context.now();
  assertNotSuspended(await readAddressSuspension(context.db, address, now), now);
  const { unproved, ...claims } = (await loadAuthUser(context, { uid }))?.customClaims ?? {};
  if (unproved === true) await context.auth().setCustomUserClaims(uid, claims);
  checkedUids.set(uid, true);
}
