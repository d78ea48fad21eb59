/** Holds a push back at night (quiet hours) or after five within an hour; what is held comes as one. */
import { hour, minute } from '@cine/contract/time';
import type { Inbox } from '../inbox.ts';
import { quietUntil } from './quiet-hours.ts';

/** More pushes than this within an hour are held back, and come as one. */
export const maxAnHour = 5;

/** How late the task of what is held may be before it counts as lost. */
const lostAfterMs = 10 * minute;

/** A push now, or one of all that is held at an instant; null if nothing more is to be done. */
export type PushPlan = { inbox: Inbox; push: 'now' | { heldUntil: number } | null };

/** Sends a push now, or holds it back until its user's quiet hours end. */
export function planPush(inbox: Inbox, id: string, now: number, timeZone: string): PushPlan {
  if (!inbox.devices) return { inbox, push: null };
  const { held, pushedAt = [] } = inbox;
  if (held) {
    const isLost = now > held.until + lostAfterMs;
    const until = isLost ? now : held.until;
    const waiting = { ...inbox, held: { until, ids: [...held.ids, id].slice(-maxHeld) } };
    return { inbox: waiting, push: isLost ? { heldUntil: until } : null };
  }
  const lately = pushedAt.filter((at) => at > now - hour);
  const busyUntil = lately.length < maxAnHour ? null : lately.at(-maxAnHour)! + hour;
  const heldUntil = quietUntil(now, inbox.quietHours, timeZone) ?? busyUntil;
  if (heldUntil === null) return { inbox: { ...inbox, pushedAt: [...lately, now] }, push: 'now' };
  return {
    inbox: { ...inbox, pushedAt: lately, held: { until: heldUntil, ids: [id] } },
    push: { heldUntil },
  };
}

/** The most pushes that are held back and counted in one: more than anybody counts. */
const maxHeld = 100;

/** What was held and is unread once its time has come, or a later time if it is quiet; null if none waits. */
export function releasedPushes(
  inbox: Inbox,
  now: number,
  timeZone: string,
): { inbox: Inbox; ids: string[]; heldUntil: number | null } | null {
  const { held, ...rest } = inbox;
  if (!held || held.until > now) return null;
  const heldUntil = quietUntil(now, inbox.quietHours, timeZone);
  if (heldUntil !== null)
    return { inbox: { ...inbox, held: { ...held, until: heldUntil } }, ids: [], heldUntil };
  const unread = new Set(inbox.unread.map(({ id }) => id));
  const ids = held.ids.filter((id) => unread.has(id));
  const lately = (inbox.pushedAt ?? []).filter((at) => at > now - hour);
  return { inbox: { ...rest, pushedAt: ids.length > 0 ? [...lately, now] : lately }, ids, heldUntil: null };
}
