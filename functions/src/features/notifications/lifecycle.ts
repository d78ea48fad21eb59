import type { AccountExport } from '@cine/contract/operations/privacy';
import type { Lifecycle } from '../../platform/lifecycle.ts';
import { toInstant } from '../../platform/time/instant.ts';
import type { Inbox } from './inbox.ts';
import { deleteInbox, forgetSender, loadAll, loadInbox } from './store.ts';

/** Guests are told nothing, so a merge moves nothing. */
export const lifecycle = {
  documents: ['inboxes/{uid}', 'inboxes/{uid}/notifications/{notificationId}'],
  exportParts: async ({ db }, uid) => {
    const inbox = await loadInbox(db, uid);
    return { inbox: inbox && toExport(inbox) };
  },
  exportLists: {
    notifications: async ({ db }, uid, ...page) =>
      (await loadAll(db, uid, ...page)).map(({ id, at, expiresAt, from, ...notification }) => ({
        id,
        entry: {
          ...notification,
          id,
          at: toInstant(at),
          expiresAt: toInstant(expiresAt),
          from: from?.name ?? null,
        },
      })),
  },
  erase: async ({ db }, uid) => {
    await deleteInbox(db, uid);
    await forgetSender(db, uid);
  },
} satisfies Lifecycle;

function toExport({ unread, ...settings }: Inbox): AccountExport['inbox'] {
  return { ...settings, unread: unread.map(({ id }) => id) };
}
