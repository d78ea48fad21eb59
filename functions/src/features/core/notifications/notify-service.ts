import { type Kind, kinds, type Params } from '@cine/contract/notifications/kinds';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readIsGone } from '../access/index.ts';
import { bondWith, type Circle, readCircle } from '../circles/index.ts';
import { withMail } from './email/plan.ts';
import { channelsFor, keptForMs, withUnread } from './inbox.ts';
import { planPush } from './push/hold.ts';
import { enqueuePush } from './push/push-service.ts';
import { readWithReader } from './reader-service.ts';
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
  const { db, now } = context;
  const { uid, kind, from } = news;
  const id = idFromKey(uid, news.event);
  try {
    const outcome = await transact(db, async (tx) => {
      const [inbox, circle] = await Promise.all([readWithReader(tx, uid), from && readCircle(tx, uid)]);
      if (!inbox) return null;
      const bond = from && circle && bondWith(circle, from.uid);
      if (bond === 'blocked' || (circle && news.isTrue?.(circle) === false)) return null;
      const { locale, timeZone, notifications } = inbox.reader;
      const channels = channelsFor(inbox, kind, notifications);
      if (channels.length === 0) return null;
      // An erasure removes bonds: a sender with a bond still exists; without one, the deletion mark says.
      const isGone = from !== null && bond === 'none' && (await readIsGone(tx, from.uid, now()));
      if (isGone && kinds[kind].asks) return null;
      const sender = isGone ? null : from;
      const at = now();
      const params = news.paramsIn(locale, timeZone);
      const expiresAt = at + keptForMs;
      createNotification(tx, uid, { id, kind, at, expiresAt, from: sender, params, channels });
      const withNews = withUnread(inbox, id, at);
      const planned = channels.includes('push') ? planPush(withNews, id, at, timeZone) : null;
      const isInTime = (planned?.inbox.held?.until ?? at) < (news.isOverAt ?? Infinity);
      const pushPlan = isInTime ? planned : null;
      const withPush = pushPlan?.inbox ?? withNews;
      const isMailed = channels.includes('email');
      const withMails = isMailed ? withMail(withPush, id, at, timeZone, context.newId()) : withPush;
      writeInbox(tx, uid, withMails);
      emit({ event: 'notified', kind });
      return {
        push: pushPlan?.push && {
          plan: pushPlan.push,
          text: pushText(locale, { id, kind, params, from: sender }),
        },
      };
    });
    if (outcome?.push) await enqueuePush(context, uid, outcome.push.plan, outcome.push.text);
    return outcome && 'now';
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    return 'before';
  }
}
