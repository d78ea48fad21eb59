import { expect } from 'chai';
import fc from 'fast-check';
import { type Candidate, vote } from './vote.ts';

const as = (movieId: number, likeness: number, isSure = false): Candidate => ({
  at: movieId,
  movieId,
  likeness,
  isSure,
  how: { mirrored: false, cropped: false },
});
const outcome = (...pictures: Candidate[][]) => {
  const { isSure, movies } = vote(pictures);
  return [isSure, movies.map(({ movieId, pictures: votes }) => [movieId, votes])];
};

describe('The movie of a clip', () => {
  it('is what its one picture is sure of', () => {
    expect(outcome([as(7, 0.9, true), as(8, 0.8)])).to.deep.equal([true, [[7, 1]]]);
  });

  it('is none that a picture is merely like, but may be guessed', () => {
    expect(outcome([as(7, 0.8), as(8, 0.7), as(7, 0.75), as(9, 0.1)])).to.deep.equal([
      false,
      [
        [7, 0],
        [8, 0],
      ],
    ]);
    expect(outcome([])).to.deep.equal([false, []]);
  });

  it('is what two pictures are sure of, as one of many is easily wrong', () => {
    expect(outcome([as(7, 0.9, true)], [as(8, 0.3)], [as(9, 0.3)])).to.deep.equal([false, [[7, 1]]]);
    expect(outcome([as(7, 0.9, true)], [as(8, 0.9)], [as(7, 0.8, true)])).to.deep.equal([true, [[7, 2]]]);
  });

  it('is none if as many pictures are sure of another', () => {
    const clip = [[as(7, 0.9, true)], [as(7, 0.9, true)], [as(8, 0.9, true)], [as(8, 0.95, true)]];
    expect(outcome(...clip)).to.deep.equal([
      false,
      [
        [8, 2],
        [7, 2],
      ],
    ]);
  });

  it('has at most three movies, each once, with its best likeness, whatever the order of pictures', () => {
    const candidate = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      likeness: fc.double({ min: 0, max: 1 }),
    });
    const picture = fc
      .tuple(fc.array(candidate, { maxLength: 8 }), fc.boolean())
      .map(([candidates, isSure]) =>
        candidates
          .map(({ id, likeness }) => as(id, Number.isNaN(likeness) ? 0 : likeness))
          .sort((a, b) => b.likeness - a.likeness)
          .map((each, at) => ({ ...each, isSure: isSure && at === 0 })),
      );
    fc.assert(
      fc.property(fc.array(picture, { maxLength: 20 }), (pictures) => {
        const { isSure, movies } = vote(pictures);
        expect(new Set(movies.map(({ movieId }) => movieId)).size).to.equal(movies.length);
        expect(movies.length).to.be.at.most(3);
        for (const { movieId, likeness } of movies)
          for (const each of pictures.flat())
            if (each.movieId === movieId) expect(likeness).to.be.at.least(each.likeness);
        const reversed = vote(pictures.toReversed());
        expect([reversed.isSure, reversed.movies.map(({ movieId }) => movieId)]).to.deep.equal([
          isSure,
          movies.map(({ movieId }) => movieId),
        ]);
      }),
    );
  });
});
