import type { FilterName } from '@cine/contract/movies/filters';
import { expect } from 'chai';
import fc from 'fast-check';
import { movieOf } from '../arbitraries.test-support.ts';
import { filtersToDrop } from './filters-to-drop.ts';

const names: FilterName[] = ['mood', 'maxRuntime', 'fromYear', 'toYear', 'genres'];

/** Movies by the filters they fail, so that the tests only look them up. */
function suggestionsFor(failures: readonly FilterName[][]) {
  const movies = failures.map((_, index) => ({ movie: movieOf({ id: index + 1 }) }));
  const tests = new Map(
    names.map((name) => [name, ({ id }: { id: number }) => !failures[id - 1]!.includes(name)]),
  );
  return filtersToDrop(movies, tests);
}

describe('The filters to drop', () => {
  it('are the ones that single movies fail, those that free the most movies first', () => {
    expect(suggestionsFor([['mood'], ['genres'], ['genres'], ['mood', 'fromYear']])).to.deep.equal([
      { kind: 'without-filters', filters: ['genres'], movies: 2 },
      { kind: 'without-filters', filters: ['mood'], movies: 1 },
    ]);
  });

  it('are several if dropping one alone is not enough', () => {
    expect(suggestionsFor([['mood', 'genres'], names])).to.deep.equal([
      { kind: 'without-filters', filters: ['mood', 'genres'], movies: 1 },
    ]);
  });

  it('are the four best suggestions, not all', () => {
    const suggestions = suggestionsFor([...names, 'toYear' as const].map((name) => [name]));
    expect(suggestions).to.have.length(4);
    expect(suggestions[0]).to.include({ movies: 2 });
  });

  it('free exactly as many movies as they say, and none of them could stay', () => {
    const failures = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(failures, (failures) => {
        const freedBy = (dropped: readonly FilterName[]) =>
          failures.filter((failed) => failed.every((name) => dropped.includes(name))).length;
        const suggestions = suggestionsFor(failures);
        expect(suggestions).to.not.deep.equal([]);
        for (const suggestion of suggestions) {
          if (suggestion.kind !== 'without-filters') throw new Error(suggestion.kind);
          const { filters, movies } = suggestion;
          expect(freedBy(filters)).to.equal(movies);
          for (const name of filters) expect(freedBy(filters.filter((other) => other !== name))).to.equal(0);
        }
      }),
    );
  });
});
