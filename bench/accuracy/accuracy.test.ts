import { expect } from 'chai';
import { type Fold, makeFolds, shuffle } from './folds.ts';
import { metricsOf } from './metrics.ts';
import type { Row } from './movielens.ts';
import { predictByPearson } from './neighbours.ts';
import { predictFold, train } from './served.ts';

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
