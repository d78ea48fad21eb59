import { type Baseline, baselineOf, biasOf, expectedScore, type Scale } from '@cine/taste-model';
import { byUser, type Fold, makeFolds } from './folds.ts';
import { metricsOf, type Predicted } from './metrics.ts';
import type { Row } from './movielens.ts';

type Shrinkage = { movieShrinkage: number; userShrinkage: number };

const choices: Shrinkage[] = [1, 2, 3, 4, 6].flatMap((movieShrinkage) =>
  [1, 2, 3, 5, 8].map((userShrinkage) => ({ movieShrinkage, userShrinkage })),
);

/** The biases of training rows, with shrinkages that predict a fifth of them best from the other four. */
export function learnBiases(training: readonly Row[], scale: Scale, seed: number): Baseline {
  const inner = makeFolds(training, 5, seed)[0]!;
  const tried = choices.map((shrinkage) => {
    const baseline = baselineOf(byUser(inner.training).values(), shrinkage);
    return { shrinkage, rmse: metricsOf(predictByBiases(baseline, inner, scale)).rmse };
  });
  const { shrinkage } = tried.reduce((best, each) => (each.rmse < best.rmse ? each : best));
  return baselineOf(byUser(training).values(), shrinkage);
}

/** Predicts a fold's test rows by the biases of movie and user alone. */
export function predictByBiases(baseline: Baseline, { training, test }: Fold, scale: Scale): Predicted[] {
  const rated = byUser(training);
  return [...byUser(test)].flatMap(([user, rows]) => {
    const bias = biasOf(baseline, rated.get(user) ?? []);
    return rows.map((row) => {
      const predicted = expectedScore(baseline, row.movieId, bias);
      return { ...row, predicted: Math.min(scale.max, Math.max(scale.min, predicted)), own: true };
    });
  });
}
