import { expect } from 'chai';
import fc from 'fast-check';
import { explain, foldIn, predict } from '../index.ts';
import { factsOf, ratingsOf, smallModel } from '../small-world.test-support.ts';

describe('A prediction', () => {
  it('stays within the scale for any ratings', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.constantFrom(0, 100)), {
          selector: ([movie]) => movie,
        }),
        fc.integer({ min: 1, max: 60 }),
        (rated, movie) => {
          const taste = foldIn(
            smallModel,
            rated.map(([each, score]) => ({ movieId: each * 10, score, facts: factsOf(each * 10) })),
          );
          const one = { movieId: movie * 10, facts: factsOf(movie * 10) };
          const { score, deviation, confidence } = predict(smallModel, taste, one)!;
          expect(score).to.be.within(0, 100);
          expect(deviation).to.be.above(0);
          expect(confidence).to.be.within(0, 1);
        },
      ),
    );
  });

  it('is more confident with more ratings, and for movies that others rated', () => {
    const movie = { movieId: 250 };
    const sure = [0, 2, 8, 30].map(
      (count) => predict(smallModel, foldIn(smallModel, ratingsOf(6, count)), movie)!.confidence,
    );
    expect(sure).to.deep.equal(sure.toSorted((one, other) => one - other));
    expect(sure.at(-1)! - sure[0]!).to.be.above(0.2);
    const taste = foldIn(smallModel, ratingsOf(6));
    expect(predict(smallModel, taste, { movieId: 9999, facts: factsOf(250) })!.confidence).to.be.below(
      predict(smallModel, taste, movie)!.confidence,
    );
  });

  it('is the less confident the fewer than five users rated the movie', () => {
    const taste = foldIn(smallModel, ratingsOf(6));
    const sure = [1, 2, 3, 4, 5, 40].map((count) => {
      const model = { ...smallModel, ratings: smallModel.ratings.map(() => count) };
      return predict(model, taste, { movieId: 250 })!.confidence;
    });
    for (const [at, share] of [0.2, 0.4, 0.6, 0.8, 1].entries())
      expect(sure[at]).to.be.closeTo(share * sure.at(-1)!, 1e-9);
  });

  it('says of a taste only what is known: nothing without confidence', () => {
    // Users who differ so much that a few ratings say little of anybody.
    const varied = { ...smallModel, userPrecision: smallModel.userPrecision.map((value) => value / 100) };
    let unheard = 0;
    let heard = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 29 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 45 }),
        (user, count, movie) => {
          const taste = foldIn(varied, ratingsOf(user, count));
          const one = { movieId: movie * 10, facts: factsOf(movie * 10) };
          const { score, confidence } = predict(varied, taste, one)!;
          const parts = explain(varied, taste, one)!;
          if (confidence > 0) heard += Math.abs(parts.taste) > 1 ? 1 : 0;
          else {
            unheard += 1;
            const general = parts.average + parts.user + parts.movie;
            expect(score).to.be.closeTo(Math.min(100, Math.max(0, general)), 1e-9);
            expect(parts.taste).to.be.closeTo(0, 1e-9);
            for (const { points } of [...parts.because, ...parts.genres])
              expect(points).to.be.closeTo(0, 1e-9);
          }
        },
      ),
    );
    expect(unheard).to.be.above(0);
    expect(heard).to.be.above(0);
  });

  it('is null for a movie without ratings and facts', () => {
    expect(predict(smallModel, foldIn(smallModel, ratingsOf(1)), { movieId: 9999 })).to.equal(null);
  });

  it('follows the chosen genre without ratings', () => {
    const movies = [1, 2].map((genre) => ({ movieId: 9999, facts: { genres: [genre], year: 1990 } }));
    const scores = (chosen: number[]) =>
      movies.map((movie) => predict(smallModel, foldIn(smallModel, [], chosen), movie)!.score);
    const none = scores([]);
    const first = scores([1]);
    const second = scores([2]);
    expect(first[0]! - none[0]!).to.be.above(2);
    expect(second[1]! - none[1]!).to.be.above(2);
    expect(first[0]! - first[1]!).to.be.above(second[0]! - second[1]!);
  });
});
