/** Makes a change of address that everybody has confirmed. */
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { signOutEverywhere } from '../account/index.ts';
import type { StoredChange } from './documents.ts';
import { loadLanguage, planMailTo, sendPlanned } from './mail-service.ts';
import { readChange, writeChange } from './store.ts';

/**
 * Gives the account its new address, signs it out everywhere and tells the former address. Each step may be
 * repeated, so that a call that failed halfway can be. Throws `email-change-unknown` where the account has
 * got another address meanwhile.
 */
export async function makeChange(context: Context, uid: string, change: StoredChange): Promise<StoredChange> {
  const isMade = await setAddress(context, uid, change);
  if (isMade) await signOutEverywhere(context, { uid, isGuest: false, signedInAt: context.now() }, {});
  const locale = await loadLanguage(context, uid);
  const { ended, mailIds } = await transact(context.db, async (tx) => {
    const current = await readChange(tx, uid, context.now());
    if (current?.id !== change.id) throw new AppError('email-change-unknown');
    // Another call has made it.
    if (current.state !== 'waiting') return { ended: current, mailIds: [] };
    const ended: StoredChange = { ...current, state: isMade ? 'done' : 'taken' };
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

/** Sets the address in Firebase Auth; returns false if another account has it. */
async function setAddress(context: Context, uid: string, change: StoredChange): Promise<boolean> {
  const email = change.new.address;
  const user = await loadAuthUser(context, { uid });
  if (!user) throw new AppError('account-deleted');
  const present = user.email?.toLowerCase() ?? null;
  if (present !== change.replaces && present !== email) throw new AppError('email-change-unknown');
  try {
    await context.auth().updateUser(uid, { email, emailVerified: true });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'auth/email-already-exists') return false;
    throw error;
  }
}
