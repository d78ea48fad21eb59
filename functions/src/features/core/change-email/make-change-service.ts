/** Makes changes of address that everybody has confirmed. */
import type { UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { patienceOf, walkEach } from '#platform/walk-each.ts';
import { assertAddressMayJoin, assertMayWrite } from '../access/index.ts';
import { signOutEverywhere } from '../account/index.ts';
import { endedChange, madeUntil } from './change.ts';
import type { StoredChange } from './documents.ts';
import { loadLanguage, planMailTo, sendPlanned } from './mail-service.ts';
import { deleteChange, loadConfirmed, readChange, writeChange } from './store.ts';

/**
 * Gives the account its new address, signs it out everywhere and tells the former address. Each step may be
 * repeated; what Auth has changed is finished. Null, and no change, where the account has got another address
 * meanwhile, or is gone. Throws if the user or the new mailbox was suspended before, or the account deleted.
 */
export async function makeChange(
  context: Context,
  uid: string,
  change: StoredChange,
): Promise<StoredChange | null> {
  const outcome = await setAddress(context, uid, change);
  const isMade = outcome === 'done';
  if (isMade) await signOutEverywhere(context, { uid, isGuest: false, signedInAt: context.now() }, {});
  const locale = await loadLanguage(context, uid);
  const { ended, mailIds } = await transact(context.db, async (tx) => {
    const current = await readChange(tx, uid, context.now());
    if (current?.id !== change.id) return { ended: null, mailIds: [] };
    // Another call has made it.
    if (current.state !== 'confirmed') return { ended: current, mailIds: [] };
    if (outcome === 'outdated') {
      deleteChange(tx, uid);
      return { ended: null, mailIds: [] };
    }
    const ended = endedChange(current, outcome, context.now());
    const { former } = ended;
    const told = isMade && former ? [{ to: former.address, kind: 'done', token: null } as const] : [];
    const planned = await Promise.all(
      told.map((mail) => planMailTo(context, tx, { uid, change: ended, locale }, mail)),
    );
    writeChange(tx, uid, ended);
    return { ended, mailIds: planned.map((each) => each.write()) };
  });
  await sendPlanned(context, mailIds);
  return ended;
}

/** Throws `account-deleted`, `account-suspended` or `address-suspended`, and deletes the change. */
async function assertStillAllowed({ db, now }: Context, uid: string, change: StoredChange): Promise<void> {
  const refusal = await transact(db, async (tx) => {
    const current = await readChange(tx, uid, now());
    try {
      await assertMayWrite(tx, uid, now());
      await assertAddressMayJoin(tx, change.new.address, now());
      return null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (current?.id === change.id && current.state === 'confirmed') deleteChange(tx, uid);
      return error;
    }
  });
  if (refusal) throw refusal;
}

/** Makes the changes whose last confirmation failed halfway, or gives them up; returns how many it made. */
export async function makeLeftChanges(context: Context): Promise<number> {
  const { changed } = await walkEach({
    event: 'changes of address not made',
    loadPage: (after: string | null) => loadConfirmed(context.db, after),
    act: async (uid) => {
      const change = await readChange(context.db, uid, context.now());
      if (change?.state !== 'confirmed') return false;
      try {
        return (await makeChange(context, uid, change))?.state === 'done';
      } catch (error) {
        if (error instanceof AppError) return false;
        throw error;
      }
    },
    isTimeUp: patienceOf(context),
  });
  return changed;
}

/**
 * Sets the address in Firebase Auth, unless another account has it, or this one another. Once it is set,
 * nothing that happens later undoes it. Failed if Auth still refuses after the change's time.
 */
async function setAddress(
  context: Context,
  uid: string,
  change: StoredChange,
): Promise<'done' | 'taken' | 'outdated' | 'failed'> {
  const email = change.new.address;
  const user = await loadAuthUser(context, { uid });
  if (hasAddress(user, email)) return 'done';
  await assertStillAllowed(context, uid, change);
  const present = user?.email?.toLowerCase() ?? null;
  if (!user || (present !== change.replaces && present !== email)) return 'outdated';
  try {
    await context.auth().updateUser(uid, { email, emailVerified: true });
    return 'done';
  } catch (error) {
    if ((error as { code?: string }).code === 'auth/email-already-exists') return 'taken';
    // A call whose answer was lost may have set it.
    if (madeUntil(change) > context.now() || hasAddress(await loadAuthUser(context, { uid }), email))
      throw error;
    log.warn('change of address given up');
    return 'failed';
  }
}

function hasAddress(user: UserRecord | null, address: string): boolean {
  return user?.emailVerified === true && user.email?.toLowerCase() === address;
}
