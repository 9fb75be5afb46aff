/**
 * The rows of a sparse matrix in the few dimensions that say most of them.
 *
 * In:    rows as pairs of column and value. Out: one vector of unit length a row.
 * Source: orthogonal iteration, Golub and Van Loan, "Matrix Computations", 7.3.
 */
export interface SparseMatrix {
  readonly columns: number;
  readonly rows: readonly (readonly (readonly [column: number, value: number])[])[];
}

const ROUNDS = 8;

/** Dimensions are found for more than are kept, since the last ones are found worst. */
const SPARE = 12;

export function principal(matrix: SparseMatrix, dimensions: number, chance: () => number): Float64Array[] {
  const width = dimensions + SPARE;
  let columns = Array.from({ length: matrix.columns }, () =>
    Float64Array.from({ length: width }, () => chance() - 0.5),
  );
  let rows: Float64Array[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rows = times(matrix, columns, width);
    orthogonalise(rows, width);
    columns = timesTransposed(matrix, rows, width);
  }
  // The length of a column is its singular value; its root keeps the first ones from drowning the others.
  const scales = Array.from({ length: dimensions }, (_, at) =>
    Math.sqrt(Math.sqrt(columns.reduce((sum, column) => sum + column[at]! ** 2, 0))),
  );
  return rows.map((row) => unit(Float64Array.from(scales, (scale, at) => row[at]! * scale)));
}

export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function times({ rows }: SparseMatrix, columns: readonly Float64Array[], width: number): Float64Array[] {
  return rows.map((row) => {
    const sum = new Float64Array(width);
    for (const [column, value] of row) addTimes(sum, columns[column]!, value);
    return sum;
  });
}

function timesTransposed(
  matrix: SparseMatrix,
  rows: readonly Float64Array[],
  width: number,
): Float64Array<ArrayBuffer>[] {
  const sums = Array.from({ length: matrix.columns }, () => new Float64Array(width));
  matrix.rows.forEach((row, at) => {
    for (const [column, value] of row) addTimes(sums[column]!, rows[at]!, value);
  });
  return sums;
}

function addTimes(target: Float64Array, source: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at++) target[at]! += times * source[at]!;
}

/** Gram and Schmidt's method, column by column. */
function orthogonalise(rows: readonly Float64Array[], width: number): void {
  for (let column = 0; column < width; column++) {
    for (let before = 0; before < column; before++) {
      const share = rows.reduce((sum, row) => sum + row[column]! * row[before]!, 0);
      for (const row of rows) row[column]! -= share * row[before]!;
    }
    const length = Math.sqrt(rows.reduce((sum, row) => sum + row[column]! ** 2, 0)) || 1;
    for (const row of rows) row[column]! /= length;
  }
}
