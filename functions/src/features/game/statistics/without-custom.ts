import type { CountedDay } from '@cine/contract/game/counted-days';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Days } from './counted-year.ts';
import type { Elsewhere, SummedFacts } from './summed.ts';

type Watched = { seen: readonly number[]; days: Days; elsewhere: readonly Elsewhere[] };

/**
 * What others may know that a user watched. A day that has a custom movie, or may have one among those that
 * it doesn't name, counts the others that it names.
 */
export function withoutCustom(
  { seen, days, elsewhere }: Watched,
  factsOf: (movieId: number) => Pick<SummedFacts, 'runtime'> | undefined,
): Watched {
  const isShown = (movieId: number) => !isCustomMovie(movieId);
  const hasCustom = !seen.every(isShown);
  const shownOf = (day: CountedDay): CountedDay => {
    const first = day.first.filter(({ id }) => isShown(id));
    if (first.length === day.movies) return day;
    const minutes = first.reduce((sum, { id }) => sum + (factsOf(id)?.runtime ?? 0), 0);
    return { ...day, first, movies: first.length, minutes };
  };
  const shownDays = Object.entries(days).map(([date, day]) => [date, hasCustom ? shownOf(day) : day]);
  return {
    seen: seen.filter(isShown),
    days: Object.fromEntries(shownDays) as Days,
    elsewhere: elsewhere.filter(({ movieId }) => isShown(movieId)),
  };
}
