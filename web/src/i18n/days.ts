/** Days, dates and instants in words. */
import type { Locale } from '@cine/contract/primitives';
import { asWritten } from '@cine/contract/zones/written-date';
import { dateTimeFormat } from './formats.ts';

/** The day of an instant in the reader's time zone: "7 January", with the year if it is another. */
export function dayInWords(instant: number, locale: Locale, now: number): string {
  const isThisYear = yearOf(instant) === yearOf(now);
  return formatAsWritten(instant, locale, {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** A range of days, both included: "6–21 February 2027". */
export function daysInWords(
  from: number,
  last: number,
  locale: Locale,
  zone: { timeZone?: string } = {},
): string {
  const format = dateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone });
  return asWritten(format.formatRange(from, last), locale);
}

/** A range of calendar days, YYYY-MM-DD, both included. */
export function datesInWords(from: string, last: string, locale: Locale): string {
  return daysInWords(Date.parse(from), Date.parse(last), locale, { timeZone: 'UTC' });
}

/** A calendar day, YYYY-MM-DD, in full: "11 April 1962". */
export function dateInWords(day: string, locale: Locale): string {
  return formatAsWritten(new Date(day), locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** A calendar day, YYYY-MM-DD, of a year that is known: "11 April". */
export function dateOfYear(day: string, locale: Locale): string {
  return formatAsWritten(new Date(day), locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** The month of a calendar day with its year: "April 1962". */
export function monthInWords(day: string, locale: Locale): string {
  return formatAsWritten(new Date(day), locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A calendar day, YYYY-MM-DD, with its weekday: "Thursday 10 December". */
export function dateWithWeekday(day: string, locale: Locale): string {
  return formatAsWritten(new Date(day), locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}

/** The month of a calendar day: "December". */
export function monthName(day: string, locale: Locale): string {
  return dateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** The weekdays from Monday on: "Mon" and "Monday". */
export function weekdayNames(locale: Locale): { short: string; long: string }[] {
  const named = (weekday: 'short' | 'long', at: number) =>
    dateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + at));
  return Array.from({ length: 7 }, (_, at) => ({ short: named('short', at), long: named('long', at) }));
}

/** An instant in full, on the reader's clock: "11 April 2027 at 20:04". */
export function instantInWords(instant: number, locale: Locale): string {
  return formatAsWritten(instant, locale, { dateStyle: 'long', timeStyle: 'short' });
}

/** An instant of these days, on the reader's clock: "11 April at 20:04". */
export function momentInWords(instant: number, locale: Locale): string {
  return formatAsWritten(instant, locale, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** An instant of the days to come, on the reader's clock: "Monday", "20:04". */
export function weekdayAndTime(instant: number, locale: Locale): { day: string; time: string } {
  return {
    day: dateTimeFormat(locale, { weekday: 'long' }).format(instant),
    time: dateTimeFormat(locale, { timeStyle: 'short' }).format(instant),
  };
}

/** An instant as on a calendar leaf: "Sat", "21", "Nov"; the year instead of the weekday if not this year. */
export function calendarLeaf(
  instant: number,
  locale: Locale,
  now: number,
): { weekday: string; day: string; month: string } {
  const isThisYear = yearOf(instant) === yearOf(now);
  const part = (options: Intl.DateTimeFormatOptions) => dateTimeFormat(locale, options).format(instant);
  return {
    weekday: part(isThisYear ? { weekday: 'short' } : { year: 'numeric' }),
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
  };
}

function yearOf(instant: number): string {
  return dateTimeFormat('en', { year: 'numeric' }).format(instant);
}

/** An instant in words, as people write it, on the reader's clock unless the options say otherwise. */
export function formatAsWritten(
  at: Date | number,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): string {
  return asWritten(dateTimeFormat(locale, options).format(at), locale);
}
