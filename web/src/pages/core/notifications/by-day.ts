import type { Locale } from '@cine/contract/primitives';
import { day as dayMs } from '@cine/contract/time';
import { formatAsWritten } from '#i18n/days.ts';

/** What happened on one day of a time zone, the newest first. */
export type Day<Item> = { day: string; items: Item[] };

/** Groups what is sorted by time into days of a time zone; each by its date, as YYYY-MM-DD. */
export function byDay<Item>(
  items: readonly Item[],
  atOf: (item: Item) => number,
  timeZone: string,
): Day<Item>[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const days: Day<Item>[] = [];
  for (const item of items) {
    const day = format.format(atOf(item));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** A day's name as seen on another: today, yesterday, or its date. */
export function nameOfDay(day: string, today: string, locale: Locale): string {
  const at = Date.parse(`${day}T12:00:00Z`);
  const daysAgo = Math.round((Date.parse(`${today}T12:00:00Z`) - at) / dayMs);
  if (daysAgo < 2)
    return capital(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day'));
  const format = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
  return capital(formatAsWritten(at, locale, format));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
