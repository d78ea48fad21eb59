/** Takes off the list what no longer holds, such as an answered request, or puts it back. */
import { kindSchema, kinds } from '@cine/contract/notifications/kinds';
import type { Context } from '#context.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import { bondWith, type Circle, readCircle } from '../circles/index.ts';
import { afterReading, keptForMs, withoutUnread, withUnread } from './inbox.ts';
import * as store from './store.ts';

/** Takes a notification off the list. It stays stored for a day or two, so that it isn't pushed anew. */
async function unlist({ db }: Context, uid: string, id: string): Promise<void> {
  await transact(db, async (tx) => {
    const [notification, inbox] = await Promise.all([
      store.readNotification(tx, uid, id),
      store.readInbox(tx, uid),
    ]);
    if (!notification || notification.expiresAt === store.unlisted) return;
    store.changeNotification(tx, uid, id, { expiresAt: store.unlisted });
    if (inbox) store.writeInbox(tx, uid, withoutUnread(inbox, new Set([id])));
  });
}

/** Takes an event's notification off a user's list. */
export async function unlistEvent(context: Context, uid: string, event: string): Promise<void> {
  await unlist(context, uid, idFromKey(uid, event));
}

/** Marks a request's or an invitation's notification as read once it is answered. */
export async function markAnswered({ db }: Context, uid: string, event: string): Promise<void> {
  await transact(db, async (tx) => {
    const inbox = await store.readInbox(tx, uid);
    if (!inbox) return;
    const inboxAfter = afterReading(inbox, idFromKey(uid, event));
    if (inboxAfter !== inbox) store.writeInbox(tx, uid, inboxAfter);
  });
}

/**
 * Takes what a user caused off a member's list once their bond has ended. It stays stored for a day or two,
 * so that a repeated request isn't pushed again; nothing from a blocked user stays.
 */
export async function unlistCausedBy({ db }: Context, uid: string, other: string): Promise<void> {
  await transact(db, async (tx) => {
    const caused = await store.readCausedBy(tx, uid, other);
    if (caused.length === 0) return;
    const [inbox, circle] = await Promise.all([store.readInbox(tx, uid), readCircle(tx, uid)]);
    const bond = bondWith(circle, other);
    if (bond === 'friends' || bond === 'asking') return;
    for (const { id, isListed } of caused) {
      if (bond === 'blocked') store.deleteNotification(tx, uid, id);
      else if (isListed) store.changeNotification(tx, uid, id, { expiresAt: store.unlisted });
    }
    const ids = new Set(caused.map(({ id }) => id));
    if (inbox?.unread.some(({ id }) => ids.has(id))) store.writeInbox(tx, uid, withoutUnread(inbox, ids));
  });
}

/** Takes a user out of what others were told, and off their lists what would wait for an answer. */
export async function forgetSender(context: Context, uid: string): Promise<void> {
  await untilNone(async () => {
    const sent = await store.loadSentBy(context.db, uid);
    for (const each of sent) if (asksForAnswer(each.kind)) await unlist(context, each.uid, each.id);
    await store.forgetSenderOf(context.db, sent);
    return sent.length;
  });
}

/** Whether a stored kind asks for an answer; one that can't be read doesn't. */
function asksForAnswer(stored: unknown): boolean {
  const { data: kind } = kindSchema.safeParse(stored);
  return kind !== undefined && kinds[kind].asks === true;
}

/** Puts back what was taken off, if it has become true again by the user's circle. */
export async function relist(
  { db, now }: Context,
  uid: string,
  event: string,
  isTrue: (circle: Circle) => boolean,
): Promise<void> {
  const id = idFromKey(uid, event);
  await transact(db, async (tx) => {
    const notification = await store.readNotification(tx, uid, id);
    if (notification?.expiresAt !== store.unlisted) return;
    const [inbox, circle] = await Promise.all([store.readInbox(tx, uid), readCircle(tx, uid)]);
    if (!inbox || !isTrue(circle)) return;
    const at = now();
    store.changeNotification(tx, uid, id, { at, expiresAt: at + keptForMs });
    store.writeInbox(tx, uid, withUnread(inbox, id, at));
  });
}
