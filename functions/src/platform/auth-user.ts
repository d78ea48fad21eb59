import type { UserIdentifier, UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';

/** Auth's ids of providers that give only addresses which they have verified. */
export const vouchingProviders = ['google.com', 'apple.com'];

/** A user as Firebase Auth knows them, by id or a provider’s subject; null if it knows nobody. */
export async function loadAuthUser(context: Context, identifier: UserIdentifier): Promise<UserRecord | null> {
  const { users } = await context.auth().getUsers([identifier]);
  return users[0] ?? null;
}
