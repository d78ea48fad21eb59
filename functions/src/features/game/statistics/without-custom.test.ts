import type { CountedDay } from '@cine/contract/game/counted-days';
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { expect } from 'chai';
import { withoutCustom } from './without-custom.ts';

const own = customMovieIds.from;
const factsOf = () => ({ runtime: 100 });

/** A day with some movies that it names, of several in all. */
function dayWith(movieIds: readonly number[], movies = movieIds.length): CountedDay {
  const first = movieIds.map((id) => ({
    id,
    year: null,
    genres: [],
    directors: [],
    crowd: null,
    others: 0,
  }));
  return { movies, minutes: movies * 90, together: 0, people: 1, first, earned: {} };
}

describe('What others may know of what a user watched', () => {
  it('has no custom movies, nor their minutes', () => {
    const { seen, days, elsewhere } = withoutCustom(
      {
        seen: [1, own, 2],
        days: {
          '2026-01-01': dayWith([1]),
          '2026-01-02': dayWith([own, 2]),
          '2026-01-03': dayWith([1, 2], 3),
        },
        elsewhere: [own, 1].map((movieId) => ({ movieId, date: '2020-01-01' })),
      },
      factsOf,
    );
    expect(seen).to.deep.equal([1, 2]);
    const counts = Object.values(days).map(({ movies, minutes }) => [movies, minutes]);
    expect(counts).to.deep.equal([
      [1, 90],
      [1, 100],
      [2, 200],
    ]);
    expect(elsewhere).to.deep.equal([{ movieId: 1, date: '2020-01-01' }]);
  });

  it('is all of it without any', () => {
    const watched = { seen: [1, 2], days: { '2026-01-03': dayWith([1, 2], 3) }, elsewhere: [] };
    expect(withoutCustom(watched, factsOf)).to.deep.equal(watched);
  });
});
