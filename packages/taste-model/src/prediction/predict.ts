/** Predicts a user's score of a movie, with how sure that is and why. */
import { type Model, placeOf } from '../model.ts';
import { type MovieToPredict, readVectors } from '../movie-vectors.ts';
import { cholesky } from '../numerics/linear-algebra.ts';
import type { Taste } from './fold-in.ts';

export type Prediction = {
  /** Expected score, within the model's scale. */
  score: number;
  /** The standard deviation of the score in points, without the noise of a single rating. */
  deviation: number;
  /** From 0 (nothing known) to 1: the share of rating variance explained, less if few rated the movie. */
  confidence: number;
};

/**
 * Predicts a folded-in user's score; null if the model knows neither ratings nor facts of the movie. The
 * deviation is the posterior's: how far samples disagree, and how uncertain each is.
 */
export function predict(model: Model, taste: Taste, movie: MovieToPredict): Prediction | null {
  const vectors = new Float64Array(model.samples * model.size);
  const source = readVectors(model, movie, vectors);
  if (source === null) return null;
  const { mean, variance: spread } = spreadOf(model, taste, vectors);
  const variance =
    spread + openOf(model, taste, vectors) + (source === 'facts' ? factsVarianceOf(model, taste) : 0);
  const score = scoreOfValue(model, asHeard(model, taste, vectors, mean, variance));
  return {
    score: Math.min(model.scale.max, Math.max(model.scale.min, score)),
    deviation: Math.sqrt(variance) * model.scores.deviation,
    // Ratings are standardised: their variance is 1.
    confidence: confidenceOf(variance, model.ratings[placeOf(model, movie.movieId)] ?? 0),
  };
}

function explained(variance: number): number {
  return 1 - Math.min(1, variance);
}

/**
 * How much a user's taste moves a score: wholly while at least half of the variance is explained, not at all
 * if nothing is.
 */
export function heard(variance: number): number {
  return Math.min(1, 2 * explained(variance));
}

/** Movies with fewer ratings count as little rated. */
export const wellRated = 5;

/** The confidence in a standardised score; a movie without ratings counts as rated once. */
export function confidenceOf(variance: number, ratings: number): number {
  return explained(variance) * Math.min(1, Math.max(1, ratings) / wellRated);
}

/** A standardised value in points; it may lie beyond the scale. */
export function scoreOfValue({ scores }: Model, value: number): number {
  return scores.mean + scores.deviation * value;
}

/** The mean of a standardised score with as much of the user's taste as is heard. */
export function asHeard(
  { samples, size }: Pick<Model, 'samples' | 'size'>,
  taste: Taste,
  movie: Float64Array,
  mean: number,
  variance: number,
): number {
  const share = heard(variance);
  if (share === 1) return mean;
  let own = 0;
  for (let sample = 0; sample < samples; sample++)
    for (let at = sample * size + 1; at < (sample + 1) * size; at++)
      own += (taste.vectors[at]! - taste.expected[at]!) * movie[at]!;
  return mean - ((1 - share) * own) / samples;
}

/** The mean of a standardised score over the samples, and how far they disagree, as a variance. */
export function spreadOf(
  { samples, size }: Pick<Model, 'samples' | 'size'>,
  taste: Taste,
  movie: Float64Array,
): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let sample = 0; sample < samples; sample++) {
    const at = sample * size;
    let value = taste.vectors[at]! + movie[at]!;
    for (let k = at + 1; k < at + size; k++) value += taste.vectors[k]! * movie[k]!;
    sum += value;
    squares += value * value;
  }
  const mean = sum / samples;
  return { mean, variance: Math.max(0, squares / samples - mean * mean) };
}

/** The variance that the user's vector adds: the mean over the samples. */
export function openOf(
  { samples, size }: Pick<Model, 'samples' | 'size'>,
  { factors }: Taste,
  movie: Float64Array,
): number {
  let sum = 0;
  for (let sample = 0; sample < samples; sample++)
    sum += squareBehind(factors, sample * size * size, movie, sample * size, size);
  return sum / samples;
}

/** The variance that a movie's vector adds if it is known by facts alone: the mean over the samples. */
export function factsVarianceOf({ samples, size, moviePrecision }: Model, taste: Taste): number {
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) {
    const at = sample * size;
    const factor = Float64Array.from(moviePrecision.subarray(at * size, (at + size) * size));
    cholesky(factor, size);
    sum += squareBehind(factor, 0, taste.vectors, at, size);
  }
  return sum / samples;
}

/** Longer than any vector: solving needs no memory of its own for each movie. */
const solved = new Float64Array(256);

/** xᵀ (L Lᵀ)⁻¹ x for the L that begins at `from` and the x = [1, factors…] of the vector at `at`. */
function squareBehind(
  factor: Float64Array,
  from: number,
  vector: Float64Array,
  at: number,
  size: number,
): number {
  let square = 0;
  for (let k = 0, row = from; k < size; k++, row += size) {
    let value = k === 0 ? 1 : vector[at + k]!;
    for (let l = 0; l < k; l++) value -= factor[row + l]! * solved[l]!;
    value /= factor[row + k]!;
    solved[k] = value;
    square += value * value;
  }
  return square;
}
