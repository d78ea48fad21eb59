/** Small dense matrices, row by row in one array; only the lower triangle of symmetric ones is used. */

/** A = L Lᵀ in place: afterwards the lower triangle is L. */
export function cholesky(a: Float64Array, size: number): void {
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let rest = a[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= a[row * size + k]! * a[column * size + k]!;
      // Rounding may push a tiny pivot below zero.
      a[row * size + column] =
        row === column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / a[column * size + column]!;
    }
}

/** Solves L x = b in place. */
export function solveLower(l: Float64Array, b: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    let rest = b[row]!;
    for (let k = 0; k < row; k++) rest -= l[row * size + k]! * b[k]!;
    b[row] = rest / l[row * size + row]!;
  }
}

/** Solves Lᵀ x = b in place. */
export function solveLowerTransposed(l: Float64Array, b: Float64Array, size: number): void {
  for (let row = size - 1; row >= 0; row--) {
    let rest = b[row]!;
    for (let k = row + 1; k < size; k++) rest -= l[k * size + row]! * b[k]!;
    b[row] = rest / l[row * size + row]!;
  }
}

/** Adds A x to `out`, A symmetric. */
export function addSymmetricProduct(out: Float64Array, a: Float64Array, x: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let k = 0; k <= row; k++) sum += a[row * size + k]! * x[k]!;
    for (let k = row + 1; k < size; k++) sum += a[k * size + row]! * x[k]!;
    out[row]! += sum;
  }
}
