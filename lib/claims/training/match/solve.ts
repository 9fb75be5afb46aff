/** Linear equations by Gauss; the matrix is symmetric and positive, so that no rows need be exchanged. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, row] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const times = other[at]! / row[at]!;
      for (let place = at; place < row.length; place++) other[place]! -= times * row[place]!;
    }
  }
  const found = rows.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!;
    const known = found.reduce((sum, value, place) => (place > at ? sum + value * row[place]! : sum), 0);
    found[at] = (row.at(-1)! - known) / row[at]!;
  }
  return found;
}
