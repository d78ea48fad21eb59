/** Whether a user's e-mail address is verified, and when they last signed in, as Firebase Auth knows it. */
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant } from '#platform/time/instant.ts';

/** The most users Auth looks up in one call. */
export const addressesAtOnce = 100;

/** Verified addresses by user id, for users who have one: nobody can subscribe another's address. */
export async function verifiedAddresses(
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

/** Whether a user may count towards what all share: it takes a verified address, as accounts cost nothing. */
export async function isVerified(context: Context, uid: string): Promise<boolean> {
  return (await verifiedAddresses(context, [uid])).has(uid);
}

/** Refuses a user without a verified address: `email-unverified`. */
export async function assertVerified(context: Context, uid: string): Promise<void> {
  if (!(await isVerified(context, uid))) throw new AppError('email-unverified');
}

/** When a user last signed in, on any device; null if Auth doesn't know. */
export async function loadLastSignIn(context: Context, uid: string): Promise<string | null> {
  const at = (await loadAuthUser(context, { uid }))?.metadata.lastSignInTime;
  return at ? toInstant(Date.parse(at)) : null;
}
