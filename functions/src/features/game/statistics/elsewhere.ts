import { summedYears } from '@cine/contract/operations/game/statistics';
import { type DatedWatch, dateOf, withoutRecorded } from '#watching/statements/index.ts';
import type { Days } from './counted-year.ts';
import { yearOf } from './dates.ts';
import type { Elsewhere } from './summed.ts';

/**
 * What imports say that a user watched besides what their days have, up to today, in the years that sums look
 * back at.
 */
export function watchedElsewhere(
  dated: readonly DatedWatch[],
  { days, seen, timeZone, today }: { days: Days; seen: readonly number[]; timeZone: string; today: string },
): Elsewhere[] {
  const datedIds = new Set(dated.map(({ movieId }) => movieId));
  const datesHere = datesOfMovies(
    days,
    seen.filter((movieId) => datedIds.has(movieId)),
  );
  const oldest = yearOf(today) - summedYears;
  return withoutRecorded(dated, datesHere, timeZone)
    .map(({ movieId, day }) => ({ movieId, date: dateOf(day, timeZone) }))
    .filter(({ date }) => date <= today && yearOf(date) > oldest);
}

/**
 * The dates on which each movie was watched here, each as often as it was. A day names its first watches
 * alone, so the others of a fuller one may be of any movie that was seen here.
 */
function datesOfMovies(days: Days, seen: readonly number[]): Map<number, string[]> {
  const dates = new Map<number, string[]>();
  for (const [date, { movies, first }] of Object.entries(days)) {
    const named = first.map(({ id }) => id);
    const unnamed = movies > first.length ? seen.filter((id) => !named.includes(id)) : [];
    for (const id of [...named, ...unnamed]) dates.set(id, [...(dates.get(id) ?? []), date]);
  }
  return dates;
}
