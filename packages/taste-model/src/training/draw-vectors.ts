import { addProduct, cholesky, solveLower, solveUpper } from '../numerics/linear-algebra.ts';
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
  const { size, precision: held, prior, vectors } = set;
  const a = new Float64Array(size * size);
  const b = new Float64Array(size);
  const opposite = new Float64Array(size);
  const add = makeAdder(a, b, other.vectors, size);
  for (let one = 0; one < set.count; one++) {
    a.fill(0);
    b.fill(0);
    for (let entry = ratings.starts[one]!; entry < ratings.starts[one + 1]!; entry++) {
      const them = ratings.columns[entry]!;
      add.row(them * size, ratings.values[entry]!, certainty.own[one]! * certainty.others[them]!);
    }
    add.rest();
    if (evidence) keepEvidence(evidence, one, a, b, size);
    const to = one * size;
    addProduct(b, held, prior.subarray(to, to + size), size);
    for (let k = 0; k < a.length; k++) a[k]! += held[k]!;
    cholesky(a, size);
    solveLower(a, b, size);
    // L⁻ᵀ(L⁻¹b + normal) is the mean plus a draw of covariance A⁻¹, and with `- normal` its opposite.
    for (let k = 0; k < size; k++) {
      const drawn = random.normal();
      opposite[k] = b[k]! - drawn;
      b[k]! += drawn;
    }
    solveUpper(a, b, size);
    vectors.set(b, to);
    if (!evidence) continue;
    solveUpper(a, opposite, size);
    evidence.opposite.set(opposite, to);
  }
}

function keepEvidence(
  { precision, weighted }: Evidence,
  one: number,
  a: Float64Array,
  b: Float64Array,
  size: number,
): void {
  let to = (one * size * (size + 1)) / 2;
  for (let k = 0; k < size; k++) for (let l = 0; l <= k; l++) precision[to++] = a[k * size + l]!;
  weighted.set(b, one * size);
}

/** Adds x xᵀ to `a` and x times the residual rating to `b`, four rows at a time, so `a` is walked once. */
function makeAdder(
  a: Float64Array,
  b: Float64Array,
  vectors: Float64Array,
  size: number,
): { row: (at: number, value: number, certainty: number) => void; rest: () => void } {
  const rows = Array.from({ length: 4 }, () => new Float64Array(size)) as Four;
  const left = new Float64Array(4);
  let held = 0;
  const flush = () => {
    addFour(a, b, rows, left, size);
    held = 0;
  };
  return {
    row(at, value, certainty) {
      // By the square root, so that the square is the precision itself.
      const root = Math.sqrt(certainty);
      const row = rows[held]!;
      row[0] = root;
      for (let k = 1; k < size; k++) row[k] = root * vectors[at + k]!;
      left[held++] = root * (value - vectors[at]!);
      if (held === 4) flush();
    },
    rest() {
      if (held === 0) return;
      for (; held < 4; held++) {
        rows[held]!.fill(0);
        left[held] = 0;
      }
      flush();
    },
  };
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

function addFour(a: Float64Array, b: Float64Array, rows: Four, left: Float64Array, size: number): void {
  const [x, y, z, w] = rows;
  const e = left[0]!;
  const f = left[1]!;
  const g = left[2]!;
  const h = left[3]!;
  for (let k = 0, row = 0; k < size; k++, row += size) {
    const p = x[k]!;
    const q = y[k]!;
    const r = z[k]!;
    const s = w[k]!;
    b[k]! += p * e + q * f + r * g + s * h;
    for (let l = 0; l <= k; l++) a[row + l]! += p * x[l]! + q * y[l]! + r * z[l]! + s * w[l]!;
  }
}
