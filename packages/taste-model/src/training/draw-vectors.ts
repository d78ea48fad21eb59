/** One step of training: draws all vectors of users, or of movies, given the others. */
import {
  addSymmetricProduct,
  cholesky,
  solveLower,
  solveLowerTransposed,
} from '../numerics/linear-algebra.ts';
import type { Random } from '../numerics/random.ts';
import type { Sparse } from './sparse-matrix.ts';
import type { VectorSet } from './vector-set.ts';

/**
 * The likelihood of each vector: precision, and precision times mean. The precision's lower triangle is
 * packed in single precision, as memory traffic takes the time.
 */
export type Evidence = {
  precision: Float32Array;
  weighted: Float64Array;
  /** The draws mirrored at their means (antithetic variates). */
  opposite: Float64Array;
};

/** Room for what ratings say of each vector: the half of a symmetric matrix, and two sums. */
export function makeEvidence({ count, size }: VectorSet): Evidence {
  return {
    precision: new Float32Array((count * size * (size + 1)) / 2),
    weighted: new Float64Array(count * size),
    opposite: new Float64Array(count * size),
  };
}

/** The precision of a rating's noise is the product of the user's and the movie's. */
export type Certainty = { own: Float64Array; others: Float64Array };

/**
 * Draws all vectors of users or of movies given the other ones': a regression of the ratings, less the
 * others' biases, on [1, others' factors].
 */
export function drawVectors(
  set: VectorSet,
  other: VectorSet,
  ratings: Sparse,
  certainty: Certainty,
  random: Random,
  evidence?: Evidence,
): void {
  const { size, precision: priorPrecision, prior, vectors } = set;
  const precision = new Float64Array(size * size);
  const weightedSum = new Float64Array(size);
  const opposite = new Float64Array(size);
  const { addRating, flush } = makeAdder(precision, weightedSum, other.vectors, size);
  for (let index = 0; index < set.count; index++) {
    precision.fill(0);
    weightedSum.fill(0);
    for (let entry = ratings.starts[index]!; entry < ratings.starts[index + 1]!; entry++) {
      const otherIndex = ratings.columns[entry]!;
      const ratingPrecision = certainty.own[index]! * certainty.others[otherIndex]!;
      addRating(otherIndex * size, ratings.values[entry]!, ratingPrecision);
    }
    flush();
    if (evidence) keepEvidence(evidence, index, precision, weightedSum, size);
    const to = index * size;
    addSymmetricProduct(weightedSum, priorPrecision, prior.subarray(to, to + size), size);
    for (let k = 0; k < precision.length; k++) precision[k]! += priorPrecision[k]!;
    cholesky(precision, size);
    solveLower(precision, weightedSum, size);
    // Where A is the precision and b the sum, L⁻ᵀ(L⁻¹b + normal) is the mean plus a draw of covariance A⁻¹,
    // and with `- normal` its opposite.
    for (let k = 0; k < size; k++) {
      const drawn = random.normal();
      opposite[k] = weightedSum[k]! - drawn;
      weightedSum[k]! += drawn;
    }
    solveLowerTransposed(precision, weightedSum, size);
    vectors.set(weightedSum, to);
    if (!evidence) continue;
    solveLowerTransposed(precision, opposite, size);
    evidence.opposite.set(opposite, to);
  }
}

function keepEvidence(
  evidence: Evidence,
  index: number,
  precision: Float64Array,
  weightedSum: Float64Array,
  size: number,
): void {
  let to = (index * size * (size + 1)) / 2;
  for (let k = 0; k < size; k++)
    for (let l = 0; l <= k; l++) evidence.precision[to++] = precision[k * size + l]!;
  evidence.weighted.set(weightedSum, index * size);
}

/**
 * Adds x xᵀ of each rating to the precision and x times the residual rating to the sum, four ratings at a
 * time, so that the precision is walked once; `flush` adds those that wait.
 */
function makeAdder(
  precision: Float64Array,
  weightedSum: Float64Array,
  vectors: Float64Array,
  size: number,
): { addRating: (at: number, value: number, certainty: number) => void; flush: () => void } {
  const rows = Array.from({ length: 4 }, () => new Float64Array(size)) as Four;
  const residuals = new Float64Array(4);
  let waiting = 0;
  const addWaiting = () => {
    addFour(precision, weightedSum, rows, residuals, size);
    waiting = 0;
  };
  return {
    addRating(at, value, certainty) {
      // By the square root, so that the square is the precision itself.
      const root = Math.sqrt(certainty);
      const row = rows[waiting]!;
      row[0] = root;
      for (let k = 1; k < size; k++) row[k] = root * vectors[at + k]!;
      residuals[waiting++] = root * (value - vectors[at]!);
      if (waiting === 4) addWaiting();
    },
    flush() {
      if (waiting === 0) return;
      for (; waiting < 4; waiting++) {
        rows[waiting]!.fill(0);
        residuals[waiting] = 0;
      }
      addWaiting();
    },
  };
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

/** Adds four ratings to `a`, the precision, and `b`, the weighted sum. */
function addFour(a: Float64Array, b: Float64Array, rows: Four, residuals: Float64Array, size: number): void {
  const [x, y, z, w] = rows;
  const e = residuals[0]!;
  const f = residuals[1]!;
  const g = residuals[2]!;
  const h = residuals[3]!;
  for (let k = 0, row = 0; k < size; k++, row += size) {
    const p = x[k]!;
    const q = y[k]!;
    const r = z[k]!;
    const s = w[k]!;
    b[k]! += p * e + q * f + r * g + s * h;
    for (let l = 0; l <= k; l++) a[row + l]! += p * x[l]! + q * y[l]! + r * z[l]! + s * w[l]!;
  }
}
