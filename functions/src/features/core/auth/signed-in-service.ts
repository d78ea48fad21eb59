/** Who has signed in, and with what they go on, as the Habit Tracker's clients read it. */

import type { Reason } from '@cine/contract/errors';
import { allKept } from '@cine/contract/game/active-days';
import { dayOf } from '@cine/contract/game/local-days';
import { streakOn } from '@cine/contract/game/streak-days';
import type { SignedIn, SignedInUser } from '@cine/contract/operations/core/auth';
import type { FirebaseAuth, SignIn } from '#clients/firebase-auth/client.ts';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import { log } from '#platform/log.ts';
import { assertNotDeleted } from '../access/index.ts';
import { readAccount } from '../account/index.ts';
import { loadAddressOf } from '../identities/index.ts';
import { loadPlayers, todayOf } from '../players/index.ts';

/** Throws `account-deleted`. */
export async function loadUser(context: Context, uid: string): Promise<SignedInUser> {
  await assertNotDeleted(context.db, uid, context.now());
  const [account, [player], mailbox] = await Promise.all([
    readAccount(context.db, uid),
    loadPlayers(context.db, [uid]),
    loadAddressOf(context, uid),
  ]);
  const { level, totalXp, coins, days, short } = player!;
  const today = dayOf(todayOf(player!, context.now()));
  return {
    id: uid,
    email: mailbox?.address ?? null,
    username: account?.username ?? null,
    level,
    total_xp: totalXp,
    coins,
    current_streak: streakOn(today, allKept(days), new Set(short.days)).length,
  };
}

/** What a sign-in is answered: tokens as OAuth names them, their lifetime in seconds, and who signed in. */
export async function signedIn(
  context: Context,
  { uid, idToken, refreshToken, expiresIn }: SignIn,
): Promise<SignedIn> {
  return {
    access_token: idToken,
    token_type: 'bearer',
    expires_in: expiresIn,
    refresh_token: refreshToken,
    user: await loadUser(context, uid),
  };
}

/**
 * Asks Firebase Auth. What it refuses is refused for the given reason, or its code's; any other fault is
 * `sign-in-unavailable`. Its codes are logged, and nothing of what was sent.
 */
export async function askAuth<T>(
  context: Context,
  reason: Reason | ((code: string) => Reason | null),
  ask: (auth: FirebaseAuth) => Promise<T>,
): Promise<T> {
  const auth = await context.firebaseAuth();
  if (!auth) throw new AppError('sign-in-unavailable');
  try {
    return await ask(auth);
  } catch (error) {
    if (!(error instanceof SignInFault)) throw error;
    const { kind, why } = error;
    const refusal = kind === 'unavailable' ? null : typeof reason === 'string' ? reason : reason(why);
    if (refusal) throw new AppError(refusal);
    log.warn('Firebase Auth failed', { kind, why });
    throw new AppError('sign-in-unavailable');
  }
}

/** Whether a password was refused by its own fault, as Auth's policy is the operator's. */
export function isWeak(code: string): boolean {
  return code === 'WEAK_PASSWORD' || code === 'PASSWORD_DOES_NOT_MEET_REQUIREMENTS';
}
