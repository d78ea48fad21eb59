import { expect } from 'chai';
import fc from 'fast-check';
import { createRanker, foldIn, predict } from '../index.ts';
import { factsOf, ratingsOf, smallModel } from '../small-world.test-support.ts';
import { wellRated } from './predict.ts';

const user = fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 40 }));
/** Movies from 410 on have facts, but no ratings. */
const movie = fc.integer({ min: 1, max: 45 }).map((number) => ({ id: number * 10 }));
const rank = createRanker(smallModel, ({ id }: { id: number }) => factsOf(id));

describe('A ranker', () => {
  it('has the score of a prediction, before it is clamped', () => {
    fc.assert(
      fc.property(user, movie, ([who, count], drawn) => {
        const taste = foldIn(smallModel, ratingsOf(who, count));
        const { score } = rank(taste)(drawn);
        const clamped = Math.min(100, Math.max(0, score));
        const facts = factsOf(drawn.id);
        expect(clamped).to.be.closeTo(predict(smallModel, taste, { movieId: drawn.id, facts })!.score, 1e-3);
      }),
    );
  });

  it('gives a movie the same score for a user, no matter who else is scored and how often', () => {
    const movies = [10, 430].map((id) => ({ id }));
    const one = rank(foldIn(smallModel, ratingsOf(2)));
    const other = rank(foldIn(smallModel, ratingsOf(3)));
    const inTurn = movies.map((each) => [one(each), other(each)]);
    expect(movies.map((each) => one(each))).to.deep.equal(inTurn.map(([first]) => first));
    expect(movies.toReversed().map((each) => other(each))).to.deep.equal(
      inTurn.toReversed().map(([, second]) => second),
    );
  });

  it('is cautious by one deviation, and as confident as a prediction', () => {
    fc.assert(
      fc.property(user, movie, ([who, count], drawn) => {
        const taste = foldIn(smallModel, ratingsOf(who, count));
        const { score, cautious, confidence } = rank(taste)(drawn);
        const predicted = predict(smallModel, taste, { movieId: drawn.id, facts: factsOf(drawn.id) })!;
        expect(score - cautious).to.be.closeTo(predicted.deviation, 1e-3);
        expect(confidence).to.be.closeTo(predicted.confidence, 1e-3);
      }),
    );
  });

  it('lists little-rated movies lower, by the same for all users', () => {
    const few = { ...smallModel, ratings: smallModel.ratings.map((count, at) => (at % 2 ? count : at % 10)) };
    const rankFew = createRanker(few, ({ id }: { id: number }) => factsOf(id));
    fc.assert(
      fc.property(user, movie, ([who, count], drawn) => {
        const { cautious, listed } = rankFew(foldIn(few, ratingsOf(who, count)))(drawn);
        const rated = few.ratings[few.movieIds.indexOf(drawn.id)] ?? 0;
        expect(cautious - listed).to.be.closeTo(rated < wellRated ? 1.5 * few.scores.deviation : 0, 1e-9);
      }),
    );
  });
});
