/**
 * Rows in an order that is kept: sorted once, and after a change only what changed is put in its place.
 *
 * Rows without a key come last, whichever way the others go. Cost: O(n log n) once, O(n + c log c) after c changes.
 */
import type { ClaimSort } from '../model/claim-query.ts';
import type { ClaimSummary } from '../model/claim-summary.ts';
import { priorities } from '../model/desk.ts';

/** Null where there is nothing to sort by. */
type Key = number | string | null;

/** By number; what is gone stays in its place. */
export interface Rows {
  readonly summaries: readonly ClaimSummary[];
  readonly folded: readonly string[];
  readonly gone: ReadonlySet<number>;
}

const keyOf: Readonly<Record<ClaimSort, (summary: ClaimSummary, folded: string) => Key>> = {
  modified: ({ modified }) => timeOf(modified),
  claimDate: ({ claimDate }) => (claimDate === null ? null : timeOf(claimDate)),
  due: ({ due }) => (due === null ? null : timeOf(due)),
  priority: ({ priority }) => (priority === null ? null : urgencyOf(priority)),
  text: (_, folded) => folded,
  sources: ({ sources }) => sources,
};

/** The most urgent is the smallest; a word that is not ours comes after those that are. */
function urgencyOf(priority: string): number {
  const at = (priorities as readonly string[]).indexOf(priority);
  return at < 0 ? priorities.length : at;
}

function timeOf(text: string): Key {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

export class Sorting {
  private readonly keys: Key[] = [];
  private sorted: number[] = [];
  private up: Uint32Array | null = null;
  private down: Uint32Array | null = null;
  private readonly changed = new Set<number>();
  private readonly key: (summary: ClaimSummary, folded: string) => Key;
  private readonly rows: Rows;

  constructor(sort: ClaimSort, rows: Rows) {
    this.key = keyOf[sort];
    this.rows = rows;
    for (const row of rows.summaries.keys()) this.changed.add(row);
  }

  change(row: number): void {
    this.changed.add(row);
  }

  /** Living rows: those with a key either way, then those without. */
  order(descending: boolean): Uint32Array {
    if (this.changed.size > 0) this.settle();
    const known = descending ? this.down : this.up;
    if (known !== null) return known;
    const keyless = this.sorted.findIndex((row) => this.keys[row] === null);
    const end = keyless < 0 ? this.sorted.length : keyless;
    const order = Uint32Array.from(this.sorted);
    if (descending) order.subarray(0, end).reverse();
    if (descending) this.down = order;
    else this.up = order;
    return order;
  }

  private settle(): void {
    const kept = this.sorted.filter((row) => !this.changed.has(row));
    const { summaries, folded, gone } = this.rows;
    const due = [...this.changed].filter((row) => !gone.has(row));
    for (const row of due) this.keys[row] = this.key(summaries[row]!, folded[row]!);
    this.sorted = merged(kept, due.sort(this.compare), this.compare);
    this.changed.clear();
    this.up = null;
    this.down = null;
  }

  private readonly compare = (a: number, b: number): number => {
    const [one, other] = [this.keys[a]!, this.keys[b]!];
    if (one !== other) {
      if (one === null || other === null) return one === null ? 1 : -1;
      return one < other ? -1 : 1;
    }
    return this.rows.summaries[a]!.id < this.rows.summaries[b]!.id ? -1 : 1;
  };
}

function merged(a: readonly number[], b: readonly number[], compare: (a: number, b: number) => number): number[] {
  if (a.length === 0) return [...b];
  const all: number[] = [];
  let at = 0;
  for (const row of b) {
    while (at < a.length && compare(a[at]!, row) < 0) all.push(a[at++]!);
    all.push(row);
  }
  while (at < a.length) all.push(a[at++]!);
  return all;
}
