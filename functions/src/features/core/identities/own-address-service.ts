/** At which address a user is written to, as Firebase Auth and their identities know it. */
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Address, addressOf, provenAddresses } from './addresses.ts';
import { readIdentitiesOf } from './store.ts';

/** The most users Auth looks up in one call. */
export const addressesAtOnce = 100;

/** Verified addresses by user id, for users who have one: nobody can subscribe another's address. */
export async function verifiedAddresses(
  context: Context,
  uids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (uids.length === 0) return new Map();
  const { users } = await context.auth().getUsers(uids.map((uid) => ({ uid })));
  const addresses = await Promise.all(
    users.map(async (user): Promise<[string, string][]> => {
      if (user.disabled) return [];
      const identities = user.emailVerified ? [] : await readIdentitiesOf(context.db, user.uid);
      const address = addressOf(user, identities);
      return address?.isVerified ? [[user.uid, address.address]] : [];
    }),
  );
  return new Map(addresses.flat());
}

/** All verified addresses of a user, their own first, then the oldest. */
export async function loadProvenAddresses(context: Context, uid: string): Promise<string[]> {
  const [user, identities] = await Promise.all([
    loadAuthUser(context, { uid }),
    readIdentitiesOf(context.db, uid),
  ]);
  return user?.disabled ? [] : provenAddresses(user, identities);
}

/** A user's address, verified or not; null if they have none. */
export async function loadAddressOf(context: Context, uid: string): Promise<Address | null> {
  const user = await loadAuthUser(context, { uid });
  return addressOf(user, user?.emailVerified ? [] : await readIdentitiesOf(context.db, uid));
}

/** Whether a user may count towards what all share: it takes a verified address, as accounts cost nothing. */
export async function isVerified(context: Context, uid: string): Promise<boolean> {
  return (await verifiedAddresses(context, [uid])).has(uid);
}

/** Refuses a user without a verified address: `email-unverified`. */
export async function assertVerified(context: Context, uid: string): Promise<void> {
  if (!(await isVerified(context, uid))) throw new AppError('email-unverified');
}
