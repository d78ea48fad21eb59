import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import {
  errorOf,
  errorOfConstant,
  type Facts,
  isHeldOut,
  isSound,
  type Model,
  type Rater,
  type TrainingRatings,
  trainModel,
} from '@cine/taste-model';
import type { Context } from '#context.ts';
import { loadCatalogue, type Manifest, updateManifest } from '#core/catalogue/index.ts';
import { emit } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import { loadTastesChangedLast, type TasteMark } from '../ratings/index.ts';
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
 * Trains a model and publishes it unless it has numbers that are none, or its held-out error is larger than
 * the current one's; keeps the last two published. If two trainings run at once, the older version never
 * replaces the newer.
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
  const record = await judged(context, { version, model, former, raters, factsOf, ratings });
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

/** Publishes the better of two models; the very first must beat everybody's mean. */
async function judged(
  { db, now }: Context,
  {
    version,
    model,
    former,
    raters,
    factsOf,
    ratings,
  }: {
    version: number;
    model: Model;
    former: Model | null;
    raters: readonly Rater[];
    factsOf: Facts;
    ratings: TrainingRatings;
  },
): Promise<store.ModelRecord> {
  const measured = isSound(model) ? errorOf(model, raters, factsOf) : { error: Number.NaN, heldOut: 0 };
  const error = finite(measured?.error);
  const formerError = finite(former && errorOf(former, raters, factsOf)?.error);
  const isUseless = measured !== null && error === null;
  const bound = former ? formerError : errorOfConstant(meanOf(ratings.scores), raters);
  const isWorse = error !== null && bound !== null && error > bound;
  const isRefused = isUseless || isWorse;
  const parts = isRefused ? 0 : await store.saveParts(db, version, model);
  const record: store.ModelRecord = {
    version,
    trainedAt: now(),
    users: raters.length,
    movies: model.movieIds.length,
    ratings: ratings.scores.length,
    heldOut: measured?.heldOut ?? 0,
    error,
    formerError,
    published: !isRefused,
    parts,
  };
  await store.saveRecord(db, record);
  if (isRefused) return record;
  let formerVersion = 0;
  await updateManifest(db, (manifest) => {
    formerVersion = manifest.model?.version ?? 0;
    return formerVersion > version ? manifest : { ...manifest, model: { version, parts } };
  });
  if (formerVersion > version) {
    const overtaken = { ...record, published: false, parts: 0 };
    await store.deleteParts(db, version);
    await store.saveRecord(db, overtaken);
    return overtaken;
  }
  await store.deleteOlderParts(db, version, formerVersion);
  return record;
}

function meanOf(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The error if it is a number, otherwise null: such a model predicts nothing. */
function finite(error: number | null | undefined): number | null {
  return Number.isFinite(error) ? error! : null;
}
