import { type Kind, kinds, type Params } from '@cine/contract/notifications/kinds';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readIsGone } from '../access/index.ts';
import { bondWith, type Circle, readCircle } from '../circles/index.ts';
import { withMail } from './email/plan.ts';
import { channelsFor, keptForMs, withUnread } from './inbox.ts';
import { readWithOwner } from './owner-service.ts';
import { planPush } from './push/hold.ts';
import { enqueuePush } from './push/push-service.ts';
import { createNotification, writeInbox } from './store.ts';
import { pushText } from './words/index.ts';

/** Something to tell a user. */
export type News = {
  uid: string;
  kind: Kind;
  /** The event's key: a user is told of each event once. */
  event: string;
  from: { uid: string } | null;
  /** Whether the news is still true, by the user's present circle; only for what another user caused. */
  isTrue?: (circle: Circle) => boolean;
  /** From when on the news is wrong (epoch milliseconds): it isn't pushed later. */
  isOverAt?: number;
  /** What the words need, in the user's language and time zone. */
  paramsIn: (locale: Locale, timeZone: string) => Params;
};

/**
 * Tells a member something once, however often it is called for the same event. Does nothing if there is no
 * such member, they want no such notifications, or they blocked the user who caused it. Returns whether they
 * were told, now or before; null if not.
 */
export async function notify(context: Context, news: News): Promise<'now' | 'before' | null> {
  const { uid } = news;
  const id = idFromKey(uid, news.event);
  try {
    const written = await transact(context.db, (tx) => writeNotification(context, tx, news, id));
    if (written?.push) await enqueuePush(context, uid, written.push.plan, written.push.text);
    return written && 'now';
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    return 'before';
  }
}

/** Writes a notification, and its push and mail into the inbox; null if the user isn't to be told. */
async function writeNotification(context: Context, tx: Tx, news: News, id: string) {
  const { uid, kind } = news;
  const recipient = await readRecipient(context, tx, news);
  if (!recipient) return null;
  const { inbox, channels, sender } = recipient;
  const { locale, timeZone } = inbox.reader;
  const at = context.now();
  const params = news.paramsIn(locale, timeZone);
  createNotification(tx, uid, { id, kind, at, expiresAt: at + keptForMs, from: sender, params, channels });
  const withNews = withUnread(inbox, id, at);
  const planned = channels.includes('push') ? planPush(withNews, id, at, timeZone) : null;
  const isInTime = (planned?.inbox.held?.until ?? at) < (news.isOverAt ?? Infinity);
  const pushPlan = isInTime ? planned : null;
  const withPush = pushPlan?.inbox ?? withNews;
  const isMailed = channels.includes('email');
  writeInbox(tx, uid, isMailed ? withMail(withPush, id, at, timeZone, context.newId()) : withPush);
  emit({ event: 'notified', kind });
  const text = () => pushText(locale, { id, kind, params, from: sender });
  return { push: pushPlan?.push && { plan: pushPlan.push, text: text() } };
}

/**
 * The inbox of a user who is to be told, the channels, and who caused it, unless they are gone; null if the
 * user isn't to be told.
 */
async function readRecipient({ now }: Context, tx: Tx, { uid, kind, from, isTrue }: News) {
  const [inbox, circle] = await Promise.all([readWithOwner(tx, uid), from && readCircle(tx, uid)]);
  if (!inbox) return null;
  const bond = from && circle && bondWith(circle, from.uid);
  if (bond === 'blocked' || (circle && isTrue?.(circle) === false)) return null;
  const channels = channelsFor(inbox, kind, inbox.reader.notifications);
  if (channels.length === 0) return null;
  // An erasure removes bonds: a sender with a bond still exists; without one, the deletion mark says.
  const isGone = from !== null && bond === 'none' && (await readIsGone(tx, from.uid, now()));
  if (isGone && kinds[kind].asks) return null;
  return { inbox, channels, sender: isGone ? null : from };
}
