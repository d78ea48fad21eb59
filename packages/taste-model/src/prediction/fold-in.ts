/** Finds a user's place in the model by their ratings, and scores movies by it. */
import { standardise } from '../features.ts';
import { type Model, placeOf } from '../model.ts';
import { addFeature, type MovieToPredict, readVectors } from '../movie-vectors.ts';
import {
  addSymmetricProduct,
  cholesky,
  solveLower,
  solveLowerTransposed,
} from '../numerics/linear-algebra.ts';

export type OwnRating = MovieToPredict & { score: number };

/** A user's place in the model, computed from their ratings. */
export type Taste = {
  /** Ratings of movies that the model knows. */
  count: number;
  /** [sample][bias, factors…] expected from the number of ratings alone. */
  expected: Float64Array;
  /** [sample][bias, factors…] given the scores: the posterior mean. */
  vectors: Float64Array;
  /** [sample][whole matrix]: Cholesky factor of the posterior precision. */
  factors: Float64Array;
  /** By sample: the precision (inverse variance) of this user's noise. */
  certainty: Float64Array;
  /** By rating: the movie, its vectors, how far the score missed each sample's guess, and its weight. */
  evidence: { movieId: number; vectors: Float64Array; missed: Float64Array; weight: number }[];
};

/**
 * A chosen genre counts as liking its movies half a deviation more, with this precision: half of it once so
 * many movies are rated.
 */
const chosen = { liking: 0.5, certainty: 20, halvedAt: 20 };

/** The noise's precision and the vector depend on each other; after these rounds they change by under 1 %. */
const rounds = 4;

/**
 * Folds a user in: for each sample the posterior mean of their vector, a ridge regression (see the README).
 * Ignores unknown movies; without ratings it is the average user, moved by the chosen genres.
 */
export function foldIn(
  model: Model,
  ratings: readonly OwnRating[],
  chosenGenres: readonly number[] = [],
): Taste {
  const { samples, size } = model;
  const row = samples * size;
  const expected = expectedVectors(model, ratings.length);
  const evidence: Taste['evidence'] = [];
  const buffer = new Float64Array(row);
  for (const rating of ratings) {
    if (readVectors(model, rating, buffer) === null) continue;
    const vectors = buffer.slice();
    const value = standardise(rating.score, model.scores);
    const missed = new Float64Array(samples);
    for (let sample = 0; sample < samples; sample++)
      missed[sample] = value - expectedValue(expected, vectors, sample, size);
    const place = placeOf(model, rating.movieId);
    const weight = place < 0 ? 1 : model.movieCertainty[place]!;
    evidence.push({ movieId: rating.movieId, vectors, missed, weight });
  }
  const genres = chosenGenres.flatMap((genre) => {
    const feature = model.genreIds.indexOf(genre);
    if (feature < 0) return [];
    const vectors = new Float64Array(row);
    addFeature(model, feature, 1, vectors);
    return [vectors];
  });
  const taste: Taste = {
    count: evidence.length,
    expected,
    vectors: new Float64Array(row),
    factors: new Float64Array(row * size),
    certainty: new Float64Array(samples),
    evidence,
  };
  for (let sample = 0; sample < samples; sample++) solveSample(model, taste, genres, sample);
  return taste;
}

/** The standardised score of a movie in one sample: both biases and the product of the factors. */
export function expectedValue(
  user: Float64Array,
  movie: Float64Array | Float32Array,
  sample: number,
  size: number,
): number {
  const at = sample * size;
  let value = user[at]! + movie[at]!;
  for (let k = 1; k < size; k++) value += user[at + k]! * movie[at + k]!;
  return value;
}

/** A user with fewer ratings than the average one counts as average: they may be new. */
function expectedVectors({ activity, userMean, userActivity }: Model, ratings: number): Float64Array {
  const [, most] = activity.range;
  const level = standardise(Math.min(Math.max(Math.log1p(ratings), activity.mean), most), activity);
  return Float64Array.from(userMean, (mean, at) => mean + level * userActivity[at]!);
}

function solveSample(model: Model, taste: Taste, genres: readonly Float64Array[], sample: number): void {
  const { size } = model;
  const at = sample * size;
  const held = Float64Array.from(model.userPrecision.subarray(at * size, (at + size) * size));
  const squares = new Float64Array(size * size);
  const sums = new Float64Array(size);
  const x = new Float64Array(size);
  let missedSquares = 0;
  for (const { vectors, missed, weight } of taste.evidence) {
    x[0] = 1;
    for (let k = 1; k < size; k++) x[k] = vectors[at + k]!;
    addRow(squares, sums, x, missed[sample]!, weight);
    missedSquares += weight * missed[sample]! ** 2;
  }
  const chosenSums = new Float64Array(size);
  const chosenCertainty = (chosen.certainty * chosen.halvedAt) / (chosen.halvedAt + taste.evidence.length);
  for (const vectors of genres) {
    x[0] = 0;
    for (let k = 1; k < size; k++) x[k] = vectors[at + k]!;
    addRow(held, chosenSums, x, chosen.liking, chosenCertainty);
  }

  const shape = model.noise[2 * sample]!;
  const rate = model.noise[2 * sample + 1]!;
  let certainty = shape / rate;
  const factor = new Float64Array(size * size);
  const moved = new Float64Array(size);
  for (let round = 1; ; round++) {
    for (let k = 0; k < factor.length; k++) factor[k] = held[k]! + certainty * squares[k]!;
    cholesky(factor, size);
    for (let k = 0; k < size; k++) moved[k] = certainty * sums[k]! + chosenSums[k]!;
    solveLower(factor, moved, size);
    solveLowerTransposed(factor, moved, size);
    if (round === rounds) break;
    const left = missedSquares + leftOver(squares, sums, moved, size) + uncertain(factor, squares, size);
    certainty = (shape + taste.evidence.length / 2) / (rate + left / 2);
  }
  for (let k = 0; k < size; k++) taste.vectors[at + k] = taste.expected[at + k]! + moved[k]!;
  taste.factors.set(factor, at * size);
  taste.certainty[sample] = certainty;
}

function addRow(to: Float64Array, sums: Float64Array, x: Float64Array, value: number, weight: number): void {
  const size = x.length;
  for (let k = 0; k < size; k++) {
    const scaled = weight * x[k]!;
    sums[k]! += scaled * value;
    for (let l = 0; l <= k; l++) to[k * size + l]! += scaled * x[l]!;
  }
}

/** The change of the sum of squares when `moved` is subtracted: −2 sumsᵀz + zᵀ squares z. */
function leftOver(squares: Float64Array, sums: Float64Array, moved: Float64Array, size: number): number {
  const product = new Float64Array(size);
  addSymmetricProduct(product, squares, moved, size);
  return moved.reduce((sum, value, k) => sum + value * (product[k]! - 2 * sums[k]!), 0);
}

/** trace(A⁻¹ squares): the part of the misses that the vector's uncertainty explains. */
function uncertain(factor: Float64Array, squares: Float64Array, size: number): number {
  const column = new Float64Array(size);
  let trace = 0;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < size; l++) column[l] = l <= k ? squares[k * size + l]! : squares[l * size + k]!;
    solveLower(factor, column, size);
    solveLowerTransposed(factor, column, size);
    trace += column[k]!;
  }
  return trace;
}
