import { nameIn } from '@cine/contract/documents/circles';
import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { readCircle } from '../circles/index.ts';
import type { Inbox } from './inbox.ts';
import { type Device, readDevices } from './push/devices-store.ts';
import { closeInbox, deleteInbox, loadAll, readInbox } from './store.ts';
import { forgetSender } from './unlist-service.ts';

/** Exports and erases a user's notifications, settings and devices; guests get no notifications. */
export const lifecycle = {
  documents: [
    'inboxes/{uid}',
    'inboxes/{uid}/notifications/{notificationId}',
    'inboxes/{uid}/devices/{deviceId}',
  ],
  exportParts: async ({ db }, uid) => {
    const [inbox, devices] = await Promise.all([readInbox(db, uid), readDevices(db, uid)]);
    return { inbox: inbox && toExport(inbox, devices) };
  },
  exportLists: {
    notifications: async ({ db }, uid, ...page) => {
      const [all, circle] = await Promise.all([loadAll(db, uid, ...page), readCircle(db, uid)]);
      return all.map(({ id, at, expiresAt, from, ...notification }) => ({
        id,
        entry: {
          ...notification,
          id,
          at: toInstant(at),
          expiresAt: toInstant(expiresAt),
          from: from && nameIn(circle, from.uid),
        },
      }));
    },
  },
  // An inbox tells without reading the account, so it may not outlive it.
  eraseAtOnce: closeInbox,
  erase: ({ db }, uid) => deleteInbox(db, uid),
} satisfies Lifecycle;

/** What others were told that a user caused: forgotten when nothing of theirs is left to tell of. */
export const senders = {
  documents: [],
  erase: forgetSender,
} satisfies Lifecycle;

/** Without secrets: the keys that messages are encrypted with, and the token that ends e-mails. */
function toExport(
  { unread, choices, quietHours, warningHour, pushedAt = [], held, mail }: Inbox,
  devices: readonly Device[],
): AccountExport['inbox'] {
  return {
    choices,
    quietHours,
    ...(warningHour !== undefined && { warningHour }),
    unread: unread.map(({ id }) => id),
    held: held?.ids ?? [],
    pushedAt: pushedAt.map(toInstant),
    mail: mail ? { dueAt: toInstantOrNull(mail.dueAt), ids: mail.ids, day: mail.day } : null,
    devices: devices.map(({ endpoint, addedAt }) => ({ endpoint, addedAt: toInstant(addedAt) })),
  };
}
