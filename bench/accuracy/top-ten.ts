/** Judges ten recommended movies: whether their users liked them, how varied and how unknown they are. */
import { byUser, type Fold } from './folds.ts';
import type { Row } from './movielens.ts';

/** How well ten recommended movies meet what users liked, and how varied they are. */
export type TopTen = {
  /** The share of recommended movies that users liked in the test rows, on average. */
  precision: number;
  /** That share, with more weight near the top, relative to the best order. */
  ndcg: number;
  /** How many movies are recommended to anybody. */
  coverage: number;
  /** The mean −log₂ of the share of users who rated a recommended movie. */
  novelty: number;
  /** The most movies with few ratings that anybody is recommended. */
  littleRated: number;
};

/** Orders movies for a user, best first by the largest number. */
export type Order = (user: number, ratings: readonly Row[]) => (movieId: number) => number;

/** From this score on, in stars, a user liked a movie. */
const liked = 4;
const places = 10;
/** Movies with fewer ratings count as little rated. */
const few = 5;

/**
 * Recommends each user of a fold the best of all movies that they haven't rated in training. Users who liked
 * none of their test rows are left out.
 */
export function topTenOf({ training, test }: Fold, movieIds: readonly number[], order: Order): TopTen {
  const rated = byUser(training);
  const raters = new Map<number, number>();
  for (const { movieId } of training) raters.set(movieId, (raters.get(movieId) ?? 0) + 1);
  const recommended = new Set<number>();
  let users = 0;
  let hits = 0;
  let ndcg = 0;
  let novelty = 0;
  let littleRated = 0;
  for (const [user, rows] of byUser(test)) {
    const good = new Set(rows.filter(({ score }) => score >= liked).map(({ movieId }) => movieId));
    if (good.size === 0) continue;
    const own = rated.get(user) ?? [];
    const top = bestOf(movieIds, own, order(user, own));
    const gains = top.map((movieId) => (good.has(movieId) ? 1 : 0));
    users += 1;
    hits += gains.reduce<number>((sum, gain) => sum + gain, 0);
    ndcg += discounted(gains) / discounted(new Array(Math.min(places, good.size)).fill(1));
    littleRated = Math.max(littleRated, top.filter((movieId) => (raters.get(movieId) ?? 0) < few).length);
    for (const movieId of top) {
      recommended.add(movieId);
      novelty -= Math.log2(Math.max(1, raters.get(movieId) ?? 0) / rated.size);
    }
  }
  return {
    precision: hits / users / places,
    ndcg: ndcg / users,
    coverage: recommended.size,
    novelty: novelty / users / places,
    littleRated,
  };
}

/** Ties by id. */
function bestOf(movieIds: readonly number[], own: readonly Row[], worthOf: (movieId: number) => number) {
  const rated = new Set(own.map(({ movieId }) => movieId));
  return movieIds
    .filter((movieId) => !rated.has(movieId))
    .map((movieId) => ({ movieId, value: worthOf(movieId) }))
    .sort((one, other) => other.value - one.value || one.movieId - other.movieId)
    .slice(0, places)
    .map(({ movieId }) => movieId);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/** The mean over folds, of `littleRated` the most. */
export function meanOf(folds: readonly TopTen[]): TopTen {
  const mean = (of: (each: TopTen) => number) =>
    folds.reduce((sum, each) => sum + of(each), 0) / folds.length;
  return {
    precision: mean(({ precision }) => precision),
    ndcg: mean(({ ndcg }) => ndcg),
    coverage: mean(({ coverage }) => coverage),
    novelty: mean(({ novelty }) => novelty),
    littleRated: Math.max(...folds.map(({ littleRated }) => littleRated)),
  };
}
