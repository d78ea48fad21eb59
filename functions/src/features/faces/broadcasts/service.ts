import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/faces/broadcasts';
import {
  type Broadcast as BroadcastView,
  broadcastsPageSize,
} from '@cine/contract/operations/faces/broadcasts';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '../../../platform/firestore/cursor.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { toInstant, toInstantOrNull } from '../../../platform/time/instant.ts';
import { countMembers } from '../../core/account/index.ts';
import { type Broadcast, sending, stopped, written } from './broadcast.ts';
import { broadcastCursor } from './cursor.ts';
import { enqueuePage } from './send-service.ts';
import * as store from './store.ts';

type One = ParsedInputOf<typeof operations.showBroadcast>;

/** Writes a draft, or replaces it. Throws `broadcast-begun`. */
export async function writeBroadcast(
  { db, now }: Context,
  { uid }: Caller,
  { broadcastId: id, ...draft }: ParsedInputOf<typeof operations.writeBroadcast>,
): Promise<OutputOf<typeof operations.writeBroadcast>> {
  return transact(db, async (tx) => {
    const former = await readDraft(db, tx, id);
    const next = written({ id, ...draft }, uid, now());
    store.writeBroadcast(db, tx, next);
    return { ...toView(next), isNew: !former };
  });
}

/** A broadcast, and of a draft how many would be told. Throws `broadcast-not-found`. */
export async function showBroadcast(
  { db }: Context,
  _caller: Caller,
  { broadcastId }: One,
): Promise<OutputOf<typeof operations.showBroadcast>> {
  const broadcast = found(await store.loadBroadcast(db, broadcastId));
  const members = broadcast.state === 'draft' ? await countMembers(db, broadcast.region) : null;
  return { ...toView(broadcast), members };
}

/** Sends a draft, or goes on with what was stopped. Can be repeated. */
export async function sendBroadcast(
  context: Context,
  { uid }: Caller,
  { broadcastId }: One,
): Promise<BroadcastView> {
  const { db, now } = context;
  const broadcast = await store.changeBroadcast(db, broadcastId, (former) => sending(former, uid, now()));
  if (broadcast?.state === 'sending') await enqueuePage(context, broadcast);
  return toView(found(broadcast));
}

/** Stops what is being sent; the page that is under way is finished. */
export async function stopBroadcast(
  { db, now }: Context,
  { uid }: Caller,
  { broadcastId }: One,
): Promise<BroadcastView> {
  return toView(found(await store.changeBroadcast(db, broadcastId, (former) => stopped(former, uid, now()))));
}

/** Deletes a draft; one that is gone stays so. Throws `broadcast-begun`. */
export async function discardBroadcast(
  { db }: Context,
  _caller: Caller,
  { broadcastId }: One,
): Promise<OutputOf<typeof operations.discardBroadcast>> {
  await transact(db, async (tx) => {
    if (await readDraft(db, tx, broadcastId)) store.deleteBroadcast(db, tx, broadcastId);
  });
  return { discarded: true };
}

/** A page of drafts and broadcasts. */
export async function listBroadcasts(
  { db }: Context,
  _caller: Caller,
  { cursor }: ParsedInputOf<typeof operations.listBroadcasts>,
): Promise<OutputOf<typeof operations.listBroadcasts>> {
  const [writtenAt, id] = cursor === undefined ? [] : decodeCursor(broadcastCursor, cursor);
  const after = id === undefined ? null : { writtenAt: writtenAt!, id };
  const { broadcasts, hasMore } = await store.loadBroadcasts(db, after, broadcastsPageSize);
  const last = broadcasts.at(-1);
  return {
    broadcasts: broadcasts.map(toView),
    nextCursor: last && hasMore ? encodeCursor([last.writtenAt, last.id]) : null,
  };
}

async function readDraft(...of: Parameters<typeof store.readBroadcast>): Promise<Broadcast | null> {
  const former = await store.readBroadcast(...of);
  if (former && former.state !== 'draft') throw new AppError('broadcast-begun');
  return former;
}

function found(broadcast: Broadcast | null): Broadcast {
  if (!broadcast) throw new AppError('broadcast-not-found');
  return broadcast;
}

function toView({ after: _, ...broadcast }: Broadcast): BroadcastView {
  const { writtenAt, sentAt, endedAt } = broadcast;
  return {
    ...broadcast,
    writtenAt: toInstant(writtenAt),
    sentAt: toInstantOrNull(sentAt),
    endedAt: toInstantOrNull(endedAt),
  };
}
