import { baselineOf, type Model } from '@cine/taste-model';
import { note, report } from '../command/harness.ts';
import { byUser, type Fold } from './folds.ts';
import type { MovieLens } from './movielens.ts';
import { orderBy } from './served.ts';
import { meanOf, type Order, type TopTen, topTenOf } from './top-ten.ts';

type Given = {
  data: MovieLens;
  folds: readonly Fold[];
  models: readonly Model[];
  fixture: string;
  /** Whether the data are ml-100k's, whose goals are relative. */
  old: boolean;
};

/** Ten movies each: as served, by the score alone, by biases, and by popularity. */
export function reportTopTens({ data: { facts }, folds, models, fixture, old }: Given): void {
  const movieIds = [...facts.keys()];
  const topTens = (name: string, orderOf: (fold: Fold, at: number) => Order): TopTen => {
    const tops = folds.map((fold, at) => topTenOf(fold, movieIds, orderOf(fold, at)));
    const mean = meanOf(tops);
    note(
      `ten movies by ${name}`,
      `precision ${mean.precision.toFixed(4)}, NDCG ${mean.ndcg.toFixed(4)}, ${Math.round(mean.coverage)} movies, ` +
        `novelty ${mean.novelty.toFixed(2)}, at most ${mean.littleRated} little rated; ` +
        `precision by fold ${tops.map(({ precision }) => precision.toFixed(3)).join(', ')}`,
    );
    return mean;
  };
  const own = topTens('what is known, as served', (_, at) => orderBy(models[at]!, facts, 'listed'));
  const byScore = topTens('score alone', (_, at) => orderBy(models[at]!, facts, 'score'));
  const byBiases = [5, 20].map((movieShrinkage) =>
    topTens(`biases, drawn to the average by ${movieShrinkage} ratings`, ({ training }) => {
      const { movies } = baselineOf(byUser(training).values(), { movieShrinkage, userShrinkage: 5 });
      return () => (movieId) => movies.get(movieId) ?? 0;
    }),
  );
  const byBias = byBiases[0]!;
  const popular = topTens('popularity', ({ training }) => {
    const raters = Map.groupBy(training, ({ movieId }) => movieId);
    return () => (movieId) => raters.get(movieId)?.length ?? 0;
  });
  const figure = (name: string, value: number, unit: string, goal: number, sense: 'min' | 'max' = 'min') =>
    report({
      figure: `accuracy.${name}`,
      value: Math.round(value * 1e4) / 1e4,
      unit,
      sense,
      goal: Math.round(goal * 1e4) / 1e4,
      rival: `biases ${byBias.precision.toFixed(4)} and ${byBias.ndcg.toFixed(4)}, popularity ${popular.precision.toFixed(4)} and ${popular.ndcg.toFixed(4)}`,
      fixture: `ten movies a user, liked from 4 stars on, mean of five folds; ${fixture}`,
      warmth: 'warm',
    });
  figure('precision-at-10', own.precision, 'precision', old ? byBias.precision : 0.079);
  figure('ndcg-at-10', own.ndcg, 'NDCG', old ? byBias.ndcg : 0.1);
  figure('coverage', own.coverage / byScore.coverage, 'of what the score alone covers', 0.5);
  figure('novelty', own.novelty / popular.novelty, 'times that of popularity', old ? 1 : 2);
  figure('little-rated', own.littleRated, 'movies with fewer than five ratings in a list', 1, 'max');
}
