/** Ratings as a sparse matrix by row, and transposed. */

/** A sparse matrix by row: row i holds places `starts[i]` to `starts[i + 1]` of `columns` and `values`. */
export type Sparse = { starts: Int32Array; columns: Int32Array; values: Float64Array };

export type Triplets = { rows: ArrayLike<number>; columns: ArrayLike<number>; values: ArrayLike<number> };

/** Entries keep their order within a row. */
export function sparseOf(rowCount: number, { rows, columns, values }: Triplets): Sparse {
  const starts = new Int32Array(rowCount + 1);
  for (let entry = 0; entry < rows.length; entry++) starts[rows[entry]! + 1]!++;
  for (let row = 0; row < rowCount; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const sorted = { starts, columns: new Int32Array(rows.length), values: new Float64Array(rows.length) };
  for (let entry = 0; entry < rows.length; entry++) {
    const place = next[rows[entry]!]!++;
    sorted.columns[place] = columns[entry]!;
    sorted.values[place] = values[entry]!;
  }
  return sorted;
}

export function transpose(matrix: Sparse, columnCount: number): Sparse {
  const rows = new Int32Array(matrix.columns.length);
  for (let row = 0; row + 1 < matrix.starts.length; row++)
    rows.fill(row, matrix.starts[row]!, matrix.starts[row + 1]!);
  return sparseOf(columnCount, { rows: matrix.columns, columns: rows, values: matrix.values });
}
