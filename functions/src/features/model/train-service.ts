import { isCustomMovie } from '@cine/contract/custom-movie';
import type { Context } from '../../context.ts';
import { log } from '../../platform/log.ts';
import { loadCatalogue, type Manifest, updateManifest } from '../catalogue/index.ts';
import { loadTastesChangedLast, type TasteMark } from '../players/index.ts';
import { type Facts, modelFacts } from './features.ts';
import { isHeldOut } from './held-out.ts';
import { errorOf, type Rater } from './measure.ts';
import type { Model } from './model.ts';
import * as store from './store.ts';
import { type TrainingRatings, trainModel } from './train.ts';

/** Points, 0–100. */
const scale = { min: 0, max: 100 };

/** Where there is less than this, what everybody thinks and genres tell more. */
export const enough = { users: 20, ratings: 500 };

/** Training takes 15 s for each 100,000 ratings; whoever rated last comes first. */
const most = { users: 10_000, ratings: 1_500_000 };

/** Movies of a model at most, those rated most: eight or nine documents, which every instance that ranks reads. Facts stand for the others. */
const mostMovies = 25_000;

const page = 300;

/**
 * Trains a model on what people rated, whoever rated last first, and lets it count if it errs no more on ratings held out
 * than the one that counts now; that one goes on otherwise, and the record of the new one says by how much it was worse.
 * The bytes of the last two that counted are kept. Two trainings at once have two versions, of which the older one never takes the
 * place of the newer. Costs 1 read for each person, 10,000 at most, 1 for each shard of
 * movies that the instance does not hold, 1 for each part of the model that counts, a write for each part of the new one, 4 more, and a deletion for each part of
 * one that is kept no longer.
 */
export async function train(context: Context): Promise<store.ModelRecord | null> {
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
  const model = trainModel(ratings, factsOf, { scale, seed: version });
  const former = await loadCounting(context, manifest);
  const record = await judged(context, { version, model, former, raters, factsOf, ratings });
  log.info('model trained', { ...record });
  return record;
}

/** Whose ratings are learned from, those who rated last first. */
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

/** What is not held out, of the movies that are learned. */
function trainedOn(raters: readonly Rater[]): TrainingRatings {
  const learned = mostRated(raters);
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

/** The movies that are learned; those that members added are theirs alone. */
function mostRated(raters: readonly Rater[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { ratings } of raters) {
    for (const movieId of ratings.movieIds) {
      if (!isCustomMovie(movieId)) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
    }
  }
  const byCount = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other);
  return new Set(byCount.slice(0, mostMovies).map(([movieId]) => movieId));
}

async function loadCounting({ db }: Context, { model }: Manifest): Promise<Model | null> {
  return model && (await store.loadParts(db, model.version, model.parts));
}

/** Lets the better of two models count, and keeps a record of both errors. */
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
  const measured = errorOf(model, raters, factsOf);
  const before = former && errorOf(former, raters, factsOf);
  const isWorse = measured !== null && before !== null && measured.error > before.error;
  const parts = isWorse ? 0 : await store.saveParts(db, version, model);
  const record: store.ModelRecord = {
    version,
    trainedAt: now(),
    users: raters.length,
    movies: model.movieIds.length,
    ratings: ratings.scores.length,
    heldOut: measured?.heldOut ?? 0,
    error: measured?.error ?? 0,
    formerError: before?.error ?? null,
    published: !isWorse,
    parts,
  };
  await store.saveRecord(db, record);
  if (isWorse) return record;
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
