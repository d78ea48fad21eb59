import { expect } from 'chai';
import fc from 'fast-check';
import { customMovieIds } from '../movies/custom-movie.ts';
import { packRatings, type Ratings, scoreOf, unpackRatings, withScore } from './packed-ratings.ts';

const none: Ratings = { movieIds: [], scores: new Uint8Array() };
const anyId = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 1, max: 2_000_000 }),
  fc.integer({ min: customMovieIds.from, max: customMovieIds.below - 1 }),
);
const anyChange = fc.tuple(anyId, fc.option(fc.integer({ min: 0, max: 100 })));

describe('Packed ratings', () => {
  it('equal a map after any changes, packed and unpacked between them', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 60 }), (changes) => {
        let ratings = none;
        const expected = new Map<number, number>();
        for (const [movieId, score] of changes) {
          ratings = unpackRatings(packRatings(withScore(ratings, movieId, score)));
          if (score === null) expected.delete(movieId);
          else expected.set(movieId, score);
          expect(scoreOf(ratings, movieId)).to.equal(score);
        }
        const ids = [...expected.keys()].sort((one, other) => one - other);
        expect(ratings.movieIds).to.deep.equal(ids);
        expect([...ratings.scores]).to.deep.equal(ids.map((id) => expected.get(id)));
      }),
    );
  });

  it('are copied on change', () => {
    const former = withScore(none, 391, 80);
    withScore(former, 391, 20);
    withScore(former, 391, null);
    expect([scoreOf(former, 391), scoreOf(former, 33)]).to.deep.equal([80, null]);
  });

  it('take about three bytes each with ids as far apart as TMDB’s', () => {
    const movieIds = Array.from({ length: 5_000 }, (_, n) => 7 + n * 260);
    const { movieIds: ids, scores } = packRatings({ movieIds, scores: new Uint8Array(5_000).fill(73) });
    expect(ids.length + scores.length).to.be.below(3.1 * 5_000);
  });
});
