/** Makes changes of address that everybody has confirmed. */
import { second } from '@cine/contract/time';
import type { UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { patienceOf, walkEach } from '#platform/walk-each.ts';
import { assertAddressMayJoin, assertMayWrite } from '../access/index.ts';
import { endSignIns, loadSignedOutAt } from '../account/index.ts';
import { keepWaysAt, loadAddressOf } from '../identities/index.ts';
import { endedChange, madeUntil } from './change.ts';
import type { StoredChange } from './documents.ts';
import { loadLanguage, type Mailed, planMailTo, sendPlanned } from './mail-service.ts';
import { deleteChange, loadConfirmed, readChange, writeChange } from './store.ts';

/** An error where the user or the new mailbox may not have it. */
type Outcome = 'done' | 'taken' | 'outdated' | 'failed' | AppError;

/**
 * Gives the account its new address, signs it out everywhere and tells the former address; both, however it
 * ends, if nobody sees that. Each step may be repeated; what Auth has changed is finished. Null, and no
 * change, where the account has got another address meanwhile, or is gone. Throws `account-deleted`, and
 * `account-suspended` or `address-suspended` if that was before.
 */
export async function makeChange(
  context: Context,
  uid: string,
  change: StoredChange,
  isSeen: boolean,
): Promise<StoredChange | null> {
  const outcome = await setAddress(context, uid, change);
  if (outcome === 'done') await endSignIns(context, uid);
  const locale = await loadLanguage(context, uid);
  const { ended, mailIds } = await transact(context.db, async (tx) => {
    const current = await readChange(tx, uid, context.now());
    if (current?.id !== change.id) return { ended: null, mailIds: [] };
    // Another call has made it.
    if (current.state !== 'confirmed') return { ended: current, mailIds: [] };
    const planned = await Promise.all(
      mailsOf(current, outcome, isSeen).map((mail) =>
        planMailTo(context, tx, { uid, change: current, locale }, mail),
      ),
    );
    const isDropped = outcome === 'outdated' || outcome instanceof AppError;
    const ended = isDropped ? null : endedChange(current, outcome, context.now());
    if (ended) writeChange(tx, uid, ended);
    else deleteChange(tx, uid);
    return { ended, mailIds: planned.map((each) => each.write()) };
  });
  await sendPlanned(context, mailIds);
  if (outcome instanceof AppError) throw outcome;
  return ended;
}

/** Which addresses are told how a change ended. A suspended user has been told why nothing changes. */
function mailsOf({ former }: StoredChange, outcome: Outcome, isSeen: boolean): Mailed[] {
  if (outcome instanceof AppError && outcome.reason !== 'address-suspended') return [];
  const isMade = outcome === 'done';
  const kind = isMade || outcome === 'taken' ? outcome : 'failed';
  const toFormer: Mailed[] = former && (isMade || !isSeen) ? [{ to: 'former', kind, token: null }] : [];
  const toNew: Mailed[] = isSeen ? [] : [{ to: 'new', kind: isMade ? 'doneNew' : kind, token: null }];
  return [...toFormer, ...toNew];
}

/** `account-deleted`, `account-suspended` or `address-suspended` if the change may not be made any more. */
async function refusalOf({ db, now }: Context, uid: string, change: StoredChange): Promise<AppError | null> {
  try {
    await transact(db, async (tx) => {
      await assertMayWrite(tx, uid, now());
      await assertAddressMayJoin(tx, change.new.address, now());
    });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
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
        return (await makeChange(context, uid, change, false))?.state === 'done';
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
async function setAddress(context: Context, uid: string, change: StoredChange): Promise<Outcome> {
  const email = change.new.address;
  const user = await loadAuthUser(context, { uid });
  if (hasAddress(user, email)) return 'done';
  const refusal = await refusalOf(context, uid, change);
  if (refusal) return refusal;
  const present = user?.email?.toLowerCase() ?? null;
  if (!user || (present !== change.replaces && present !== email)) return 'outdated';
  if (await hasBecomeAnothers(context, uid, change)) return 'outdated';
  // Otherwise its next sign-in would take them for somebody else's.
  await keepWaysAt(context, uid, email);
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

/**
 * Whether the account has another certain address by now than the one that was asked, or its user has signed
 * out everywhere since: somebody else may have asked for the change before it was theirs.
 */
async function hasBecomeAnothers(context: Context, uid: string, change: StoredChange): Promise<boolean> {
  const [mailbox, signedOutAt] = await Promise.all([
    loadAddressOf(context, uid),
    loadSignedOutAt(context.db, uid),
  ]);
  const address = mailbox?.isVerified ? mailbox.address.toLowerCase() : null;
  const isAsked =
    address === null || address === change.new.address || address === change.former?.address.toLowerCase();
  return !isAsked || (signedOutAt !== null && signedOutAt + second > change.askedAt);
}

function hasAddress(user: UserRecord | null, address: string): boolean {
  return user?.emailVerified === true && user.email?.toLowerCase() === address;
}
