import { day, hour } from '@cine/contract/time';
import type { Context } from '../../context.ts';
import { attemptEach } from '../../platform/attempt-each.ts';
import { log } from '../../platform/log.ts';
import { type AccountLife, findGuestsBefore } from '../account/index.ts';
import { begin, enqueueErasure } from './delete-service.ts';
import { loadAnonymous } from './sign-in-service.ts';
import * as store from './store.ts';

/** Guests are kept for a month after their last session, which is stored to the day. */
const guestsKeptMs = 31 * day;

/** By then the queue has given up on a failing deletion. */
const stalledAfterMs = 2 * hour;

/** How many guests one sweep starts to delete, and how many deletions it enqueues again. */
const atOnce = 200;

/**
 * Every hour: enqueues lost deletions, starts to delete guests a month after their last session, and checks a page of
 * sign-ins for anonymous ones without an account, unused for a month.
 */
export async function sweep(context: Context): Promise<void> {
  const resumed = await resumeDeletions(context);
  const guests = await sweepGuests(context);
  const strangers = await sweepStrangers(context);
  log.info('swept', { resumed, guests, strangers });
}

async function resumeDeletions(context: Context): Promise<number> {
  const stalled = await store.findUnfinished(context.db, context.now() - stalledAfterMs, atOnce);
  for (const uid of stalled) await enqueueErasure(context, uid);
  return stalled.length;
}

async function sweepGuests(context: Context): Promise<number> {
  const before = context.now() - guestsKeptMs;
  const due = await findGuestsBefore(context.db, before, atOnce);
  return beginAll(context, due, (account) => account?.kind === 'guest' && isOver(account, before));
}

/** A guest who joins a session or becomes a member meanwhile stays, and one whose data waits to be moved to a member. */
function isOver({ lastSessionAt, mergingSince = null }: AccountLife, before: number): boolean {
  return lastSessionAt !== null && lastSessionAt < before && mergingSince === null;
}

/** Each sweep takes the next page of sign-ins, and the first page after the last. */
async function sweepStrangers(context: Context): Promise<number> {
  const { users, next } = await loadAnonymous(context, await store.loadSignInPage(context.db));
  const unseen = users.filter(({ seenAt }) => seenAt < context.now() - guestsKeptMs);
  const uids = unseen.map(({ uid }) => uid);
  const begun = await beginAll(context, uids, (account) => account === null);
  await store.saveSignInPage(context.db, next);
  return begun;
}

async function beginAll(
  context: Context,
  uids: readonly string[],
  isDue: (account: AccountLife | null) => boolean,
): Promise<number> {
  const { done } = await attemptEach('deletions not begun', uids, 1, (uid) => begin(context, uid, isDue));
  return done.filter(Boolean).length;
}
