import type { Context } from '../../context.ts';

/** The most users Auth looks up in one call. */
export const addressesAtOnce = 100;

/**
 * Verified sign-in addresses by user id; users without one are left out, so that nobody can subscribe another person's
 * address.
 */
export async function confirmedAddresses(
  context: Context,
  uids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (uids.length === 0) return new Map();
  const { users } = await context.auth().getUsers(uids.map((uid) => ({ uid })));
  return new Map(
    users.flatMap(({ uid, email, emailVerified, disabled }) =>
      email !== undefined && emailVerified && !disabled ? [[uid, email] as const] : [],
    ),
  );
}
