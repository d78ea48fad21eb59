import type { UserRecord } from 'firebase-admin/auth';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import { assertNotSuspended } from '../access/index.ts';
import { readAddressSuspension } from './suspended-address-store.ts';

/** Users who were asked about by this instance, as their ID tokens have the claim for an hour more. */
const proved = new LRUCache<string, true>({ max: 10_000 });

/**
 * The verified address of a user who joins with a token that names none. Without one, their tokens get the
 * claim `unproved`, by which an address that they verify later is asked about then.
 */
export async function addressOrClaim(context: Context, uid: string): Promise<string | undefined> {
  const user = await loadUser(context, uid);
  if (!user || user.emailVerified) return user?.email;
  await claimUnproved(context, user);
  return undefined;
}

/** Has tokens of a new guest claim so, too: they may link an account, and never join with it. */
export async function claimOfGuest(
  context: Context,
  { uid }: { uid: string },
  { kind }: { kind: 'guest' | 'member' },
): Promise<void> {
  const user = kind === 'guest' ? await loadUser(context, uid) : null;
  if (user) await claimUnproved(context, user);
}

async function claimUnproved(context: Context, { uid, customClaims }: UserRecord): Promise<void> {
  if (customClaims?.unproved !== true)
    await context.auth().setCustomUserClaims(uid, { ...customClaims, unproved: true });
}

/**
 * Refuses a user with the claim `unproved` whose address, verified since, is a suspended user's, as it would
 * refuse that one: `account-suspended`. Others lose the claim.
 */
export async function assertProved(context: Context, uid: string, address: string): Promise<void> {
  if (proved.has(uid)) return;
  const now = context.now();
  assertNotSuspended(await readAddressSuspension(context.db, address, now), now);
  const { unproved, ...claims } = (await loadUser(context, uid))?.customClaims ?? {};
  if (unproved === true) await context.auth().setCustomUserClaims(uid, claims);
  proved.set(uid, true);
}

async function loadUser(context: Context, uid: string): Promise<UserRecord | null> {
  const { users } = await context.auth().getUsers([{ uid }]);
  return users[0] ?? null;
}
