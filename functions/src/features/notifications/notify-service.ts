import type { Kind, Params } from '@cine/contract/notifications/kinds';
import type { Sender } from '@cine/contract/operations/notifications';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '../../context.ts';
import { emit } from '../../platform/events.ts';
import { idFromKey } from '../../platform/firestore/id-from-key.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { loadAccount } from '../account/index.ts';
import { channelsFor, emptyInbox, keptForMs, withUnread } from './inbox.ts';
import { createNotification, isExisting, readInbox, writeInbox } from './store.ts';

/** Something to tell a user. */
export type News = {
  uid: string;
  kind: Kind;
  /** The event's key: a user is told of each event once. */
  event: string;
  from: Sender | null;
  /** What the words need, in the user's language. */
  paramsIn: (locale: Locale) => Params;
};

/**
 * Tells a member something once, however often it is called for the same event. Does nothing if there is no such member
 * or they want no such notifications.
 */
export async function notify(context: Context, news: News): Promise<void> {
  const { db, now } = context;
  const { uid, kind, from } = news;
  const id = idFromKey(uid, news.event);
  try {
    await transact(db, async (tx) => {
      const [stored, account] = await Promise.all([readInbox(db, tx, uid), loadAccount(context, tx, uid)]);
      if (account?.kind !== 'member') return;
      const inbox = stored ?? emptyInbox;
      const channels = channelsFor(inbox, kind);
      if (channels.length === 0) return;
      const at = now();
      const params = news.paramsIn(account.locale);
      createNotification(db, tx, uid, { id, kind, at, expiresAt: at + keptForMs, from, params, channels });
      if (channels.includes('app')) writeInbox(db, tx, uid, withUnread(inbox, id, at));
      emit({ event: 'notified', kind });
    });
  } catch (error) {
    if (!isExisting(error)) throw error;
  }
}
