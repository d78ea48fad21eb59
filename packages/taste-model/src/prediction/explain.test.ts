import { expect } from 'chai';
import fc from 'fast-check';
import { explain, foldIn, predict } from '../index.ts';
import { factsOf, points, ratingsOf, smallModel } from '../small-world.test-support.ts';

describe('explain', () => {
  const clipped = (score: number) => Math.min(points.max, Math.max(points.min, score));

  it('adds up to the prediction, by parts and by rated movies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 29 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 45 }),
        fc.subarray([1, 2]),
        (user, count, movie, genres) => {
          const taste = foldIn(smallModel, ratingsOf(user, count), genres);
          const one = { movieId: movie * 10, facts: factsOf(movie * 10) };
          const { score } = predict(smallModel, taste, one)!;
          const explanation = explain(smallModel, taste, one)!;
          const general = explanation.average + explanation.user + explanation.movie;
          expect(clipped(general + explanation.taste)).to.be.closeTo(score, 1e-6);
          const own = explanation.because.reduce((sum, each) => sum + each.points, explanation.chosenGenres);
          expect(clipped(general + own)).to.be.closeTo(score, 1e-6);
          if (genres.length === 0) expect(explanation.chosenGenres).to.be.closeTo(0, 1e-6);
          expect(explanation.because.map(({ movieId }) => movieId)).to.have.members(
            ratingsOf(user, count).map(({ movieId }) => movieId),
          );
        },
      ),
    );
  });

  it('names the genre that the user likes, and movies of it first', () => {
    const even = foldIn(smallModel, ratingsOf(0));
    // Users of even numbers like movies of even numbers, which are of genre 1.
    const explanation = explain(smallModel, even, { movieId: 9999, facts: { genres: [1], year: 1990 } })!;
    expect(explanation.genres.map(({ genre }) => genre)).to.deep.equal([1]);
    expect(explanation.genres[0]!.points).to.be.above(3);
    const pulls = (genre: number) =>
      explanation.because
        .filter(({ movieId }) => factsOf(movieId).genres[0] === genre)
        .reduce((sum, each) => sum + each.points, 0);
    expect(pulls(1)).to.be.above(0);
  });

  it('is null for a movie that the model does not know', () => {
    expect(explain(smallModel, foldIn(smallModel, []), { movieId: 9999 })).to.equal(null);
  });
});
