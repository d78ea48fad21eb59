import { maxCountedPerDay } from '@cine/contract/game/pay/rewards';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { recountDays } from './counted-day.ts';
import type { Days } from './counted-year.ts';
import type { Elsewhere } from './summed.ts';

type Facts = Pick<MovieFacts, 'runtime' | 'year' | 'genres' | 'directors' | 'rating'>;

const unknown: Facts = { runtime: null, year: null, genres: [], directors: [], rating: null };

/** Days with what was watched on them elsewhere besides, behind what was watched here. */
export function withElsewhere(
  days: Days,
  elsewhere: readonly Elsewhere[],
  factsOf: (movieId: number) => Facts | undefined,
): Days {
  const watches = elsewhere.map(({ movieId, date }) => ({
    id: String(movieId),
    movieId,
    watchedAt: 0,
    recordedAt: 0,
    withdrawn: false,
    day: { date, placeOfDay: maxCountedPerDay },
    facts: factsOf(movieId) ?? unknown,
  }));
  const after = { ...days };
  for (const [date, day] of recountDays(watches, [])) {
    const here = days[date];
    if (here)
      after[date] = {
        ...here,
        movies: here.movies + day.movies,
        minutes: here.minutes + day.minutes,
        people: Math.max(here.people, day.people),
        first: [...here.first, ...day.first].slice(0, maxCountedPerDay),
      };
    else after[date] = day;
  }
  return after;
}
