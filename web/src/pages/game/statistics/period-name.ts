import type { Period } from '@cine/contract/operations/game/statistics';
import type { Locale } from '@cine/contract/primitives';
import { dateInWords, datesInWords, monthInWords } from '#i18n/days.ts';
import { dateTimeFormat } from '#i18n/formats.ts';

/** What a period is called: "11 April 2026", "6–12 April 2026", "April 2026", "2026". */
export function periodName(
  period: Period,
  { from, to }: { from: string; to: string },
  locale: Locale,
): string {
  if (period === 'day') return dateInWords(from, locale);
  if (period === 'week') return datesInWords(from, to, locale);
  if (period === 'month') return monthInWords(from, locale);
  return from.slice(0, 4);
}

/** A part's name in a table, and the short mark below its bar; empty where there is no room. */
export function partName(period: Period, date: string, locale: Locale): { name: string; mark: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(date));
  if (period === 'year') return { name: format({ month: 'long' }), mark: format({ month: 'narrow' }) };
  const name = format({ weekday: 'long', day: 'numeric' });
  if (period === 'week') return { name, mark: format({ weekday: 'short' }) };
  const day = Number(date.slice(8));
  return { name, mark: day % 7 === 1 ? String(day) : '' };
}
