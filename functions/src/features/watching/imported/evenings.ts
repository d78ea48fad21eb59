import type { When } from '@cine/contract/operations/watching/imports';
import { day as dayMs } from '@cine/contract/time';
import { localDateOf } from '#platform/time/zoned.ts';

/** When a user watched a movie, as a file says it. */
export type Day = NonNullable<When>;

/**
 * The evenings that aren't known yet. Each known one stands for one told evening: for an equal one if there
 * is one, otherwise for a moment of that day in some zone.
 */
export function unmatched(known: readonly Day[], told: readonly Day[]): Day[] {
  const free = [...known];
  const rest = told.filter((day) => !take(free, (other) => isEqual(day, other)));
  return rest.filter((day) => !take(free, (other) => isMomentOf(day, other)));
}

/** Removes the first that fits; whether there was one. */
function take(all: Day[], fits: (day: Day) => boolean): boolean {
  const at = all.findIndex(fits);
  if (at >= 0) all.splice(at, 1);
  return at >= 0;
}

/** The watches that imports brought, without those of evenings that were recorded here on these dates. */
export function notHere<Watch extends { movieId: number; day: Day }>(
  dated: readonly Watch[],
  datesHere: ReadonlyMap<number, readonly string[]>,
): Watch[] {
  return [...Map.groupBy(dated, ({ movieId }) => movieId)].flatMap(([movieId, ofMovie]) => {
    const recorded = (datesHere.get(movieId) ?? []).map((date) => ({ date }));
    const unrecorded = new Set(
      unmatched(
        recorded,
        ofMovie.map((each) => each.day),
      ),
    );
    return ofMovie.filter((each) => unrecorded.has(each.day));
  });
}

/** The date of a day where the user is. */
export function dateOf(day: Day, timeZone: string): string {
  return 'date' in day ? day.date : localDateOf(Date.parse(day.instant), timeZone);
}

function isEqual(one: Day, other: Day): boolean {
  if ('date' in one) return 'date' in other && one.date === other.date;
  return 'instant' in other && Date.parse(one.instant) === Date.parse(other.instant);
}

/** Whether one is a day and the other a moment that may be on it. */
function isMomentOf(one: Day, other: Day): boolean {
  if ('date' in one === 'date' in other) return false;
  return Math.abs(dayOf(one) - dayOf(other)) <= 1;
}

function dayOf(day: Day): number {
  return Math.floor(Date.parse('date' in day ? day.date : day.instant) / dayMs);
}
