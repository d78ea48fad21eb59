/** Deletes an account at once, and erases the rest of its data by a task. */
import type { OutputOf } from '@cine/contract/operation';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import type { Context } from '#context.ts';
import { assertSignedInLately, assertStillGuest, readIsGone } from '#core/access/index.ts';
import { type AccountLife, loadGuestsMergedInto, readAccountLife } from '#core/account/index.ts';
import { noteErasure } from '#core/backups/index.ts';
import { hasWays } from '#core/identities/index.ts';
import { isReferenced, lifecycles, type ResultOf } from '#lifecycles.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { enqueueOrLeave } from '#platform/enqueue-or-leave.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { hasSignIn } from './sign-in-service.ts';
import * as store from './store.ts';

export const eraseQueue = 'privacy-erase';

type Deleted = OutputOf<typeof deleteAccount>;

/** Deletes the caller's account; a task erases the rest. Throws `sign-in-too-old` and `account-deleted`. */
export const deleteOwnAccount = serve(deleteAccount, async (context, caller) => {
  const startedAt = context.now();
  assertSignedInLately(caller, startedAt);
  if (caller.isGuest) assertStillGuest(caller, await hasWays(context, caller.uid));
  const deletes = await countAll(context, caller.uid);
  const isBegun = await beginDeletion(context, caller.uid, (account) => {
    assertStillGuest(caller, account?.kind === 'member');
    return true;
  });
  if (!isBegun) throw new AppError('account-deleted');
  return { startedAt: toInstant(startedAt), deletes };
});

async function countAll(context: Context, uid: string): Promise<Deleted['deletes']> {
  const counts = lifecycles.flatMap((each) => ('count' in each ? [each.count(context, uid)] : []));
  return Object.assign({}, ...(await Promise.all(counts))) as ResultOf<'count'>;
}

/** Erases a user whose sign-in was deleted by other means, such as the Firebase console. */
export async function eraseAfterSignInDeleted(context: Context, uid: string): Promise<void> {
  // The event may come so late that the same id has signed up again.
  if (await hasSignIn(context, uid)) return;
  await beginDeletion(context, uid);
}

/**
 * Marks a user as being deleted and deletes their account, so that nothing can be added; false if they are
 * gone or not due.
 */
export async function beginDeletion(
  context: Context,
  uid: string,
  isDue: (account: AccountLife | null) => boolean = () => true,
): Promise<boolean> {
  const { db } = context;
  const begun = await transact(db, async (tx) => {
    const now = context.now();
    const [isGone, account] = await Promise.all([readIsGone(tx, uid, now), readAccountLife(tx, uid)]);
    // A deleted user can have joined as a guest at that very moment.
    if ((isGone && !account) || !isDue(account)) return false;
    store.writeDeletion(tx, uid, now);
    for (const lifecycle of lifecycles) {
      if ('eraseAtOnce' in lifecycle) lifecycle.eraseAtOnce(tx, uid);
    }
    return true;
  });
  if (begun) await enqueueErasure(context, uid);
  return begun;
}

/** Enqueues the rest of an erasure; if that fails, the sweep does it later. */
export async function enqueueErasure(context: Context, uid: string): Promise<void> {
  await enqueueOrLeave(context, {
    queue: eraseQueue,
    about: callerDigestOf(uid),
    data: { uid },
    event: 'deletion left to the sweep',
  });
}

/** Erases what is left of a user who is being deleted. Each step may be repeated. */
export async function eraseAccount(context: Context, uid: string): Promise<void> {
  const { db } = context;
  if (!(await store.loadIsUnderWay(db, uid))) return;
  await noteErasure(context, uid);
  const counts = {};
  for (const lifecycle of lifecycles) {
    if ('erase' in lifecycle) Object.assign(counts, await lifecycle.erase(context, uid, isReferenced));
  }
  for (const guestId of await loadGuestsMergedInto(db, uid)) await beginDeletion(context, guestId);
  await store.finishDeletion(db, uid, context.now());
  emit({ event: 'account-erased', counts });
}
