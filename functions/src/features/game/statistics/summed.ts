import type { CountedDay, DayMovie } from '@cine/contract/game/counted-days';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { mostSummed, type Summed } from '@cine/contract/operations/game/statistics';
import type { Days } from './counted-year.ts';

/** What sums count of a movie; unknown facts are null or empty. */
export type SummedFacts = Pick<MovieFacts, 'year' | 'genres' | 'countries' | 'directors'>;

type Sums = Omit<Summed, 'countedUntil'>;

/** Sums of the movies that a user has seen, and of the days on which they watched any. */
export function sumsOfAll(
  seen: readonly number[],
  factsOf: (movieId: number) => SummedFacts | undefined,
  days: Days,
): Sums {
  const facts = seen.flatMap((movieId) => factsOf(movieId) ?? []);
  const months = monthsOf(days);
  const sum = (of: (month: Summed['months'][number]) => number) =>
    months.reduce((total, month) => total + of(month), 0);
  return {
    movies: seen.length,
    watched: sum(({ movies }) => movies),
    minutes: sum(({ minutes }) => minutes),
    genres: counted(facts.flatMap(({ genres }) => [...new Set(genres)])).map(([genre, movies]) => ({
      genre,
      movies,
    })),
    decades: counted(facts.flatMap(({ year }) => (year === null ? [] : [Math.floor(year / 10) * 10])))
      .map(([decade, movies]) => ({ decade, movies }))
      .sort((one, other) => one.decade - other.decade),
    countries: counted(facts.flatMap(({ countries }) => [...new Set(countries)]))
      .slice(0, mostSummed)
      .map(([country, movies]) => ({ country, movies })),
    directors: counted(facts.flatMap(({ directors }) => [...new Set(directors)]))
      .slice(0, mostSummed)
      .map(([director, movies]) => ({ director, movies })),
    months,
  };
}

/** What days know of their movies that the catalogue lacks. */
export function factsInDays(days: Days): Map<number, SummedFacts> {
  const first = Object.values(days).flatMap((day) => day.first);
  const factsOf = ({ year, genres, directors }: DayMovie) => ({ year, genres, directors, countries: [] });
  return new Map(first.map((movie) => [movie.id, factsOf(movie)]));
}

/** How often each occurs, the most frequent first, equal ones in their order. */
function counted<T extends string | number>(all: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([one, most], [other, count]) => count - most || (one < other ? -1 : 1));
}

function monthsOf(days: Days): Summed['months'] {
  const watched = Object.entries(days).filter(([, { movies }]) => movies > 0);
  const byMonth = Map.groupBy(watched, ([date]) => date.slice(0, 7));
  return [...byMonth]
    .map(([month, each]) => ({
      month,
      movies: each.reduce((total, [, day]: [string, CountedDay]) => total + day.movies, 0),
      minutes: each.reduce((total, [, day]) => total + day.minutes, 0),
    }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}
