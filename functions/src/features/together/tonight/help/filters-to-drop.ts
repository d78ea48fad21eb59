import type { FilterName } from '@cine/contract/movies/filters';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Help } from '@cine/contract/operations/together/tonight';
import type { MovieFilter } from '../filters.ts';

const maxSuggestions = 4;

/**
 * The smallest sets of filters to drop so that movies are left, and how many; fewest filters first, then most
 * movies.
 */
export function filtersToDrop(
  candidates: readonly { movie: MovieFacts }[],
  tests: ReadonlyMap<FilterName, MovieFilter>,
): Help[] {
  const names = [...tests.keys()];
  const failing = new Map<number, number>();
  for (const { movie } of candidates) {
    const set = failedBy(movie, [...tests.values()]);
    failing.set(set, (failing.get(set) ?? 0) + 1);
  }
  const sets = [...failing.keys()];
  return sets
    .filter((set) => !sets.some((other) => other !== set && isWithin(other, set)))
    .map((set) => ({
      kind: 'without-filters' as const,
      filters: names.filter((_, bit) => set & (1 << bit)),
      movies: failing.get(set)!,
    }))
    .sort((a, b) => a.filters.length - b.filters.length || b.movies - a.movies)
    .slice(0, maxSuggestions);
}

/** The filters that a movie fails, as bits. */
function failedBy(movie: MovieFacts, tests: readonly MovieFilter[]): number {
  let set = 0;
  for (const [bit, test] of tests.entries()) if (!test(movie)) set |= 1 << bit;
  return set;
}

function isWithin(part: number, whole: number): boolean {
  return (part & ~whole) === 0;
}
