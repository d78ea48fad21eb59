/** A season's first and last day, to and from instants. */
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { toInstant } from '@cine/contract/time';
import { instantOf, localDay } from '@cine/contract/zones/local-clock';
import { dateAt } from '#i18n/date-at.ts';
import { zoneShown } from '#i18n/zone.ts';

/** A season by its first and last day, as `2026-12-01`. */
export type Days = { from: string; last: string };

/** From the start of its first day to the end of its last, in the reader's time zone; null if invalid. */
export function seasonOf({ from, last }: Days): { from: string; to: string } | null {
  const begin = midnight(from, 0);
  const end = midnight(last, 1);
  if (begin === null || end === null || begin >= end) return null;
  return { from: toInstant(begin), to: toInstant(end) };
}

export function daysOf({ from, to }: { from: string; to: string }): Days {
  return { from: dateAt(Date.parse(from)), last: dateAt(Date.parse(to) - 1) };
}

/** Four weeks from today, as a default. */
export function nextWeeks(now: number): Days {
  const today = localDay(now, zoneShown());
  return { from: dateOf(today), last: dateOf(today + 27) };
}

function midnight(date: string, later: number): number | null {
  const [, year] = /^(\d{4})-\d{2}-\d{2}$/.exec(date) ?? [];
  // Years on which Firestore and ISO 8601 agree.
  if (year === undefined || year < '1900' || year >= '2199') return null;
  return instantOf(dayOf(date) + later, 0, zoneShown());
}
