/** Moments as dates are proposed: in words, and as fields have them. */

import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import type { Locale } from '@cine/contract/primitives';
import { hour, toInstant } from '@cine/contract/time';
import { instantOf, localDay } from '@cine/contract/zones/local-clock';
import { formatAsWritten } from '#i18n/days.ts';
import { zoneShown } from '#i18n/zone.ts';

const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const time = (locale: Locale) =>
  // "4:00 AM", but "04:00".
  ({ hour: locale === 'en' ? 'numeric' : '2-digit', minute: '2-digit' }) as const;

/** An instant on the reader's clock, such as "Saturday, 12 December at 20:00"; in French, "à 20 h". */
export function momentOf(at: string, locale: Locale): string {
  const written = unbroken(formatAsWritten(new Date(at), locale, { ...day, ...time(locale) }));
  return locale === 'fr' ? written.replace(/\d\d:\d\d$/, frenchTime) : written;
}

/** Its day and its time apart, for two lines. */
export function dayAndTimeOf(at: string, locale: Locale): [day: string, time: string] {
  const written = formatAsWritten(new Date(at), locale, time(locale));
  return [
    unbroken(formatAsWritten(new Date(at), locale, day)),
    locale === 'fr' ? written.replace(/\d\d:\d\d$/, frenchTime) : written,
  ];
}

/** A day stays with its month, and "at" with its time. */
function unbroken(text: string): string {
  return text.replace(/(?<=\d|1er) (?=\p{L}{3})/u, '\u00a0').replace(/(?<= \p{L}{1,2}) (?=\d)/u, '\u00a0');
}

function frenchTime(time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${time.slice(-2)}`;
}

/** A date and time field's value for eight in the evening, some days from now, on the reader's clock. */
export function eveningIn(days: number, now: number): string {
  return eveningOf(dateOf(localDay(now, zoneShown()) + days));
}

/** Such a value for a date. */
export function eveningOf(date: string): string {
  return `${date}T20:00`;
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The instant of such a field's value. */
export function instantOfField(value: string): string {
  const [date, time] = value.split('T') as [string, string];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return toInstant(instantOf(dayOf(date), 60 * hours + minutes, zoneShown()));
}

/** Friday and Saturday, as days after Monday. */
const weekend = [4, 5];
/** An evening that begins sooner is too soon to ask for. */
const soonMs = 6 * hour;

/** Eight in the evening on the coming Friday and on the coming Saturday, the earlier first, as instants. */
export function comingEvenings(now: number, timeZone: string): string[] {
  const monday = mondayOf(localDay(now, timeZone));
  const eveningAt = (day: number) => instantOf(day, 20 * 60, timeZone);
  const next = (day: number) => (eveningAt(day) - now < soonMs ? eveningAt(day + 7) : eveningAt(day));
  return weekend
    .map((day) => next(monday + day))
    .sort((one, other) => one - other)
    .map(toInstant);
}
