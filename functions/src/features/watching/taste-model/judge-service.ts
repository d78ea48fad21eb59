import { errorOf, errorOfConstant, type Facts, isSound, type Model, type Rater } from '@cine/taste-model';
import type { Context } from '#context.ts';
import { updateManifest } from '#core/catalogue/index.ts';
import * as store from './store.ts';

/** A model just trained, and what it is judged by. */
export type Candidate = {
  version: number;
  model: Model;
  /** The model that counts until now, if there is one. */
  former: Model | null;
  raters: readonly Rater[];
  factsOf: Facts;
  /** The scores that it was trained on. */
  scores: Float64Array;
};

/**
 * Publishes a model unless it has numbers that are none, or its held-out error is larger than the former
 * one's, or, of the very first, than that of everybody's mean. Keeps the last two published.
 */
export async function judgeModel(context: Context, candidate: Candidate): Promise<store.ModelRecord> {
  const { db, now } = context;
  const { version, model, raters, scores } = candidate;
  const { isRefused, ...errors } = judgementOf(candidate);
  const record: store.ModelRecord = {
    version,
    trainedAt: now(),
    users: raters.length,
    movies: model.movieIds.length,
    ratings: scores.length,
    ...errors,
    published: !isRefused,
    parts: isRefused ? 0 : await store.saveParts(db, version, model),
  };
  await store.saveRecord(db, record);
  return isRefused ? record : publish(context, record);
}

function judgementOf({ model, former, raters, factsOf, scores }: Candidate) {
  const measured = isSound(model) ? errorOf(model, raters, factsOf) : { error: Number.NaN, heldOut: 0 };
  const error = finite(measured?.error);
  const formerError = finite(former && errorOf(former, raters, factsOf)?.error);
  const isUseless = measured !== null && error === null;
  const bound = former ? formerError : errorOfConstant(meanOf(scores), raters);
  const isWorse = error !== null && bound !== null && error > bound;
  return { heldOut: measured?.heldOut ?? 0, error, formerError, isRefused: isUseless || isWorse };
}

/** Makes a saved model the one that counts, unless a later version does already. */
async function publish({ db }: Context, record: store.ModelRecord): Promise<store.ModelRecord> {
  const { version, parts } = record;
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
