import type { Context } from '../../../context.ts';
import { attemptEach } from '../../../platform/attempt-each.ts';
import { emit } from '../../../platform/events.ts';
import { findMembers } from '../../core/account/index.ts';
import { notify } from '../../core/notifications/index.ts';
import { advanced, type Broadcast } from './broadcast.ts';
import { changeBroadcast, readBroadcast } from './store.ts';

export const sendQueue = 'broadcasts-sendPage';

/** Members of a page, and how many of them are told at once. */
const pageSize = 100;
const atOnce = 10;

/** Queues the next page of a broadcast. */
export async function enqueuePage({ enqueue, now }: Context, { id }: Broadcast): Promise<void> {
  await enqueue(sendQueue, `${id}-${now()}`, { broadcastId: id });
}

/**
 * Tells the next page of members and queues the one after it. May be repeated and die anywhere: each member
 * is told once and each page counted once. Throws if some couldn't be told, except at the last try.
 */
export async function sendPage(context: Context, broadcastId: string, isLastTry: boolean): Promise<void> {
  const { db, now } = context;
  const broadcast = await readBroadcast(db, broadcastId);
  if (broadcast?.state !== 'sending') return;
  const { region, after } = broadcast;
  const uids = await findMembers(db, region, after, pageSize);
  const { done, failed } = await attemptEach('members not told', uids, atOnce, (uid) =>
    tell(context, broadcast, uid),
  );
  if (failed.length > 0 && !isLastTry) throw new Error(`members not told: ${failed.length}`);
  const told = done.filter(Boolean).length;
  const page = { told, skipped: done.length - told, failed: failed.length };
  const ends = { last: uids.at(-1) ?? null, isLast: uids.length < pageSize };
  const next = await changeBroadcast(db, broadcastId, (present) =>
    advanced(present, after, { ...page, ...ends }, now()),
  );
  if (next?.state === 'sending') await enqueuePage(context, next);
  if (next?.state === 'sent')
    emit({ event: 'broadcast-sent', told: next.told, skipped: next.skipped, failed: next.failed });
}

async function tell(context: Context, { id, texts, opens }: Broadcast, uid: string): Promise<boolean> {
  const told = await notify(context, {
    uid,
    kind: 'broadcast',
    event: `broadcast ${id}`,
    from: null,
    paramsIn: (locale) => ({ ...texts[locale], ...(opens !== null && { opens }) }),
  });
  return told !== null;
}
