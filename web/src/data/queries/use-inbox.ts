import { type InboxDocument, inboxDocument } from '@cine/contract/documents/inboxes';
import { keptForDays } from '@cine/contract/notifications/kinds';
import { day } from '@cine/contract/time';
import { serverNow } from '../server-time.ts';
import { useDocument } from './use-document.ts';

const none: InboxDocument = { unread: [], choices: {}, quietHours: null };

/** A member's inbox, live: an empty one before their first notification; null until it is known. */
export function useInbox(uid: string): InboxDocument | null {
  const live = useDocument(`inboxes/${uid}`, inboxDocument);
  if (live.state === 'loading' || live.state === 'failed') return null;
  return live.state === 'there' ? live.data : none;
}

/** The ids of what is unread and still kept. */
export function unreadIn({ unread }: InboxDocument, now = serverNow()): Set<string> {
  return new Set(unread.filter(({ at }) => at > now - keptForDays * day).map(({ id }) => id));
}
