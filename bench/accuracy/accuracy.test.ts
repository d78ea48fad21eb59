import { expect } from 'chai';
import { learnBiases, predictByBiases } from './biases.ts';
import { type Fold, makeFolds, shuffle, splitByTime } from './folds.ts';
import { metricsOf } from './metrics.ts';
import type { Row } from './movielens.ts';
import { predictAsServed, predictByPearson } from './neighbours.ts';
import { foldOf, newcomersOf } from './newcomers.ts';
import { orderBy, predictFold, train } from './served.ts';
import { type Order, topTenOf } from './top-ten.ts';

const scale = { min: 0.5, max: 5 };
const rows: Row[] = shuffle(
  Array.from({ length: 800 }, (_, at) => ({ user: at % 20, movieId: 1 + Math.floor(at / 20) })),
  4,
)
  .slice(0, 400)
  .map(({ user, movieId }) => ({ user, movieId, score: 0.5 + ((user * movieId) % 10) / 2 }));
const facts = new Map(
  Array.from({ length: 40 }, (_, at) => [at + 1, { genres: [at % 3], year: 1980 + at }] as const),
);
const folds = makeFolds(rows, 5, 1);

describe('The accuracy benchmark', () => {
  it('tests every row once, on a model not trained on it', () => {
    expect(folds.flatMap(({ test }) => test)).to.have.members(rows);
    for (const { training, test } of folds) {
      expect(test).to.have.length(80);
      expect([...training, ...test]).to.have.members(rows);
    }
    expect(makeFolds(rows, 5, 1)).to.deep.equal(folds);
  });

  it('never uses the scores of test rows in any predictor', () => {
    const [fold] = folds as [Fold];
    const other: Fold = { ...fold, test: fold.test.map((row) => ({ ...row, score: 5.5 - row.score })) };
    const quick = { factors: 3, samples: 4, burnIn: 5, apart: 1 };
    const predictors = [
      (of: Fold) => predictFold(train(of.training, facts, scale, quick).model, of, facts),
      (of: Fold) => predictByPearson(of, scale, 1, 'all').rows,
      (of: Fold) => predictByPearson(of, scale, 1, 'kept').rows,
      (of: Fold) => predictAsServed(of, scale),
      (of: Fold) => predictByBiases(learnBiases(of.training, scale, 1), of, scale),
    ];
    for (const predictAll of predictors) {
      const predicted = predictAll(fold).map((each) => each.predicted);
      expect(predictAll(other).map((each) => each.predicted)).to.deep.equal(predicted);
      expect(new Set(predicted).size).to.be.above(20);
    }
  });

  it('predicts a row independently of the other test rows', () => {
    const [fold] = folds as [Fold];
    const { model } = train(fold.training, facts, scale, { factors: 3, samples: 4, burnIn: 5, apart: 1 });
    const all = predictFold(model, fold, facts);
    const alone = fold.test.map((row) => predictFold(model, { ...fold, test: [row] }, facts)[0]!);
    expect(all).to.have.deep.members(alone);
  });

  it('tests the latest fifth of each user in the split by time', () => {
    const times = rows.map((_, at) => (at * 7919) % 1000);
    const { training, test } = splitByTime(rows, times);
    expect([...training, ...test]).to.have.members(rows);
    const timesOf = (of: readonly Row[], user: number) =>
      of.filter((row) => row.user === user).map((row) => times[rows.indexOf(row)]!);
    for (let user = 0; user < 20; user++) {
      const before = timesOf(training, user);
      const after = timesOf(test, user);
      expect(after).to.have.length(Math.floor((before.length + after.length) / 5));
      expect(Math.max(...before)).to.be.at.most(Math.min(...after));
    }
  });

  it('trains on no rating of newcomers, and tests the same ones however many are known', () => {
    const people = Array.from({ length: 10 }, (_, user) =>
      Array.from({ length: 30 }, (_each, movie) => ({ user, movieId: movie, score: 3 })),
    ).flat();
    const newcomers = newcomersOf(people, 4, 1);
    const { training, test } = newcomers;
    expect(test).to.have.length(4 * 10);
    expect(training).to.have.length(6 * 30);
    const fold = foldOf(newcomers, 3);
    expect(fold.training).to.have.length(4 * 3);
    expect(fold.test).to.equal(test);
    expect([...training, ...newcomers.firstOfEach(20), ...test]).to.have.members(people);
  });

  it('recommends ten movies that a user has not rated, and measures what they liked of them', () => {
    const ids = Array.from({ length: 30 }, (_, at) => at + 1);
    const row = (user: number, movieId: number, score: number) => ({ user, movieId, score });
    const training = [...ids.slice(0, 5).map((id) => row(0, id, 5)), ...[20, 21].map((id) => row(1, id, 3))];
    const test = [row(0, 6, 4), row(0, 9, 5), row(0, 10, 3.5), row(0, 29, 4), row(1, 1, 3)];
    const byId: Order = () => (movieId) => -movieId;
    const { precision, ndcg, coverage, novelty, littleRated } = topTenOf({ training, test }, ids, byId);
    // User 0 gets 6 to 15, and user 1 liked nothing.
    expect(precision).to.equal(0.2);
    const best = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcg).to.be.closeTo((1 + 1 / Math.log2(5)) / best, 1e-12);
    expect([coverage, littleRated]).to.deep.equal([10, 10]);
    // Nobody rated them; they count as rated by one of two users.
    expect(novelty).to.equal(1);
  });

  it('never uses the scores of test rows in the order of movies', () => {
    const [fold] = folds as [Fold];
    const quick = { factors: 3, samples: 6, burnIn: 5, apart: 1 };
    const { model } = train(fold.training, facts, scale, quick);
    const ids = [...facts.keys()];
    const users: number[] = [];
    const order: Order = (user, ratings) => {
      for (const rating of ratings) expect(fold.training).to.include(rating);
      users.push(user);
      return orderBy(model, facts, 'listed')(user, ratings);
    };
    expect(topTenOf(fold, ids, order).coverage).to.be.above(10);
    expect(new Set(users).size).to.equal(users.length);
  });

  it('measures errors, order and coverage', () => {
    const row = { user: 1, movieId: 1, own: true };
    const { rmse, mae, ndcg, coverage } = metricsOf([
      { ...row, score: 3, predicted: 1 },
      { ...row, score: 1, predicted: 2, own: false },
      { ...row, user: 2, score: 4, predicted: 4 },
      { ...row, user: 2, score: 2, predicted: 2, own: false },
    ]);
    expect(mae).to.equal(0.75);
    expect(rmse).to.be.closeTo(Math.sqrt(5 / 4), 1e-12);
    expect(coverage).to.equal(0.5);
    // User 1 in the wrong order: gains 7 and 1, the second over log₂3; user 2 in the right one.
    const wrong = (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3));
    expect(ndcg).to.be.closeTo((wrong + 1) / 2, 1e-12);
  });
});
