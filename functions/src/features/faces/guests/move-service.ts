/** Moves a claimed guest's data to the member. Every step may be repeated. */
import type { Context } from '#context.ts';
import { endMerge, loadMemberMergedInto, loadMergingBefore, postponeMerge } from '#core/account/index.ts';
import { lifecycles, type ResultOf } from '#lifecycles.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { enqueueOrLeave } from '#platform/enqueue-or-leave.ts';
import { emit } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import { resumeStalled } from '#platform/resume-stalled.ts';

export const moveQueue = 'guests-move';

type Counts = ResultOf<'mergeGuest'>;

/** Moves what is left of a claimed guest's data. Every step may be repeated. */
export async function moveGuestData(context: Context, guestId: string, memberId: string): Promise<Counts> {
  const moved = {};
  for (const lifecycle of lifecycles) {
    if ('mergeGuest' in lifecycle)
      Object.assign(moved, await lifecycle.mergeGuest(context, guestId, memberId));
  }
  const counts = moved as Counts;
  await endMerge(context.db, guestId);
  emit({ event: 'guest-merged', watches: counts.watches, challenges: counts.challenges });
  return counts;
}

/** Moves the rest for a task. Fails while the member is being deleted, which deletes the guest, too. */
export async function finishMove(context: Context, guestId: string): Promise<void> {
  const memberId = await loadMemberMergedInto(context.db, guestId);
  if (memberId !== null) await moveGuestData(context, guestId, memberId);
}

/** Enqueues the rest of a merge; if the queue is out of reach, the hourly timer does it (`resumeMerges`). */
export async function enqueueMove(context: Context, guestId: string): Promise<void> {
  await enqueueOrLeave(context, {
    queue: moveQueue,
    about: callerDigestOf(guestId),
    data: { guestId },
    event: 'merge left to the sweep',
  });
}

/** Queues merges anew whose tasks got lost. */
export async function resumeMerges(context: Context): Promise<void> {
  const { db } = context;
  const merges = await resumeStalled(context, 'merges not resumed', {
    loadBefore: (instant, limit) => loadMergingBefore(db, instant, limit),
    postpone: (guestId, now) => postponeMerge(db, guestId, now),
    enqueue: (guestId) => enqueueMove(context, guestId),
  });
  if (merges > 0) log.warn('merges resumed', { merges });
}
