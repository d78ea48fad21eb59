import { cholesky, solveLowerTransposed } from '../numerics/linear-algebra.ts';
import type { Random } from '../numerics/random.ts';
import { setPriors, type VectorSet } from './vector-set.ts';

/** Draws μ, W, the restraints and Λ given the vectors. */
export function drawPriors(set: VectorSet, random: Random): void {
  const { count, size, mean, features, restraint } = set;
  const rest = set.vectors.map((value, at) => value - set.prior[at]!);
  const factor = set.precision.slice();
  cholesky(factor, size);
  const step = new Float64Array(size);
  /** Draws a step of covariance (precision · Λ)⁻¹. */
  const drawStep = (precision: number): Float64Array => {
    for (let k = 0; k < size; k++) step[k] = random.normal();
    solveLowerTransposed(factor, step, size);
    const scale = 1 / Math.sqrt(precision);
    for (let k = 0; k < size; k++) step[k]! *= scale;
    return step;
  };

  drawMean(set, rest, drawStep(count + 1));
  const scatter = new Float64Array(size * size);
  addSquare(scatter, mean, 0, size, 1);
  const held = new Float64Array(features.groupCount);
  const members = new Float64Array(features.groupCount);
  for (let feature = 0; feature < features.count; feature++) {
    const group = features.groups[feature]!;
    const at = feature * size;
    drawWeights(set, rest, feature, drawStep);
    members[group]!++;
    held[group]! += squareUnder(factor, set.weights, at, size);
    addSquare(scatter, set.weights, at, size, restraint[group]!);
  }
  // Nearly flat gamma priors, of shape 1 and rate 0.1.
  for (let group = 0; group < restraint.length; group++)
    restraint[group] = random.gamma(1 + (members[group]! * size) / 2) / (0.1 + held[group]! / 2);

  for (let at = 0; at < rest.length; at += size) addSquare(scatter, rest, at, size, 1);
  // A Wishart prior of size + 1 degrees of freedom around the precision 10.
  for (let k = 0; k < size; k++) scatter[k * size + k]! += 0.1 * (size + 1);
  drawWishart(set.precision, scatter, size + 2 + count + features.count, size, random);
  setPriors(set);
}

/** Draws μ, and takes its change off `rest`: what vectors differ by from their prior means. */
function drawMean({ count, size, mean }: VectorSet, rest: Float64Array, step: Float64Array): void {
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (let at = k; at < rest.length; at += size) sum += rest[at]!;
    const drawn = (sum + count * mean[k]!) / (count + 1) + step[k]!;
    const moved = drawn - mean[k]!;
    mean[k] = drawn;
    for (let at = k; at < rest.length; at += size) rest[at]! -= moved;
  }
}

/** Draws a feature's row of W, and takes its change off `rest`. */
function drawWeights(
  { size, weights, features, having, restraint }: VectorSet,
  rest: Float64Array,
  feature: number,
  drawStep: (precision: number) => Float64Array,
): void {
  const from = having.starts[feature]!;
  const to = having.starts[feature + 1]!;
  const at = feature * size;
  let squares = 0;
  const sums = new Float64Array(size);
  for (let entry = from; entry < to; entry++) {
    const value = having.values[entry]!;
    const row = having.columns[entry]! * size;
    squares += value * value;
    for (let k = 0; k < size; k++) sums[k]! += value * rest[row + k]!;
  }
  const precision = squares + restraint[features.groups[feature]!]!;
  const step = drawStep(precision);
  for (let k = 0; k < size; k++) {
    const drawn = (sums[k]! + squares * weights[at + k]!) / precision + step[k]!;
    sums[k] = drawn - weights[at + k]!;
    weights[at + k] = drawn;
  }
  for (let entry = from; entry < to; entry++) {
    const value = having.values[entry]!;
    const row = having.columns[entry]! * size;
    for (let k = 0; k < size; k++) rest[row + k]! -= value * sums[k]!;
  }
}

/** Adds `times` x xᵀ to the lower triangle. */
function addSquare(to: Float64Array, from: Float64Array, at: number, size: number, times: number): void {
  for (let k = 0; k < size; k++) {
    const value = times * from[at + k]!;
    for (let l = 0; l <= k; l++) to[k * size + l]! += value * from[at + l]!;
  }
}

/** xᵀ L Lᵀ x. */
function squareUnder(factor: Float64Array, from: Float64Array, at: number, size: number): number {
  let square = 0;
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (let l = k; l < size; l++) sum += factor[l * size + k]! * from[at + l]!;
    square += sum * sum;
  }
  return square;
}

/** Draws a precision whose inverse scale is `inverse`, by Bartlett's triangle. */
function drawWishart(
  out: Float64Array,
  inverse: Float64Array,
  degrees: number,
  size: number,
  random: Random,
): void {
  cholesky(inverse, size);
  const columns = Array.from({ length: size }, (_, column) => {
    const drawn = new Float64Array(size);
    drawn[column] = Math.sqrt(2 * random.gamma((degrees - column) / 2));
    for (let row = column + 1; row < size; row++) drawn[row] = random.normal();
    solveLowerTransposed(inverse, drawn, size);
    return drawn;
  });
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (const drawn of columns) sum += drawn[row]! * drawn[column]!;
      out[row * size + column] = sum;
    }
}
