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
  if (user.customClaims?.unproved !== true)
    await context.auth().setCustomUserClaims(uid, { ...user.customClaims, unproved: true });
  return undefined;
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

async function loadUser(context: Context, uid: string) {
  const { users } = await context.auth().getUsers([{ uid }]);
  return users[0] ?? null;
}
