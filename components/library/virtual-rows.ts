/**
 * Which element shows which row of a long list. An element is kept where it stands and shows another row, as long as
 * the list moves; at rest the elements are put in the order of the rows, which assistive technology reads them in.
 *
 * In:   the rows drawn before, and the places to draw now.
 * Out:  a row for each place; `key` names its element.
 */
export interface VirtualRow {
  readonly index: number;
  readonly key: number;
}

export function handedOn(before: readonly VirtualRow[], places: readonly number[]): readonly VirtualRow[] {
  const wanted = new Set(places);
  for (const { index } of before) wanted.delete(index);
  const missing = [...wanted];
  const still = new Set(places);
  const rows = before.flatMap((row) => {
    if (still.has(row.index)) return [row];
    const index = missing.shift();
    return index === undefined ? [] : [{ index, key: row.key }];
  });
  const unused = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return [...rows, ...missing.map((index, at) => ({ index, key: unused + at }))];
}

export function inOrder(rows: readonly VirtualRow[]): readonly VirtualRow[] {
  return rows.toSorted((one, other) => one.index - other.index);
}
