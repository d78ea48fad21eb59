import type { Locale } from '@cine/contract/primitives';
import { hour } from '@cine/contract/time';
import ical, { ICalCalendarMethod } from 'ical-generator';

const lastsMs = 3 * hour;

const words: Record<Locale, { title: string; text: string }> = {
  en: { title: 'Movie night', text: 'Who’s coming, and the movie night itself when it’s time:' },
  fr: { title: 'Soirée ciné', text: 'Qui vient, et la soirée elle-même le moment venu :' },
  ru: { title: 'Киновечер', text: 'Кто придёт — и сам киновечер, когда настанет время:' },
};

/**
 * An evening as an iCalendar file (RFC 5545) of one event, in UTC. A later file of the same evening replaces
 * it.
 */
export function calendarFile(
  evening: { code: string; at: number; link: string },
  host: string,
  locale: Locale,
  now: number,
): string {
  const { title, text } = words[locale];
  const calendar = ical({
    prodId: { company: 'Ciné-Compagnon', product: 'dates', language: locale.toUpperCase() },
  });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    id: `${evening.code}@${host}`,
    stamp: new Date(now),
    // Grows with each file, so that a later choice replaces an earlier one.
    sequence: Math.floor(now / 1000),
    start: new Date(evening.at),
    end: new Date(evening.at + lastsMs),
    summary: title,
    description: `${text} ${evening.link}`,
    url: evening.link,
  });
  return calendar.toString();
}
