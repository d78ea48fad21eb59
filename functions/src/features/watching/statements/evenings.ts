/** When a user watched a movie, by files and by their own records, each evening once. */
import type { KnownWhen } from '@cine/contract/operations/watching/imports';
import { day as dayMs } from '@cine/contract/time';
import { localDateOf } from '#platform/time/zoned.ts';

/**
 * The told evenings that no known one accounts for. A known evening accounts for an equal one first,
 * otherwise for an instant that falls on its date in some time zone.
 */
export function findUnmatched(knownDays: readonly KnownWhen[], days: readonly KnownWhen[]): KnownWhen[] {
  const rest = findUnequal(knownDays, days);
  if (knownDays.length === 0) return rest;
  const free = countBy(findUnequal(days, knownDays), (day) => spotOf(kindOf(day), numberOf(day)));
  const inOrder = rest.map((day, index) => ({ day, index, moment: momentOf(day) }));
  inOrder.sort((one, other) => one.moment - other.moment);
  // Each takes the first day that fits, so that as many as possible find one.
  const matched = inOrder.filter(({ day }) => {
    const other = kindOf(day) === 'date' ? 'instant' : 'date';
    return [-1, 0, 1].some((by) => take(free, spotOf(other, numberOf(day) + by)));
  });
  const indexes = new Set(matched.map(({ index }) => index));
  return rest.filter((_, index) => !indexes.has(index));
}

/** Each day that any of several tells, as often as one of them tells it. */
export function daysOf(all: readonly { watched?: readonly KnownWhen[] }[]): KnownWhen[] {
  return all.reduce<KnownWhen[]>((days, { watched = [] }) => days.concat(findUnequal(days, watched)), []);
}

/** The days told that none of the known ones equals, each of which stands for one. */
export function findUnequal(knownDays: readonly KnownWhen[], days: readonly KnownWhen[]): KnownWhen[] {
  if (knownDays.length === 0) return [...days];
  const equal = countBy(knownDays, keyOf);
  return days.filter((day) => !take(equal, keyOf(day)));
}

/** Each evening that days tell once: a moment that may be on a told day is that day's. */
export function eveningsOf(days: readonly KnownWhen[]): KnownWhen[] {
  const dates = days.filter((day) => kindOf(day) === 'date');
  const moments = days.filter((day) => kindOf(day) === 'instant');
  return [...dates, ...findUnmatched(dates, moments)];
}

/** Each evening that days tell once, without those that may be one that contents tell. */
export function eveningsBesides(
  contents: readonly { watched?: readonly KnownWhen[] }[],
  days: readonly KnownWhen[],
): KnownWhen[] {
  return eveningsOf(findUnmatched(daysOf(contents), days));
}

/** A day's first moment in UTC, or the moment itself. */
export function momentOf(day: KnownWhen): number {
  return Date.parse('date' in day ? day.date : day.instant);
}

function countBy<Key>(days: readonly KnownWhen[], keyOf: (day: KnownWhen) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of days.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Takes one of what is counted; whether there was one. */
function take<Key>(counts: Map<Key, number>, key: Key): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

/**
 * The watches that imports brought, without those that were recorded here on these dates. Each record stands
 * for a watch of that date where the user is, if there is one, otherwise for a moment that may be of it.
 */
export function withoutRecorded<Watch extends { movieId: number; day: KnownWhen }>(
  dated: readonly Watch[],
  datesHere: ReadonlyMap<number, readonly string[]>,
  timeZone: string,
): Watch[] {
  return [...Map.groupBy(dated, ({ movieId }) => movieId)].flatMap(([movieId, ofMovie]) => {
    const recorded = (datesHere.get(movieId) ?? []).map((date) => ({ date }));
    if (recorded.length === 0) return ofMovie;
    const local = new Map(ofMovie.map((each) => [each, { date: dateOf(each.day, timeZone) }]));
    // Dates choose first, as moments that are left may be of another day in some zone.
    const ofKind = (kind: ReturnType<typeof kindOf>) => ofMovie.filter(({ day }) => kindOf(day) === kind);
    const inOrder = [...ofKind('date'), ...ofKind('instant')];
    const free = countBy(recorded, keyOf);
    const others = inOrder.filter((each) => !take(free, keyOf(local.get(each)!)));
    const unrecorded = new Set(
      findUnmatched(
        findUnequal([...local.values()], recorded),
        others.map(({ day }) => day),
      ),
    );
    return ofMovie.filter(({ day }) => unrecorded.has(day));
  });
}

/** The date of a day where the user is. */
export function dateOf(day: KnownWhen, timeZone: string): string {
  return 'date' in day ? day.date : localDateOf(Date.parse(day.instant), timeZone);
}

/** What equal days have in common, and no others. */
function keyOf(day: KnownWhen): string | number {
  return 'date' in day ? day.date : momentOf(day);
}

function kindOf(day: KnownWhen): 'date' | 'instant' {
  return 'date' in day ? 'date' : 'instant';
}

function spotOf(kind: 'date' | 'instant', number: number): string {
  return `${kind} ${number}`;
}

/** Which day it is, of a moment in UTC; a moment may be on the days beside it elsewhere. */
function numberOf(day: KnownWhen): number {
  return Math.floor(momentOf(day) / dayMs);
}
