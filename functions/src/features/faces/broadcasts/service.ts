/** Operators write, send, stop and discard messages to all members; a queue sends them page by page. */
import * as operations from '@cine/contract/operations/faces/broadcasts';
import { idSchema } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { countMembers, loadMemberIds } from '#core/account/index.ts';
import { notify } from '#core/notifications/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import {
  advancedBroadcast,
  type Broadcast,
  newBroadcast,
  sendingBroadcast,
  stoppedBroadcast,
} from './broadcast.ts';
import * as store from './store.ts';
import { changeBroadcast, readBroadcast } from './store.ts';

export const sendQueue = 'broadcasts-sendPage';

const pageSize = 100;
const atOnce = 10;

export async function enqueuePage({ enqueue, now }: Context, { id }: Broadcast): Promise<void> {
  await enqueue(sendQueue, `${id}-${now()}`, { broadcastId: id });
}

/**
 * Sends the message to the next page of members, and queues the page after it. May be repeated and die
 * anywhere: each member gets it once and each page counts once. Throws if some failed, not at the last try.
 */
export async function sendPage(context: Context, broadcastId: string, isLastTry: boolean): Promise<void> {
  const { db, now } = context;
  const broadcast = await readBroadcast(db, broadcastId);
  if (broadcast?.state !== 'sending') return;
  const { region, after } = broadcast;
  const uids = await loadMemberIds(db, region, after, pageSize);
  const { done, failed } = await attemptEach('members not told', uids, atOnce, (uid) =>
    tell(context, broadcast, uid),
  );
  if (failed.length > 0 && !isLastTry) throw new Error(`members not told: ${failed.length}`);
  const notified = done.filter(Boolean).length;
  const page = { told: notified, skipped: done.length - notified, failed: failed.length };
  const ends = { last: uids.at(-1) ?? null, isLast: uids.length < pageSize };
  const next = await changeBroadcast(db, broadcastId, (present) =>
    advancedBroadcast(present, after, { ...page, ...ends }, now()),
  );
  if (next?.state === 'sending') await enqueuePage(context, next);
  if (next?.state === 'sent')
    emit({ event: 'broadcast-sent', told: next.told, skipped: next.skipped, failed: next.failed });
}

async function tell(context: Context, { id, texts, opens }: Broadcast, uid: string): Promise<boolean> {
  const notified = await notify(context, {
    uid,
    kind: 'broadcast',
    event: `broadcast ${id}`,
    from: null,
    paramsIn: (locale) => ({ ...texts[locale], ...(opens !== null && { opens }) }),
  });
  return notified !== null;
}

/** Writes a draft, or replaces it. Throws `broadcast-begun`. */
export const writeBroadcast = serve(
  operations.writeBroadcast,
  async ({ db, now }, { uid }, { broadcastId: id, ...draft }) =>
    transact(db, async (tx) => {
      const former = await readDraft(tx, id);
      const next = newBroadcast({ id, ...draft }, uid, now());
      store.writeBroadcast(tx, next);
      return { ...broadcastView(next), isNew: !former };
    }),
);

/** A broadcast, with how many would be told of a draft. Throws `broadcast-not-found`. */
export const showBroadcast = serve(operations.showBroadcast, async ({ db }, _caller, { broadcastId }) => {
  const broadcast = orNotFound(await store.readBroadcast(db, broadcastId));
  const members = broadcast.state === 'draft' ? await countMembers(db, broadcast.region) : null;
  return { ...broadcastView(broadcast), members };
});

/** Sends a draft, or goes on with what was stopped. Can be repeated. */
export const sendBroadcast = serve(operations.sendBroadcast, async (context, { uid }, { broadcastId }) => {
  const { db, now } = context;
  const broadcast = await store.changeBroadcast(db, broadcastId, (former) =>
    sendingBroadcast(former, uid, now()),
  );
  if (broadcast?.state === 'sending') await enqueuePage(context, broadcast);
  return broadcastView(orNotFound(broadcast));
});

/** Stops what is being sent, after the page that is under way. */
export const stopBroadcast = serve(operations.stopBroadcast, async ({ db, now }, { uid }, { broadcastId }) =>
  broadcastView(
    orNotFound(
      await store.changeBroadcast(db, broadcastId, (former) => stoppedBroadcast(former, uid, now())),
    ),
  ),
);

/** Deletes a draft. Throws `broadcast-not-found` and `broadcast-begun`. */
export const discardBroadcast = serve(
  operations.discardBroadcast,
  async ({ db }, _caller, { broadcastId }) => {
    await transact(db, async (tx) => {
      orNotFound(await readDraft(tx, broadcastId));
      store.deleteBroadcast(tx, broadcastId);
    });
    return { discarded: true as const };
  },
);

const pages = cursorOf({ writtenAt: instantInCursor, id: idSchema });

export const listBroadcasts = serve(operations.listBroadcasts, async ({ db }, _caller, { cursor }) => {
  const after = pages.after(cursor);
  const { broadcasts, hasMore } = await store.loadBroadcasts(db, after, operations.broadcastsPageSize);
  return { broadcasts: broadcasts.map(broadcastView), nextCursor: pages.next(broadcasts, hasMore) };
});

async function readDraft(tx: Tx, id: string): Promise<Broadcast | null> {
  const former = await store.readBroadcast(tx, id);
  if (former && former.state !== 'draft') throw new AppError('broadcast-begun');
  return former;
}

function orNotFound(broadcast: Broadcast | null): Broadcast {
  if (!broadcast) throw new AppError('broadcast-not-found');
  return broadcast;
}

function broadcastView(broadcast: Broadcast): operations.Broadcast {
  const { writtenAt, sentAt, endedAt } = broadcast;
  return {
    ...broadcast,
    writtenAt: toInstant(writtenAt),
    sentAt: toInstantOrNull(sentAt),
    endedAt: toInstantOrNull(endedAt),
  };
}
