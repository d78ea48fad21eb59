/** The vectors of all users or movies in training, with what is assumed of them before any rating. */
import type { Random } from '../numerics/random.ts';
import { type Sparse, transpose } from './sparse-matrix.ts';

/**
 * All users or all movies of the factorisation. Vector i is [bias, factors…], drawn around a prior mean μ +
 * W·features with a common precision.
 */
export type VectorSet = {
  count: number;
  /** Length of a vector: a bias and the factors. */
  size: number;
  vectors: Float64Array;
  /** μ + W·features of each. */
  prior: Float64Array;
  mean: Float64Array;
  /** Λ: the precision around the prior mean, whole matrix. */
  precision: Float64Array;
  features: Features;
  /** The members with feature f, and their values. */
  having: Sparse;
  /** W: a row per feature. */
  weights: Float64Array;
  /** The precision of each group's weights around 0, in multiples of Λ. */
  restraint: Float64Array;
};

export type Features = {
  matrix: Sparse;
  count: number;
  /** Features of one kind, such as genres, share a restraint. */
  groups: Int32Array;
  groupCount: number;
};

/** Vectors to begin a training with: small random ones, as factors that all begin at 0 would stay there. */
export function makeVectorSet(count: number, size: number, features: Features, random: Random): VectorSet {
  const precision = new Float64Array(size * size);
  for (let k = 0; k < size; k++) precision[k * size + k] = k === 0 ? 4 : 10;
  const vectors = new Float64Array(count * size);
  // Factors that all begin at 0 would stay there.
  for (let at = 0; at < vectors.length; at++) vectors[at] = at % size === 0 ? 0 : 0.3 * random.normal();
  const set: VectorSet = {
    count,
    size,
    vectors,
    prior: new Float64Array(count * size),
    mean: new Float64Array(size),
    precision,
    features,
    having: transpose(features.matrix, features.count),
    weights: new Float64Array(features.count * size),
    restraint: new Float64Array(features.groupCount).fill(5),
  };
  setPriors(set);
  return set;
}

/** Computes the prior means after μ or W changed. */
export function setPriors({ count, size, prior, mean, weights, features: { matrix } }: VectorSet): void {
  for (let one = 0; one < count; one++) {
    const to = one * size;
    for (let k = 0; k < size; k++) prior[to + k] = mean[k]!;
    for (let entry = matrix.starts[one]!; entry < matrix.starts[one + 1]!; entry++) {
      const from = matrix.columns[entry]! * size;
      const value = matrix.values[entry]!;
      for (let k = 0; k < size; k++) prior[to + k]! += value * weights[from + k]!;
    }
  }
}
