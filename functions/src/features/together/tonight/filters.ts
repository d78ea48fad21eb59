/** The filters of an evening's list: length, genre, age, mood and the like, each as a test of a movie. */

import { compileRules } from '@cine/contract/game/compile-rules';
import type { FilterName, Filters } from '@cine/contract/movies/filters';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { moodTest, ruleMovieFor } from '#movies/smart-search/index.ts';
import { suitableAnywhereFrom, suitableFrom } from './certificate.ts';

export type FilterContext = {
  /** The regions they watch in: a movie must be suitable in all of them. */
  regions: readonly string[];
  /** Movies that any of those present has seen. */
  seenByPresent: ReadonlySet<number>;
};

export type MovieFilter = (movie: MovieFacts) => boolean;

/** Filters by the age from which a movie's certificate makes it suitable, in the region or anywhere. */
export const ageFilters = [
  ['suitableForAge', suitableFrom],
  ['suitableForAgeElsewhere', suitableAnywhereFrom],
] as const;

/** One test per given filter, most expensive last. Unknown facts pass no filter. Throws `mood-unknown`. */
export function testsOf(filters: Filters, context: FilterContext): Map<FilterName, MovieFilter> {
  const tests = new Map<FilterName, MovieFilter>();
  const { mood, maxRuntime, minRuntime, fromYear, toYear, genres, rules, unseenByAll } = filters;
  if (maxRuntime !== undefined)
    tests.set('maxRuntime', ({ runtime }) => runtime !== null && runtime <= maxRuntime);
  if (minRuntime !== undefined)
    tests.set('minRuntime', ({ runtime }) => runtime !== null && runtime >= minRuntime);
  if (fromYear !== undefined) tests.set('fromYear', ({ year }) => year !== null && year >= fromYear);
  if (toYear !== undefined) tests.set('toYear', ({ year }) => year !== null && year <= toYear);
  if (unseenByAll) tests.set('unseenByAll', ({ id }) => !context.seenByPresent.has(id));
  if (genres !== undefined) {
    const names = new Set<string>(genres);
    tests.set('genres', (movie) => movie.genres.some((genre) => names.has(genre)));
  }
  for (const [name, ageOf] of ageFilters) {
    const age = filters[name];
    if (age === undefined) continue;
    tests.set(name, ({ certificates }) =>
      context.regions.every((region) => {
        const from = ageOf(certificates, region);
        return from !== null && from <= age;
      }),
    );
  }
  if (rules !== undefined) {
    const meets = compileRules(rules);
    tests.set('rules', (movie) => meets(ruleMovieFor(movie)));
  }
  if (mood !== undefined) tests.set('mood', moodTest(mood));
  return tests;
}

export function passingMovies<T extends { movie: MovieFacts }>(
  items: readonly T[],
  tests: readonly MovieFilter[],
): T[] {
  if (tests.length === 0) return [...items];
  return items.filter(({ movie }) => tests.every((test) => test(movie)));
}
