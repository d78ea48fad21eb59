/** Adds up days and facts of movies to a user's statistics: genres, decades, people, countries. */
import type { DayMovie } from '@cine/contract/game/counted-days';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxSummed, type Summed } from '@cine/contract/operations/game/statistics';
import type { Days } from './counted-year.ts';

/** What sums count of a movie; unknown facts are null or empty. */
export type SummedFacts = Pick<MovieFacts, 'year' | 'genres' | 'countries' | 'directors' | 'runtime'>;

/** A movie that was watched on a date elsewhere, as an import says. */
export type Elsewhere = { date: string; movieId: number };

type Sums = Omit<Summed, 'countedUntil'>;

/**
 * Sums of the movies that a user has seen, of the days on which they watched any, and of what they watched
 * elsewhere besides. A movie counts once however often `seen` has it.
 */
export function sumsOfAll(
  seen: readonly number[],
  factsOf: (movieId: number) => SummedFacts | undefined,
  days: Days,
  elsewhere: readonly Elsewhere[] = [],
): Sums {
  const movies = [...new Set(seen)];
  const facts = movies.flatMap((movieId) => factsOf(movieId) ?? []);
  const counted = [...onDays(days), ...onDatesElsewhere(elsewhere, factsOf)];
  const months = monthsOf(counted);
  const sum = (countOf: (month: Summed['months'][number]) => number) =>
    months.reduce((total, month) => total + countOf(month), 0);
  return {
    movies: movies.length,
    watched: sum(({ movies }) => movies),
    minutes: sum(({ minutes }) => minutes),
    genres: frequencies(facts.flatMap(({ genres }) => [...new Set(genres)])).map(([genre, movies]) => ({
      genre,
      movies,
    })),
    decades: frequencies(facts.flatMap(({ year }) => (year === null ? [] : [Math.floor(year / 10) * 10])))
      .map(([decade, movies]) => ({ decade, movies }))
      .sort((one, other) => one.decade - other.decade),
    countries: frequencies(facts.flatMap(({ countries }) => [...new Set(countries)]))
      .slice(0, maxSummed)
      .map(([country, movies]) => ({ country, movies })),
    directors: frequencies(facts.flatMap(({ directors }) => [...new Set(directors)]))
      .slice(0, maxSummed)
      .map(([director, movies]) => ({ director, movies })),
    months,
  };
}

/** What days know of their movies that the catalogue lacks. */
export function factsInDays(days: Days): Map<number, SummedFacts> {
  const first = Object.values(days).flatMap((day) => day.first);
  const factsOf = ({ year, genres, directors }: DayMovie) => ({
    year,
    genres,
    directors,
    countries: [],
    runtime: null,
  });
  return new Map(first.map((movie) => [movie.id, factsOf(movie)]));
}

/** How often each occurs, the most frequent first, equal ones in their order. */
function frequencies<T extends string | number>(all: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([one, most], [other, count]) => count - most || (one < other ? -1 : 1));
}

type Counted = { date: string; movies: number; minutes: number };

function onDays(days: Days): Counted[] {
  return Object.entries(days)
    .filter(([, { movies }]) => movies > 0)
    .map(([date, { movies, minutes }]) => ({ date, movies, minutes }));
}

/** Each watch; its minutes as far as known. */
function onDatesElsewhere(
  elsewhere: readonly Elsewhere[],
  factsOf: (movieId: number) => SummedFacts | undefined,
): Counted[] {
  return elsewhere.map(({ date, movieId }) => ({
    date,
    movies: 1,
    minutes: factsOf(movieId)?.runtime ?? 0,
  }));
}

function monthsOf(counted: readonly Counted[]): Summed['months'] {
  return [...Map.groupBy(counted, ({ date }) => date.slice(0, 7))]
    .map(([month, each]) => ({
      month,
      movies: each.reduce((total, { movies }) => total + movies, 0),
      minutes: each.reduce((total, { minutes }) => total + minutes, 0),
    }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}
