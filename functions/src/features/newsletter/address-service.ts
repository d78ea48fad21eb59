import type { Context } from '../../context.ts';

/** People whose addresses Auth tells at once. */
export const addressesAtOnce = 100;

/**
 * The addresses that people sign in with and have confirmed, by id. Who has none is left out: whoever signs up with
 * the address of somebody else must not be able to have issues sent there.
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
