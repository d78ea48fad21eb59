import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';

/**
 * Refuses to add a way in to an account whose own address isn't proved: `email-unverified`. The mailbox's
 * owner can reset its password, and would share the account with the maker of that way. No ID token tells,
 * as an address may be newer. Returns the address; null if the account has none of its own.
 */
export async function assertOwnAddressProved(context: Context, uid: string): Promise<string | null> {
  const user = await loadAuthUser(context, { uid });
  if (user?.email && !user.emailVerified) throw new AppError('email-unverified');
  return user?.email ?? null;
}
