import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import {
  type Facts,
  isHeldOut,
  type Model,
  type Rater,
  type TrainingRatings,
  trainModel,
} from '@cine/taste-model';
import type { Context } from '#context.ts';
import { loadCatalogue, type Manifest } from '#core/catalogue/index.ts';
import { emit } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import { loadTastesChangedLast, type TasteMark } from '../ratings/index.ts';
import { judgeModel } from './judge-service.ts';
import { modelFacts } from './model-facts.ts';
import * as store from './store.ts';

/** Points, from 0 to 100. */
const scale = { min: 0, max: 100 };

/** With fewer ratings, averages and genres predict better than a model. */
export const enough = { users: 20, ratings: 500 };

/** Ratings to train on at most, latest raters first. */
const most = { users: 10_000, ratings: 1_500_000 };

/** The most rated movies, which fit in eight or nine documents; others are placed by their facts. */
const maxMovies = 25_000;

const page = 300;

/**
 * Trains a model, and publishes it if it is no worse than the former one. If two trainings run at once, the
 * older version never replaces the newer.
 */
export async function trainTasteModel(
  context: Context,
  learn = trainModel,
): Promise<store.ModelRecord | null> {
  const { db } = context;
  const { manifest, movies } = await loadCatalogue(context);
  const factsOf: Facts = (movieId) => {
    const facts = movies.byId.get(movieId);
    return facts && modelFacts(facts);
  };
  const raters = await loadRaters(context);
  const ratings = trainedOn(raters);
  if (raters.length < enough.users || ratings.scores.length < enough.ratings) {
    log.info('model not trained: too few ratings', { users: raters.length, ratings: ratings.scores.length });
    return null;
  }
  const version = await store.takeVersion(db);
  const model = learn(ratings, factsOf, { scale, seed: version });
  const former = await loadCounting(context, manifest);
  const { scores } = ratings;
  const record = await judgeModel(context, { version, model, former, raters, factsOf, scores });
  emit({ event: 'model-trained', ...record });
  return record;
}

/** The users to learn from, latest raters first. */
async function loadRaters({ db }: Context): Promise<Rater[]> {
  const raters: Rater[] = [];
  let ratings = 0;
  for (let after: TasteMark | null = null; ; ) {
    const { tastes, next } = await loadTastesChangedLast(db, after, page);
    for (const { uid, taste } of tastes) {
      if (taste.count > 0) raters.push({ uid, ratings: taste.ratings });
      ratings += taste.count;
    }
    if (next === null || raters.length >= most.users || ratings >= most.ratings) return raters;
    after = next;
  }
}

/** The ratings that are not held out, of the movies to learn. */
function trainedOn(raters: readonly Rater[]): TrainingRatings {
  const learned = maxRated(raters);
  const rows: { user: number; movieId: number; score: number }[] = [];
  for (const [user, { uid, ratings }] of raters.entries()) {
    for (const [at, movieId] of ratings.movieIds.entries()) {
      if (!learned.has(movieId) || isHeldOut(uid, movieId)) continue;
      rows.push({ user, movieId, score: ratings.scores[at]! });
    }
  }
  return {
    users: Int32Array.from(rows, ({ user }) => user),
    movieIds: Int32Array.from(rows, ({ movieId }) => movieId),
    scores: Float64Array.from(rows, ({ score }) => score),
  };
}

/** The movies to learn; custom movies are only for the users who added them. */
function maxRated(raters: readonly Rater[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { ratings } of raters) {
    for (const movieId of ratings.movieIds) {
      if (!isCustomMovie(movieId)) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
    }
  }
  const byCount = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other);
  return new Set(byCount.slice(0, maxMovies).map(([movieId]) => movieId));
}

async function loadCounting({ db }: Context, { model }: Manifest): Promise<Model | null> {
  return model && (await store.loadParts(db, model.version, model.parts));
}
