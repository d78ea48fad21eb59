import { assert } from 'chai';
import { type Filters, filtersSchema } from '../../movies/filters.ts';
import { listMovies, searchMovies } from '../movies/movies.ts';

function faults(filters: unknown): string[] {
  const { error } = filtersSchema.safeParse(filters);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('filtersSchema', () => {
  it('accepts either end of a range, both, or both the same', () => {
    const fine: Filters[] = [
      {},
      { minRuntime: 90 },
      { maxRuntime: 1 },
      { fromYear: 1960 },
      { toYear: 1870 },
      { minRuntime: 90, maxRuntime: 90, fromYear: 1960, toYear: 1960 },
    ];
    for (const filters of fine) assert.deepEqual(filtersSchema.parse(filters), filters);
  });

  it('refuses a range that ends before it starts, at its end', () => {
    assert.deepEqual(faults({ minRuntime: 91, maxRuntime: 90 }), ['maxRuntime']);
    assert.deepEqual(faults({ fromYear: 1961, toYear: 1960 }), ['toYear']);
    for (const { input } of [searchMovies, listMovies]) {
      const { error } = input.safeParse({
        query: 'x',
        minRuntime: 91,
        maxRuntime: 90,
        fromYear: 1961,
        toYear: 1960,
      });
      assert.includeMembers(error?.issues.map(({ path }) => path.join('.')) ?? [], ['maxRuntime', 'toYear']);
    }
    assert.lengthOf(faults({ minRuntime: 91, maxRuntime: 90, fromYear: 1961, toYear: 1960 }), 2);
  });

  it('refuses an unknown genre, at its index', () => {
    assert.deepEqual(faults({ genres: ['Western', 'western', 'Film-Noir'] }), ['genres.1', 'genres.2']);
    assert.deepEqual(faults({ genres: ['Western', 'TV Movie'] }), []);
  });
});
