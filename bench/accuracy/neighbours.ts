import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { correlation, maxShown, minInCommon, type Row, similarity, sumsOf } from '@cine/neighbours';
import {
  type Baseline,
  baselineOf,
  biasOf,
  type Neighbour,
  type PearsonOptions,
  predictWithBias,
  type Scale,
} from '@cine/taste-model';
import { newPlayer } from '../../functions/src/features/core/players/index.ts';
import { byNeighbours } from '../../functions/src/features/watching/recommendations/by-neighbours.ts';
import { shownScore } from '../../functions/src/features/watching/recommendations/predicted-scores.ts';
import { byUser, type Fold, makeFolds } from './folds.ts';
import { metricsOf, type Predicted } from './metrics.ts';

type Options = PearsonOptions & { movieShrinkage: number; userShrinkage: number };

const start: Options = {
  significance: 25,
  neighbours: 60,
  shrinkage: 1,
  movieShrinkage: 4,
  userShrinkage: 6,
};

const choices: Record<keyof Options, number[]> = {
  significance: [25, 50, 100, 200],
  shrinkage: [0.5, 1, 2, 4],
  neighbours: [20, 30, 60],
  movieShrinkage: [2, 4, 8],
  userShrinkage: [3, 6, 12],
};

/** Which neighbours count: all with similar ratings, or only those served. */
export type Heard = 'all' | 'kept';

/** Predicts test rows with options chosen on a fifth of the training rows. */
export function predictByPearson(
  fold: Fold,
  scale: Scale,
  seed: number,
  heard: Heard,
): { rows: Predicted[]; options: Options } {
  const inner = makeFolds(fold.training, 5, seed)[0]!;
  const people = peopleOf(inner, scale, heard);
  let best = start;
  let least = Number.POSITIVE_INFINITY;
  for (const name of Object.keys(choices) as (keyof Options)[])
    for (const value of choices[name]) {
      if (least < Number.POSITIVE_INFINITY && value === best[name]) continue;
      const options = { ...best, [name]: value };
      const { rmse } = metricsOf(predictAll(inner, people, scale, options));
      if (rmse < least) [best, least] = [options, rmse];
    }
  return { rows: predictAll(fold, peopleOf(fold, scale, heard), scale, best), options: best };
}

/**
 * Predicts a fold's test rows as the product does from neighbours, in whole points; `own` where enough of
 * them rated the movie. Movies' ratings and popularity, which are TMDB's there, are those of the training
 * rows.
 */
export function predictAsServed(fold: Fold, scale: Scale): Predicted[] {
  const people = peopleOf(fold, scale, 'kept');
  const tastes = new Map(
    [...byUser(fold.training)].map(([user, rows]) => {
      const { movies, scores } = inPoints(rows, scale);
      return [user, { ...newPlayer.taste, ratings: { movieIds: [...movies], scores }, count: rows.length }];
    }),
  );
  const movies = new Map(
    [...Map.groupBy(fold.training, ({ movieId }) => movieId)].map(([id, rows]) => {
      const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
      return [id, { ...unknownMovie, id, rating: (10 * mean) / scale.max, popularity: rows.length }];
    }),
  );
  return [...byUser(fold.test)].flatMap(([user, rows]) => {
    const likeMinded = (people.get(user) ?? []).map(({ user: them, correlation, common }) => ({
      correlation,
      common,
      ratings: tastes.get(them)!.ratings,
    }));
    const served = byNeighbours(tastes.get(user) ?? newPlayer.taste, likeMinded, movies);
    return rows.map((row) => {
      const movie = movies.get(row.movieId) ?? { ...unknownMovie, id: row.movieId };
      const predicted = (shownScore(served.likelyOf(movie).score) * scale.max) / 100;
      return { ...row, predicted, own: served.isKnown(row.movieId) };
    });
  });
}

type Like = { correlation: number; similarity: number; common: number; user: number };
type People = Map<number, Like[]>;

function predictAll(fold: Fold, people: People, scale: Scale, options: Options): Predicted[] {
  const rated = byUser(fold.training);
  const baseline = baselineOf(rated.values(), options);
  const tastes = new Map(
    [...rated].map(([user, rows]) => [
      user,
      { bias: biasOf(baseline, rows), scores: new Map(rows.map(({ movieId, score }) => [movieId, score])) },
    ]),
  );
  return [...byUser(fold.test)].flatMap(([user, rows]) => {
    const neighbours = (people.get(user) ?? []).map(
      ({ user: them, correlation, common }): Neighbour => ({ correlation, common, ...tastes.get(them)! }),
    );
    return rows.map((row) =>
      predictOne(baseline, tastes.get(user)?.bias ?? 0, neighbours, row, scale, options),
    );
  });
}

function predictOne(
  baseline: Baseline,
  bias: number,
  neighbours: readonly Neighbour[],
  row: Fold['test'][number],
  scale: Scale,
  options: Options,
): Predicted {
  const { score, used } = predictWithBias(baseline, bias, neighbours, row.movieId, options);
  const predicted = Math.min(scale.max, Math.max(scale.min, score));
  return { ...row, predicted, own: used.length > 0 };
}

/**
 * Each user's positively correlated users, computed naively: all with at least three common movies, or those
 * that the job keeps.
 */
function peopleOf({ training }: Fold, scale: Scale, heard: Heard): People {
  const rated = byUser(training);
  const rows = [...rated].map(([user, ratings]): [number, Row] => [user, inPoints(ratings, scale)]);
  const people: People = new Map([...rated.keys()].map((user) => [user, []]));
  for (const [one, mine] of rows)
    for (const [other, theirs] of rows) {
      if (other <= one) continue;
      const sums = sumsOf(mine, theirs);
      const fewer = Math.min(mine.movies.length, theirs.movies.length);
      if (sums.n < (heard === 'all' ? 3 : minInCommon(fewer)) || !(correlation(sums) > 0)) continue;
      const like = { correlation: correlation(sums), similarity: similarity(sums), common: sums.n };
      people.get(one)!.push({ user: other, ...like });
      people.get(other)!.push({ user: one, ...like });
    }
  if (heard === 'all') return people;
  const bestOf = (likes: Like[]) => likes.sort((one, other) => other.similarity - one.similarity);
  return new Map([...people].map(([user, likes]) => [user, bestOf(likes).slice(0, maxShown)]));
}

function inPoints(ratings: Fold['training'], { max }: Scale): Row {
  const sorted = [...ratings].sort((one, other) => one.movieId - other.movieId);
  return {
    movies: Int32Array.from(sorted, ({ movieId }) => movieId),
    scores: Uint8Array.from(sorted, ({ score }) => Math.round((100 * score) / max)),
  };
}
