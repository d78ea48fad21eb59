/** Takes off the list what no longer holds, such as an answered request, or puts it back. */
import { kindSchema, kinds } from '@cine/contract/notifications/kinds';
import type { Context } from '#context.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import { bondWith, type Circle, readCircle } from '../circles/index.ts';
import { afterReading, keptForMs, withoutUnread, withUnread } from './inbox.ts';
import * as store from './store.ts';

/** Takes notifications off the list. They stay stored for a day or two, so that they aren't pushed anew. */
async function unlist({ db }: Context, uid: string, ids: readonly string[]): Promise<void> {
  await transact(db, async (tx) => {
    const [notifications, inbox] = await Promise.all([
      store.readNotifications(tx, uid, ids),
      store.readInbox(tx, uid),
    ]);
    const listed = notifications.filter(({ expiresAt }) => expiresAt !== store.unlisted).map(({ id }) => id);
    if (listed.length === 0) return;
    for (const id of listed) store.changeNotification(tx, uid, id, { expiresAt: store.unlisted });
    if (inbox) store.writeInbox(tx, uid, withoutUnread(inbox, new Set(listed)));
  });
}

/** Takes an event's notification off a user's list. */
export async function unlistEvent(context: Context, uid: string, event: string): Promise<void> {
  await unlistEvents(context, uid, [event]);
}

/** Takes the notifications of several events off a user's list. */
export async function unlistEvents(context: Context, uid: string, events: readonly string[]): Promise<void> {
  const ids = events.map((event) => idFromKey(uid, event));
  await unlist(context, uid, ids);
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
    for (const each of sent) if (asksForAnswer(each.kind)) await unlist(context, each.uid, [each.id]);
    await store.forgetSenderOf(context.db, sent);
    return sent.length;
  });
}

/** Whether a stored kind asks for an answer; one that can't be read doesn't. */
function asksForAnswer(value: unknown): boolean {
  const { data: kind } = kindSchema.safeParse(value);
  return kind !== undefined && kinds[kind].asks === true;
}

/** Puts back what was taken off, if it has become true again by the user's circle. */
export async function relistEvent(
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
