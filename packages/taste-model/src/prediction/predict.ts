import type { Model } from '../model.ts';
import { type Known, type MovieToPredict, readVectors } from '../movie-vectors.ts';
import { cholesky, solveLower } from '../numerics/linear-algebra.ts';
import { expectedValue, type Taste } from './fold-in.ts';

export type Prediction = {
  /** Expected score, within the model's scale. */
  score: number;
  /** The standard deviation of the score in points, without the noise of a single rating. */
  deviation: number;
  /** From 0 (nothing known) to 1: the share of the ratings' variance that is explained. */
  confidence: number;
};

/**
 * Predicts a folded-in user's score; null if the model knows neither ratings nor facts of the movie. The deviation is
 * the posterior's: how far samples disagree, and how uncertain each is.
 */
export function predict(model: Model, taste: Taste, movie: MovieToPredict): Prediction | null {
  const { samples, size } = model;
  const vectors = new Float64Array(samples * size);
  const known = readVectors(model, movie, vectors);
  if (known === null) return null;
  const x = new Float64Array(size);
  let [sum, squares, open] = [0, 0, 0];
  for (let sample = 0; sample < samples; sample++) {
    const value = expectedValue(taste.vectors, vectors, sample, size);
    sum += value;
    squares += value * value;
    open += openOf(model, taste, vectors, known, sample, x);
  }
  const mean = sum / samples;
  const variance = Math.max(0, squares / samples - mean * mean) + open / samples;
  return {
    score: Math.min(model.scale.max, Math.max(model.scale.min, scoreOfValue(model, mean))),
    deviation: Math.sqrt(variance) * model.scores.deviation,
    // Ratings are standardised: their variance is 1.
    confidence: 1 - Math.min(1, variance),
  };
}

/**
 * The expected score of the movie at a place in the model. It may exceed the scale, so that the best movies stay in
 * order.
 */
export function scoreOf(model: Model, taste: Taste, place: number): number {
  const { samples, size, vectors, steps } = model;
  const row = samples * size;
  const from = place * row;
  let sum = 0;
  for (let at = 0; at < row; at++) {
    const value = vectors[from + at]! * steps[at]!;
    sum += at % size === 0 ? value + taste.vectors[at]! : value * taste.vectors[at]!;
  }
  return scoreOfValue(model, sum / samples);
}

/** A standardised value in points; it may lie beyond the scale. */
export function scoreOfValue({ scores }: Model, value: number): number {
  return scores.mean + scores.deviation * value;
}

/** Variance of a value in one sample, from the user's vector and, known by facts alone, the movie's. */
function openOf(
  model: Model,
  taste: Taste,
  vectors: Float64Array,
  known: Known,
  sample: number,
  x: Float64Array,
): number {
  const { size } = model;
  const at = sample * size;
  x[0] = 1;
  for (let k = 1; k < size; k++) x[k] = vectors[at + k]!;
  let open = squareBehind(taste.factors.subarray(at * size, (at + size) * size), x, size);
  if (known === 'facts') {
    const factor = Float64Array.from(model.moviePrecision.subarray(at * size, (at + size) * size));
    cholesky(factor, size);
    x[0] = 1;
    for (let k = 1; k < size; k++) x[k] = taste.vectors[at + k]!;
    open += squareBehind(factor, x, size);
  }
  return open;
}

/** xᵀ (L Lᵀ)⁻¹ x; overwrites x. */
function squareBehind(factor: Float64Array, x: Float64Array, size: number): number {
  solveLower(factor, x, size);
  return x.reduce((sum, value) => sum + value * value, 0);
}
