/** Days and moments as export formats write them. */
import type { When } from '@cine/import-reader';

/** Returns the day of a date or a moment in a time zone, empty if it isn't known. */
export function dayIn(timeZone: string): (when: When) => string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    ...({ calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' } as const),
  });
  return (when) => {
    if (when === null) return '';
    if ('date' in when) return when.date;
    const parts = format.formatToParts(Date.parse(when.instant));
    const part = (type: string) => parts.find((each) => each.type === type)!.value;
    return `${part('year')}-${part('month')}-${part('day')}`;
  };
}

/** The moment, or noon (UTC) of a day, which is that day almost anywhere; null if it isn't known. */
export function momentOf(when: When): string | null {
  if (when === null) return null;
  return 'date' in when ? `${when.date}T12:00:00.000Z` : new Date(when.instant).toISOString();
}

/** Sorts watches by time; those without one come last. */
export function inOrder(watched: readonly When[]): When[] {
  const dated = watched.filter((when) => when !== null);
  const sorted = dated.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  return [...sorted, ...watched.filter((when) => when === null)];
}

/** The day or moment as text; empty if it isn't known. */
export function textOf(when: When): string {
  if (when === null) return '';
  return 'date' in when ? when.date : when.instant;
}
