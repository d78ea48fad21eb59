/**
 * Merges a guest into the caller's account: claims the guest, then moves what each `lifecycle.ts` of theirs
 * merges.
 */
import * as operations from '@cine/contract/operations/core/account';
import type { Context } from '#context.ts';
import { planMergedInto } from '#core/account/index.ts';
import { lifecycles } from '#lifecycles.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { enqueueMove, moveGuestData } from './move-service.ts';

/** A token's guest. Throws `guest-token-invalid`, `guest-is-a-member`. */
export async function verifyGuestToken(context: Context, token: string): Promise<string> {
  const decoded = await context
    .auth()
    .verifyIdToken(token)
    .catch((error: unknown) => {
      // An outage doesn't mean that the token is invalid.
      if (knownError(error)) throw error;
      return null;
    });
  if (!decoded) throw new AppError('guest-token-invalid');
  if (decoded.firebase?.sign_in_provider !== 'anonymous') throw new AppError('guest-is-a-member');
  return decoded.uid;
}

/** Claims the guest of a token for the caller and moves their data; if that fails, a task moves the rest. */
export const mergeGuest = serve(operations.mergeGuest, async (context, caller, { guestToken }) => {
  const guestId = await verifyGuestToken(context, guestToken);
  const isClaimed = await claimGuest(context, guestId, caller.uid);
  const nothing = { watches: 0, challenges: 0, sessions: 0, collected: 0, ratings: 0, imported: 0 };
  if (!isClaimed) return { guestId, ...nothing, isComplete: true };
  try {
    return { guestId, ...(await moveGuestData(context, guestId, caller.uid)), isComplete: true };
  } catch (error) {
    const facts = { error };
    if (knownError(error)) log.warn('merge left to its task', facts);
    else log.error('merge left to its task', facts);
    await enqueueMove(context, guestId);
    return { guestId, ...nothing, isComplete: false };
  }
});

/**
 * Marks the guest as the member's. Refuses a member's account, a guest who has linked a way to sign in since
 * their token was made, one whom another member has claimed, and what some feature couldn't move. False for a
 * guest without an account.
 */
export async function claimGuest(context: Context, guestId: string, memberId: string): Promise<boolean> {
  const signIn = await loadAuthUser(context, { uid: guestId });
  if (signIn && signIn.providerData.length > 0) throw new AppError('guest-is-a-member');
  return transact(context.db, async (tx) => {
    const planned = await planMergedInto(context, tx, guestId, memberId);
    if (planned?.isNew) await assertMergeable(context, tx, guestId, memberId);
    planned?.write();
    return planned !== null;
  });
}

async function assertMergeable(context: Context, tx: Tx, guestId: string, memberId: string): Promise<void> {
  for (const lifecycle of lifecycles) {
    if ('assertMergeable' in lifecycle) await lifecycle.assertMergeable(context, tx, guestId, memberId);
  }
}
