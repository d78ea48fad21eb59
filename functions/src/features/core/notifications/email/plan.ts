/** When a user's daily mail is due, and which notifications are in it. */
import { maxUnread } from '@cine/contract/notifications/kinds';
import type { Temporal } from 'temporal-polyfill';
import { zoned } from '#platform/time/zoned.ts';
import { type Inbox, unreadAt } from '../inbox.ts';

/** When a day's mail is due, on the clocks of its reader's zone. */
const morning = '08:00';

/** The inbox with a notification for the next mail; `newToken` is for the first mail's unsubscribe link. */
export function withMail(inbox: Inbox, id: string, now: number, timeZone: string, newToken: string): Inbox {
  const { day, dueAt, ids, token } = inbox.mail ?? { day: null, dueAt: null, ids: [], token: newToken };
  const due = dueAt ?? firstMorning(now, timeZone, day);
  return { ...inbox, mail: { day, token, dueAt: due, ids: [...ids, id].slice(-maxUnread) } };
}

/**
 * What a due mail is to have, the newest first, and the inbox after it; null if none is due. It has nothing
 * if all was read, or if the reader moved to where it isn't morning yet: then it is due there.
 */
export function dueMail(inbox: Inbox, now: number, timeZone: string): { inbox: Inbox; ids: string[] } | null {
  const { mail } = inbox;
  if (!mail || mail.dueAt === null || mail.dueAt > now) return null;
  const today = zoned(now, timeZone).toPlainDate();
  const isMorning = instantOf(today, timeZone) <= now && !isBy(today, mail.day);
  if (!isMorning) {
    const later = firstMorning(now, timeZone, mail.day);
    return { inbox: { ...inbox, mail: { ...mail, dueAt: later } }, ids: [] };
  }
  const unread = new Set(unreadAt(inbox, now).map(({ id }) => id));
  const ids = mail.ids.filter((id) => unread.has(id)).reverse();
  const day = ids.length > 0 ? today.toString() : mail.day;
  return { inbox: { ...inbox, mail: { ...mail, day, dueAt: null, ids: [] } }, ids };
}

export function withoutMail(inbox: Inbox): Inbox {
  return inbox.mail ? { ...inbox, mail: { ...inbox.mail, dueAt: null, ids: [] } } : inbox;
}

/** The first morning after an instant whose day is after that of the last mail. */
function firstMorning(now: number, timeZone: string, lastDay: string | null): number {
  for (let date = zoned(now, timeZone).toPlainDate(); ; date = date.add({ days: 1 })) {
    const at = instantOf(date, timeZone);
    if (at > now && !isBy(date, lastDay)) return at;
  }
}

/** Whether a day is no later than the one of the last mail. */
function isBy(date: Temporal.PlainDate, lastDay: string | null): boolean {
  return lastDay !== null && date.toString() <= lastDay;
}

/** A local time that clocks skip becomes the one they show instead; the first counts if it is shown twice. */
function instantOf(date: Temporal.PlainDate, timeZone: string): number {
  const { timeZoneId } = zoned(0, timeZone);
  return date.toZonedDateTime({ timeZone: timeZoneId, plainTime: morning }).epochMilliseconds;
}
