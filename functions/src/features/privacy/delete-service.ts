import type { OutputOf } from '@cine/contract/operation';
import { type deleteAccount, deleteWithinMinutes } from '@cine/contract/privacy';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { deleteFound } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { budgetsOf, digestOf } from '../../platform/limits/call-counts.ts';
import { log } from '../../platform/log.ts';
import {
  type AccountLife,
  deleteAccount as deleteAccountDocument,
  deleteAllOfAccount,
  findGuestsMergedInto,
  readAccountLife,
} from '../account/index.ts';
import { removeReporter } from '../availability/index.ts';
import { countMadeBy, removeFromChallenges } from '../challenges/index.ts';
import { deleteMailsOf } from '../mail/index.ts';
import { deleteSubscription } from '../newsletter/index.ts';
import { deletePlayer } from '../players/index.ts';
import { removeMaker } from '../promotion/index.ts';
import { deleteRecommendations } from '../recommendations/index.ts';
import { removeOperator } from '../refresh/index.ts';
import { countSessionsNaming, removeFromSessions } from '../sessions/index.ts';
import { removeFromSimilarities } from '../similarities/index.ts';
import { countWatches } from '../watches/index.ts';
import { deleteSignIn, hasSignIn } from './sign-in.ts';
import * as store from './store.ts';

export const eraseQueue = 'account-erase';

type Deleted = OutputOf<typeof deleteAccount>;

/**
 * Deletes the caller's account: from the next moment on it is gone to everybody, whatever its ID tokens say, and a task
 * deletes the rest. Called again it is refused as any other call is: `account-deleted`. Throws `sign-in-too-old`.
 */
export async function deleteOwn(context: Context, caller: Caller): Promise<Deleted> {
  const { db } = context;
  const startedAt = context.now();
  assertSignedInLately(caller, startedAt);
  const [watches, evenings, challenges] = await Promise.all([
    countWatches(db, caller.uid),
    countSessionsNaming(db, caller.uid),
    countMadeBy(db, caller.uid),
  ]);
  if (!(await begin(context, caller.uid))) throw new AppError('account-deleted');
  return { startedAt: new Date(startedAt).toISOString(), deletes: { watches, evenings, challenges } };
}

/** Whoever holds somebody's phone must not be able to delete them. A guest has nothing to sign in with again. */
function assertSignedInLately({ isGuest, signedInAt }: Caller, now: number): void {
  if (isGuest || now - signedInAt <= deleteWithinMinutes * 60_000) return;
  throw new AppError('sign-in-too-old', { minutes: deleteWithinMinutes });
}

/** Deletes what is kept of somebody whose sign-in was deleted by other means, such as the Firebase console. */
export async function followSignIn(context: Context, uid: string): Promise<void> {
  // The news may come so late that the same id has signed in anew.
  if (await hasSignIn(context, uid)) return;
  await begin(context, uid);
}

/**
 * Marks somebody as being deleted and deletes their account, in one transaction, so that no call can add anything about
 * them any more; then hands in the rest. Says no if they are gone already, or if their account is not due.
 */
export async function begin(
  context: Context,
  uid: string,
  isDue: (account: AccountLife | null) => boolean = () => true,
): Promise<boolean> {
  const { db } = context;
  const begun = await transact(db, async (tx) => {
    const now = context.now();
    const [isGone, account] = await Promise.all([readIsGone(db, tx, uid, now), readAccountLife(db, tx, uid)]);
    // One that is gone and has an account joined as a guest at that very moment.
    if ((isGone && !account) || !isDue(account)) return false;
    store.writeDeletion(db, tx, uid, now);
    deleteAccountDocument(db, tx, uid);
    deleteRecommendations(db, tx, uid);
    return true;
  });
  if (begun) await handIn(context, uid);
  return begun;
}

/** Hands in what is left to delete of somebody; where the queue is out of reach, the sweep does it later. */
export async function handIn(context: Context, uid: string): Promise<void> {
  try {
    await context.enqueue(eraseQueue, `${digestOf(uid)}-${context.now()}`, { uid });
  } catch (error) {
    log.warn('deletion left to the sweep', { error: String(error) });
  }
}

/**
 * Deletes all that is left of somebody who is being deleted, and forgets who they were. Each step may be repeated, so a
 * second try goes on where the first one died. Nobody can sign in as them first; then they leave every evening, so that nobody
 * records another watch for them; with the last watch their progress stands still; and then all the rest can go.
 */
export async function erase(context: Context, uid: string): Promise<void> {
  const { db } = context;
  if (!(await store.loadIsUnderWay(db, uid))) return;
  await deleteSignIn(context, uid);
  await deleteSubscription(db, uid);
  await deleteMailsOf(db, uid);
  const evenings = await removeFromSessions(context, uid);
  await deleteAllOfAccount(db, uid);
  await deletePlayer(db, uid);
  await removeFromSimilarities(db, uid);
  const challenges = await removeFromChallenges(context, uid);
  await removeMaker(context, uid);
  await removeReporter(context, uid);
  await removeOperator(db, uid);
  await deleteFound(budgetsOf(db, uid));
  for (const guestId of await findGuestsMergedInto(db, uid)) await begin(context, guestId);
  await store.finishDeletion(db, uid, context.now());
  log.info('account deleted', { evenings, challenges });
}
