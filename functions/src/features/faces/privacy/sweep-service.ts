import { day } from '@cine/contract/time';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { lostAccountsAtMost } from '#config.ts';
import type { Context } from '#context.ts';
import { type AccountLife, loadGuestsBefore, loadUserIdsIn } from '#core/account/index.ts';
import { makeLeftChanges } from '#core/email-change/index.ts';
import { hasWays, loadOwnersFrom } from '#core/identities/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { log } from '#platform/log.ts';
import { resumeStalled } from '#platform/resume-stalled.ts';
import { patienceOf, walkEach } from '#platform/walk-each.ts';
import { beginDeletion, enqueueErasure } from './delete-service.ts';
import {
  askedAtOnce,
  hasSignIn,
  isAnonymousSince,
  loadAnonymous,
  loadNeverSignedIn,
  loadWithoutSignIn,
} from './sign-in-service.ts';
import * as store from './store.ts';

/** How long guests are kept: 30 days after their last session, which is stored up to a day too early. */
const guestsKeptMs = 31 * day;

const pageSize = 200;

const accountsAtOnce = 200;

const lostAtOnce = 20;

/**
 * Every hour, side by side: enqueues lost deletions, starts to delete guests 30 days after their last
 * session, deletes anonymous sign-ins without an account that weren't used for 31 days, looks for accounts
 * without a sign-in and for identities that never were one, and makes changes of address that failed halfway.
 * Errors are thrown together at the end.
 */
export async function sweepAccounts(context: Context): Promise<void> {
  const outcomes = await Promise.allSettled([
    resumeDeletions(context),
    sweepGuests(context),
    sweepStrangers(context),
    sweepLost(context),
    sweepUnused(context),
    makeLeftChanges(context),
  ]);
  const [resumed, guests, strangers, lost, unused, addresses] = outcomes.map((each) =>
    each.status === 'fulfilled' ? each.value : null,
  );
  log.info('swept', { resumed, guests, strangers, lost, unused, addresses });
  const failures = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'Some of the sweep failed');
}

async function resumeDeletions(context: Context): Promise<number> {
  const { db } = context;
  return resumeStalled(context, 'deletions not resumed', {
    loadBefore: (instant, limit) => store.loadDeletionsBefore(db, instant, limit),
    postpone: (uid, now) => store.postponeDeletion(db, uid, now),
    enqueue: (uid) => enqueueErasure(context, uid),
  });
}

async function sweepGuests(context: Context): Promise<number> {
  const before = context.now() - guestsKeptMs;
  const isDue = (account: AccountLife | null) => account?.kind === 'guest' && isOver(account, before);
  const { changed } = await walkEach({
    event: 'deletions of guests not begun',
    loadPage: async (after: QueryDocumentSnapshot | null) => {
      const { uids, next } = await loadGuestsBefore(context.db, before, after, pageSize);
      return { items: uids, next };
    },
    // One who can sign in hasn't finished becoming a member.
    act: async (uid) => !(await hasWays(context, uid)) && beginDeletion(context, uid, isDue),
    isTimeUp: patienceOf(context),
  });
  return changed;
}

/** A guest who joins a session, becomes a member or is being merged meanwhile stays. */
function isOver({ lastSessionAt, mergingSince = null }: AccountLife, before: number): boolean {
  return lastSessionAt !== null && lastSessionAt < before && mergingSince === null;
}

/** Walks all sign-ins, going on where the last sweep had to stop. */
async function sweepStrangers(context: Context): Promise<number> {
  const before = () => context.now() - guestsKeptMs;
  const { changed, next } = await walkEach({
    event: 'deletions of sign-ins not begun',
    from: await store.loadSignInPage(context.db),
    loadPage: async (page: string | null) => {
      const { users, next } = await loadAnonymous(context, page);
      const unseen = users.filter(({ seenAt }) => seenAt < before());
      return { items: unseen.map(({ uid }) => uid), next };
    },
    // Who came back, or signed up with an address, since the page was read stays.
    act: async (uid) =>
      (await isAnonymousSince(context, uid, before())) &&
      beginDeletion(context, uid, (account) => account === null),
    isTimeUp: patienceOf(context),
  });
  await store.saveSignInPage(context.db, next);
  return changed;
}

/**
 * Deletes accounts without sign-ins, a part in each run, from a random id on: a stored position would name a
 * user. So many that Auth may be wrong, or its sign-ins on their way, are left to an operator.
 */
async function sweepLost(context: Context): Promise<number> {
  const { db } = context;
  const from = context.newId();
  const uids = await loadUserIdsIn(db, { from, to: null }, null, accountsAtOnce);
  const left = accountsAtOnce - uids.length;
  if (left > 0) uids.push(...(await loadUserIdsIn(db, { from: '', to: from }, null, left)));
  const lost = await loadWithoutSignIn(context, uids);
  const atMost = lostAccountsAtMost();
  if (lost.length > Math.min(atMost, uids.length / 2)) {
    log.error('many accounts without a sign-in', { lost: lost.length, of: uids.length });
    return 0;
  }
  const isDue = (account: AccountLife | null) => account !== null && !account.mergingSince;
  const { done } = await attemptEach(
    'deletions of accounts not begun',
    lost,
    lostAtOnce,
    async (uid) => !(await hasSignIn(context, uid)) && beginDeletion(context, uid, isDue),
  );
  return done.filter(Boolean).length;
}

/** Deletes identities of people who came from a provider a day ago or more, and never signed in. */
async function sweepUnused(context: Context): Promise<number> {
  const before = context.now() - day;
  const uids = await loadOwnersFrom(context.db, context.newId(), before, askedAtOnce);
  const unused = await loadNeverSignedIn(context, uids);
  const { done } = await attemptEach('deletions of identities not begun', unused, lostAtOnce, (uid) =>
    beginDeletion(context, uid, (account) => account === null),
  );
  return done.filter(Boolean).length;
}
