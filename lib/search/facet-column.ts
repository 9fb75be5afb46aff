/**
 * One filter of the library as a column: which values each row has, as the number of a list of values.
 *
 * Few lists are in use by many rows, so that choosing and counting look at each row once, and at its values not at all.
 */
export type Count = readonly [value: string, count: number];

export class FacetColumn {
  private readonly values: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly lists: (readonly number[])[] = [];
  private readonly numbers = new Map<string, number>();
  /** The list of each row. */
  rows = new Int32Array(1024);

  put(row: number, values: readonly string[]): void {
    if (row >= this.rows.length) {
      const grown = new Int32Array(Math.max(row + 1, this.rows.length * 2));
      grown.set(this.rows);
      this.rows = grown;
    }
    this.rows[row] = this.listOf(values);
  }

  /** For each list of values, whether it has one of the chosen: `accepted[column.rows[row]]`. */
  accepting(chosen: readonly string[]): Uint8Array {
    const wanted = new Set(chosen.map((value) => this.codes.get(value)));
    return Uint8Array.from(this.lists, (codes) => Number(codes.some((code) => wanted.has(code))));
  }

  newTally(): Int32Array {
    return new Int32Array(this.lists.length);
  }

  /** How many have each value, of how many have each list: the most first. */
  counts(tally: Int32Array): readonly Count[] {
    const sums = new Int32Array(this.values.length);
    for (const [list, count] of tally.entries()) for (const code of this.lists[list]!) sums[code]! += count;
    return this.values
      .map((value, code): Count => [value, sums[code]!])
      .filter(([, count]) => count > 0)
      .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  }

  private listOf(values: readonly string[]): number {
    const codes = values.map((value) => this.codeOf(value));
    const key = codes.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.lists.length);
    return this.lists.push(codes) - 1;
  }

  private codeOf(value: string): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    this.codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
