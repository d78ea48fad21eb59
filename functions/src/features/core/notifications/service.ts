/** Lists notifications, marks them as read, and shows and changes a user's settings. */
import { isDeepStrictEqual } from 'node:util';
import { nameIn } from '@cine/contract/documents/circles';
import * as operations from '@cine/contract/operations/core/notifications';
import { idSchema } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { assertNotDeleted } from '../access/index.ts';
import { requireAccount } from '../account/index.ts';
import { type Circle, readCircle } from '../circles/index.ts';
import { verifiedAddresses } from '../identities/index.ts';
import { afterReading, changedInbox, emptyInbox, inboxOwnerOf, settingsOf, unreadAt } from './inbox.ts';
import * as store from './store.ts';
import { planWarningChoice, warningChoiceIn } from './warning-service.ts';
import { listText } from './words/index.ts';

const pages = cursorOf({ expiresAt: instantInCursor, id: idSchema });

export const listNotifications = serve(
  operations.listNotifications,
  async ({ db, now }, { uid, prefers }, { pageSize, cursor, locale }) => {
    const [inbox, circle, { notifications, hasMore }] = await Promise.all([
      store.readInbox(db, uid),
      readCircle(db, uid),
      store.loadNewest(db, uid, now(), pages.after(cursor), pageSize),
      assertNotDeleted(db, uid, now()),
    ]);
    const unread = unreadAt(inbox ?? emptyInbox, now());
    const language = locale ?? inbox?.reader?.locale ?? prefers ?? 'fr';
    const unreadIds = new Set(unread.map(({ id }) => id));
    return {
      notifications: notifications.map(({ id, kind, at, from, params }) => ({
        id,
        kind,
        at: toInstant(at),
        read: !unreadIds.has(id),
        from: from && senderIn(circle, from.uid),
        params,
        ...listText(language, kind, params),
      })),
      unread: unread.length,
      nextCursor: pages.next(notifications, hasMore),
    };
  },
);

function senderIn(circle: Circle, uid: string): operations.Sender | null {
  const name = nameIn(circle, uid);
  return name === null ? null : { uid, name };
}

/** Marks a notification as read. Throws `notification-not-found` for one that isn't listed. */
export const markRead = serve(operations.markRead, async (context, { uid }, { notificationId }) =>
  markReadIn(context, uid, notificationId),
);

export const markAllRead = serve(operations.markAllRead, async (context, { uid }) =>
  markReadIn(context, uid, null),
);

async function markReadIn({ db, now }: Context, uid: string, id: string | null): Promise<{ unread: number }> {
  return transact(db, async (tx) => {
    const [former] = await Promise.all([store.readInbox(tx, uid), assertNotDeleted(tx, uid, now())]);
    const inbox = former && afterReading(former, id);
    if (inbox === former && id !== null && !(await store.readIsListed(tx, uid, id, now())))
      throw new AppError('notification-not-found');
    if (inbox && inbox !== former) store.writeInbox(tx, uid, inbox);
    return { unread: inbox ? unreadAt(inbox, now()).length : 0 };
  });
}

export const showNotificationSettings = serve(
  operations.showNotificationSettings,
  async (context, { uid }) => {
    const { db, now } = context;
    const [inbox, email] = await Promise.all([
      store.readInbox(db, uid),
      emailOf(context, uid),
      assertNotDeleted(db, uid, now()),
    ]);
    return settingsOf(inbox ?? emptyInbox, context.settings().pushKey, email);
  },
);

/** Throws `mail-unavailable` or `email-unverified` if e-mails are switched on that couldn't be sent. */
export const changeNotificationSettings = serve(
  operations.changeNotificationSettings,
  async (context, { uid }, changes) => {
    const { db } = context;
    const email = await emailOf(context, uid);
    const wantsMail = Object.values(changes.kinds ?? {}).some((switches) => switches.email === true);
    if (wantsMail && !email.available) throw new AppError('mail-unavailable');
    if (wantsMail && email.address === null) throw new AppError('email-unverified');
    return transact(db, async (tx) => {
      const [former, account] = await Promise.all([
        store.readInbox(tx, uid),
        requireAccount(context, tx, uid),
      ]);
      const inbox = { ...changedInbox(former ?? emptyInbox, changes), reader: inboxOwnerOf(account) };
      const choice = warningChoiceIn(inbox, account.notifications);
      const isNew = !isDeepStrictEqual(choice, warningChoiceIn(former ?? emptyInbox, account.notifications));
      const warning = isNew ? await planWarningChoice(tx, uid, choice) : null;
      store.writeInbox(tx, uid, inbox);
      warning?.write();
      return settingsOf(inbox, context.settings().pushKey, email);
    });
  },
);

async function emailOf(context: Context, uid: string): Promise<operations.NotificationSettings['email']> {
  const address = (await verifiedAddresses(context, [uid])).get(uid) ?? null;
  return { available: context.settings().sendsMail, address };
}
