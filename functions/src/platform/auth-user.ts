import type { UserIdentifier, UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';

/** A user as Firebase Auth knows them, by id or a provider’s subject; null if it knows nobody. */
export async function loadAuthUser(context: Context, identifier: UserIdentifier): Promise<UserRecord | null> {
  const { users } = await context.auth().getUsers([identifier]);
  return users[0] ?? null;
}
