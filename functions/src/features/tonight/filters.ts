import type { MovieFacts } from '@cine/contract/movie';
import type { FilterName, Filters } from '@cine/contract/tonight';
import { suitableFrom } from './certificate.ts';

/** What filters need beside a movie's facts. */
export type FilterContext = {
  region: string;
  /** Whether a mood fits a movie; asked only for a mood that is known. */
  moodFits: (movie: MovieFacts) => boolean;
  /** Movies that anybody present has seen. */
  seenByAnybody: ReadonlySet<number>;
};

type Test = (movie: MovieFacts) => boolean;

/** One test for each filter given. What is unknown about a movie never passes a filter that asks for it. */
export function testsOf(filters: Filters, context: FilterContext): Map<FilterName, Test> {
  const tests = new Map<FilterName, Test>();
  const { mood, maxRuntime, minRuntime, fromYear, toYear, genres, suitableForAge, unseenByAll } = filters;
  if (mood !== undefined) tests.set('mood', context.moodFits);
  if (maxRuntime !== undefined)
    tests.set('maxRuntime', ({ runtime }) => runtime !== null && runtime <= maxRuntime);
  if (minRuntime !== undefined)
    tests.set('minRuntime', ({ runtime }) => runtime !== null && runtime >= minRuntime);
  if (fromYear !== undefined) tests.set('fromYear', ({ year }) => year !== null && year >= fromYear);
  if (toYear !== undefined) tests.set('toYear', ({ year }) => year !== null && year <= toYear);
  if (genres !== undefined) {
    const wanted = new Set(genres);
    tests.set('genres', (movie) => movie.genres.some((genre) => wanted.has(genre)));
  }
  if (suitableForAge !== undefined) {
    tests.set('suitableForAge', ({ certificates }) => {
      const from = suitableFrom(certificates, context.region);
      return from !== null && from <= suitableForAge;
    });
  }
  if (unseenByAll) tests.set('unseenByAll', ({ id }) => !context.seenByAnybody.has(id));
  return tests;
}

/** The movies that pass all tests, or all but one of them. */
export function passing<T extends { movie: MovieFacts }>(
  items: readonly T[],
  tests: ReadonlyMap<FilterName, Test>,
  except?: FilterName,
): T[] {
  const counted = [...tests].filter(([name]) => name !== except).map(([, test]) => test);
  return items.filter(({ movie }) => counted.every((test) => test(movie)));
}
