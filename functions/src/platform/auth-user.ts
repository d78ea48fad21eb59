import type { UserIdentifier, UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';

/** Auth's ids of providers that give only addresses which they have verified. */
export const vouchingProviders = ['google.com', 'apple.com'];

/** Waits for a change of a user in Firebase Auth; one who was deleted meanwhile needs none. */
export async function unlessDeleted(change: Promise<unknown>): Promise<void> {
  await change.catch((error: { code?: string }) => {
    if (error.code !== 'auth/user-not-found') throw error;
  });
}

/** A user as Firebase Auth knows them, by id or a provider’s subject; null if it knows nobody. */
export async function loadAuthUser(context: Context, identifier: UserIdentifier): Promise<UserRecord | null> {
  const { users } = await context.auth().getUsers([identifier]);
  return users[0] ?? null;
}
