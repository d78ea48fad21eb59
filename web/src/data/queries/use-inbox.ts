import { type InboxDocument, inboxDocument } from '@cine/contract/documents/inboxes';
import { keptForDays } from '@cine/contract/notifications/kinds';
import { day } from '@cine/contract/time';
import { serverNow } from '../server-time.ts';
import { useDocument } from './use-document.ts';
import { dataOr, type Told } from './use-live.ts';

const none: InboxDocument = { unread: [], choices: {}, quietHours: null };

/** A member's inbox, live: an empty one before their first notification; null also if it can't be read. */
export function useInbox(uid: string): Told<InboxDocument> {
  const live = useDocument(`inboxes/${uid}`, inboxDocument);
  return live.state === 'failed' ? null : dataOr(live, none);
}

/** The ids of what is unread and still kept. */
export function unreadIn({ unread }: InboxDocument, now = serverNow()): Set<string> {
  return new Set(unread.filter(({ at }) => at > now - keptForDays * day).map(({ id }) => id));
}
