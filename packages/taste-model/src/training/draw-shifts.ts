import {
  addSymmetricProduct,
  cholesky,
  solveLower,
  solveLowerTransposed,
} from '../numerics/linear-algebra.ts';
import type { Random } from '../numerics/random.ts';
import type { Evidence } from './draw-vectors.ts';
import type { VectorSet } from './vector-set.ts';

/**
 * Moves W together with all vectors that have the feature (interweaving: Yu and Meng, 2011), as movies with
 * few ratings hold W in place when it is drawn from them alone. Features before `first` stay.
 */
export function drawShifts(set: VectorSet, evidence: Evidence, first: number, random: Random): void {
  const { size, vectors, prior, weights, having, precision, features, restraint } = set;
  const a = new Float64Array(size * size);
  const b = new Float64Array(size);
  const fitted = new Float64Array(size);
  for (let feature = first; feature < features.count; feature++) {
    const from = having.starts[feature]!;
    const to = having.starts[feature + 1]!;
    if (from === to) continue;
    a.fill(0);
    b.fill(0);
    for (let entry = from; entry < to; entry++) {
      const one = having.columns[entry]!;
      const value = having.values[entry]!;
      fitted.fill(0);
      addEvidence(a, fitted, evidence, one, vectors, value * value, size);
      for (let k = 0; k < size; k++) b[k]! += value * (evidence.weighted[one * size + k]! - fitted[k]!);
    }
    const held = restraint[features.groups[feature]!]!;
    const at = feature * size;
    fitted.fill(0);
    addSymmetricProduct(fitted, precision, weights.subarray(at, at + size), size);
    for (let k = 0; k < size; k++) b[k]! -= held * fitted[k]!;
    for (let k = 0; k < a.length; k++) a[k]! += held * precision[k]!;
    cholesky(a, size);
    solveLower(a, b, size);
    for (let k = 0; k < size; k++) b[k]! += random.normal();
    solveLowerTransposed(a, b, size);
    for (let k = 0; k < size; k++) weights[at + k]! += b[k]!;
    for (let entry = from; entry < to; entry++) {
      const row = having.columns[entry]! * size;
      const value = having.values[entry]!;
      for (let k = 0; k < size; k++) {
        vectors[row + k]! += value * b[k]!;
        evidence.opposite[row + k]! += value * b[k]!;
        prior[row + k]! += value * b[k]!;
      }
    }
  }
}

/**
 * Adds `times` the precision that the ratings give a vector to `a`, and that precision times the vector to
 * `fitted`.
 */
function addEvidence(
  a: Float64Array,
  fitted: Float64Array,
  { precision }: Evidence,
  one: number,
  vectors: Float64Array,
  times: number,
  size: number,
): void {
  const at = one * size;
  let from = at * ((size + 1) / 2);
  for (let k = 0, row = 0; k < size; k++, row += size) {
    const own = vectors[at + k]!;
    let sum = 0;
    for (let l = 0; l < k; l++) {
      const says = precision[from++]!;
      a[row + l]! += times * says;
      sum += says * vectors[at + l]!;
      fitted[l]! += says * own;
    }
    const says = precision[from++]!;
    a[row + k]! += times * says;
    fitted[k]! += sum + says * own;
  }
}
