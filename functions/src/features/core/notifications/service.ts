import { isDeepStrictEqual } from 'node:util';
import { nameIn } from '@cine/contract/documents/circles';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/core/notifications';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../../platform/firestore/deletion-mark.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { toInstant } from '../../../platform/time/instant.ts';
import { confirmedAddresses, requireAccount } from '../account/index.ts';
import { type Circle, loadCircle } from '../circles/index.ts';
import { planWarningChoice } from '../players/index.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { afterReading, changed, emptyInbox, readerOf, settingsOf, unreadAt } from './inbox.ts';
import * as store from './store.ts';
import { warningChoiceIn } from './warning-choice.ts';
import { listText } from './words/index.ts';

/** A page of the caller's notifications. */
export async function listNotifications(
  { db, now }: Context,
  { uid }: Caller,
  { pageSize, cursor, locale }: ParsedInputOf<typeof operations.listNotifications>,
): Promise<OutputOf<typeof operations.listNotifications>> {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const [inbox, circle, { notifications, hasMore }] = await Promise.all([
    store.loadInbox(db, uid),
    loadCircle(db, uid),
    store.loadNewest(db, uid, now(), after, pageSize),
    assertNotDeleted(db, null, uid, now()),
  ]);
  const unread = unreadAt(inbox ?? emptyInbox, now());
  const language = locale ?? inbox?.reader?.locale ?? 'fr';
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
    nextCursor: hasMore ? toCursor(notifications.at(-1)!) : null,
  };
}

function senderIn(circle: Circle, uid: string): operations.Sender | null {
  const name = nameIn(circle, uid);
  return name === null ? null : { uid, name };
}

/** Marks one of the caller's notifications as read. */
export async function markRead(
  context: Context,
  { uid }: Caller,
  { notificationId }: ParsedInputOf<typeof operations.markRead>,
): Promise<OutputOf<typeof operations.markRead>> {
  return read(context, uid, notificationId);
}

/** Marks all of the caller's notifications as read. */
export async function markAllRead(
  context: Context,
  { uid }: Caller,
): Promise<OutputOf<typeof operations.markAllRead>> {
  return read(context, uid, null);
}

async function read({ db, now }: Context, uid: string, id: string | null): Promise<{ unread: number }> {
  return transact(db, async (tx) => {
    const [former] = await Promise.all([store.readInbox(db, tx, uid), assertNotDeleted(db, tx, uid, now())]);
    if (!former) return { unread: 0 };
    const inbox = afterReading(former, id);
    if (inbox !== former) store.writeInbox(db, tx, uid, inbox);
    return { unread: unreadAt(inbox, now()).length };
  });
}

/** How the caller wants to be told. */
export async function showNotificationSettings(
  context: Context,
  { uid }: Caller,
): Promise<operations.NotificationSettings> {
  const { db, now } = context;
  const [inbox, email] = await Promise.all([
    store.loadInbox(db, uid),
    emailOf(context, uid),
    assertNotDeleted(db, null, uid, now()),
  ]);
  return settingsOf(inbox ?? emptyInbox, context.settings().pushKey, email);
}

/**
 * Changes how the caller wants to be told. Throws `mail-unavailable` or `email-unverified` for e-mails that
 * couldn't be sent.
 */
export async function changeNotificationSettings(
  context: Context,
  { uid }: Caller,
  changes: ParsedInputOf<typeof operations.changeNotificationSettings>,
): Promise<operations.NotificationSettings> {
  const { db } = context;
  const email = await emailOf(context, uid);
  const wantsMail = Object.values(changes.kinds ?? {}).some((switches) => switches.email === true);
  if (wantsMail && !email.available) throw new AppError('mail-unavailable');
  if (wantsMail && email.address === null) throw new AppError('email-unverified');
  return transact(db, async (tx) => {
    const [former, account] = await Promise.all([
      store.readInbox(db, tx, uid),
      requireAccount(context, tx, uid),
    ]);
    const inbox = { ...changed(former ?? emptyInbox, changes), reader: readerOf(account) };
    const choice = warningChoiceIn(inbox, account.notifications);
    const isNew = !isDeepStrictEqual(choice, warningChoiceIn(former ?? emptyInbox, account.notifications));
    const warning = isNew ? await planWarningChoice(db, tx, uid, choice) : null;
    store.writeInbox(db, tx, uid, inbox);
    warning?.apply();
    return settingsOf(inbox, context.settings().pushKey, email);
  });
}

async function emailOf(context: Context, uid: string): Promise<operations.NotificationSettings['email']> {
  const address = (await confirmedAddresses(context, [uid])).get(uid) ?? null;
  return { available: context.settings().sendsMail, address };
}
