/**
 * Find claims among a hundred thousand while somebody types: summaries in memory, as columns.
 *
 * In:   summaries that come and go, and questions as data (`lib/model/claim-query.ts`).
 * Out:  the rows that were found, in order, and how many there are of each value of each filter.
 * Cost: under 50 ms a question at 100,000 claims; the first of a sort sorts all once. `npm run bench -- store`.
 */
import { type ClaimAnswer, type ClaimQuery, type ClaimSort, type Facet, facets, NONE } from '../model/claim-query.ts';
import type { ClaimSummary } from '../model/claim-summary.ts';
import { ExtensionError } from '../model/errors.ts';
import { type Count, FacetColumn } from './facet-column.ts';
import { type Rows, Sorting } from './sorting.ts';
import { type FoldedPart, foldPart, joined, neededOf } from './words.ts';

const valuesOf: Readonly<Record<Facet, (summary: ClaimSummary) => readonly string[]>> = {
  status: ({ status }) => [status],
  verdict: ({ verdicts }) => (verdicts.length === 0 ? [NONE] : verdicts),
  tag: ({ tags }) => tags,
  outlet: ({ outlets }) => outlets,
  person: ({ people }) => people,
  assignee: ({ assignee }) => [assignee ?? NONE],
  priority: ({ priority }) => [priority ?? NONE],
  language: ({ language }) => [language],
  anchored: ({ anchored }) => [anchored ?? NONE],
  layer: ({ layer }) => [layer ?? NONE],
};

type Test = (summary: ClaimSummary, row: number) => boolean;

const DAY_MS = 86_400_000;
const finished: ReadonlySet<string> = new Set(['published', 'corrected', 'retracted']);

export class Search implements Rows {
  readonly summaries: ClaimSummary[] = [];
  readonly gone = new Set<number>();
  /** When each was changed last, in milliseconds since 1970. */
  private readonly changed: number[] = [];
  readonly folded: string[] = [];
  private readonly numbers = new Map<string, Map<string, number>>();
  private readonly columns = Object.fromEntries(facets.map((facet) => [facet, new FacetColumn()])) as Record<
    Facet,
    FacetColumn
  >;
  private readonly sortings = new Map<ClaimSort, Sorting>();
  /** Names that many claims have. */
  private readonly foldedNames = new Map<string, FoldedPart>();

  /** A claim is new, or has changed. */
  put(summary: ClaimSummary): void {
    const row = this.rowOf(summary);
    this.summaries[row] = summary;
    this.gone.delete(row);
    this.changed[row] = Date.parse(summary.modified);
    this.folded[row] = this.foldedOf(summary);
    for (const facet of facets) this.columns[facet].put(row, valuesOf[facet](summary));
    for (const sorting of this.sortings.values()) sorting.change(row);
  }

  /** `layer` is null for one's own. */
  remove(layer: string | null, claim: string): void {
    const row = this.numbers.get(layer ?? '')?.get(claim);
    if (row === undefined) return;
    this.numbers.get(layer ?? '')!.delete(claim);
    this.gone.add(row);
    this.folded[row] = '';
    for (const sorting of this.sortings.values()) sorting.change(row);
  }

  removeLayer(layer: string | null): void {
    for (const claim of [...(this.numbers.get(layer ?? '')?.keys() ?? [])]) this.remove(layer, claim);
  }

  /** What stands in these rows; of a claim that went meanwhile, what it was last. Errors: `not-found`. */
  rows(numbers: Iterable<number>): readonly ClaimSummary[] {
    return Array.from(numbers, (row) => {
      const summary = this.summaries[row];
      if (summary === undefined) throw new ExtensionError('not-found', `row ${row}`);
      return summary;
    });
  }

  /** `today` is an RFC 3339 day. */
  find(query: ClaimQuery, today: string): ClaimAnswer {
    const order = this.inOrder(query);
    const accepts = this.conditionOf(query, today);
    const chosen = [...facets.keys()].filter((at) => (query[facets[at]!]?.length ?? 0) > 0);
    const accepted = chosen.map((at) => this.columns[facets[at]!].accepting(query[facets[at]!]!));
    const lists = facets.map((facet) => this.columns[facet].rows);
    const tallies = facets.map((facet) => this.columns[facet].newTally());
    const found = new Uint32Array(order.length);
    let total = 0;
    for (const row of order) {
      if (!accepts(row)) continue;
      const refusing = refusedBy(row, chosen, lists, accepted);
      if (refusing >= 0) tallies[refusing]![lists[refusing]![row]!]! += 1;
      if (refusing !== ALL) continue;
      found[total++] = row;
      for (let at = 0; at < lists.length; at++) tallies[at]![lists[at]![row]!]! += 1;
    }
    const counts = facets.map((facet, at) => [facet, this.columns[facet].counts(tallies[at]!)] as const);
    return {
      found: found.slice(0, total),
      total,
      counts: Object.fromEntries(counts) as Record<Facet, readonly Count[]>,
    };
  }

  private inOrder({ sort = 'modified', descending = sort === 'modified' }: ClaimQuery): Uint32Array {
    const sorting = this.sortings.get(sort) ?? new Sorting(sort, this);
    this.sortings.set(sort, sorting);
    return sorting.order(descending);
  }

  /** All that is asked but the filters whose values are counted. */
  private conditionOf(query: ClaimQuery, today: string): (row: number) => boolean {
    const { summaries } = this;
    const having = this.having(neededOf(query.words ?? ''));
    const tests = this.testsOf(query, today);
    return (row) => having?.[row] !== 0 && tests.every((test) => test(summaries[row]!, row));
  }

  /** For each row whether all of these stand in it, looked up in the order in which they lie in memory. */
  private having(needed: readonly string[]): Uint8Array | null {
    if (needed.length === 0) return null;
    const having = new Uint8Array(this.folded.length);
    for (let row = 0; row < having.length; row++) {
      const text = this.folded[row]!;
      having[row] = Number(needed.every((words) => text.includes(words)));
    }
    return having;
  }

  private testsOf(query: ClaimQuery, today: string): readonly Test[] {
    const from = Date.parse(query.from ?? '');
    const before = Date.parse(query.to ?? '') + DAY_MS;
    const tests: readonly (readonly [boolean | undefined, Test])[] = [
      [!Number.isNaN(from), (_, row) => this.changed[row]! >= from],
      [!Number.isNaN(before), (_, row) => this.changed[row]! < before],
      [query.disagree, ({ disagree }) => disagree],
      [query.withoutSource, ({ sources }) => sources === 0],
      [query.conflict, ({ conflict }) => conflict],
      [query.overdue, ({ due, status }) => due !== null && due < today && !finished.has(status)],
    ];
    return tests.filter(([asked]) => asked === true).map(([, test]) => test);
  }

  private foldedOf({ text, speaker, tags, outlets }: ClaimSummary): string {
    return joined([foldPart(text), ...[speaker, ...tags, ...outlets].map((name) => this.foldedName(name))]);
  }

  private foldedName(name: string): FoldedPart {
    const folded = this.foldedNames.get(name) ?? foldPart(name);
    this.foldedNames.set(name, folded);
    return folded;
  }

  private rowOf({ layer, id }: ClaimSummary): number {
    const ofLayer = this.numbers.get(layer ?? '') ?? new Map<string, number>();
    this.numbers.set(layer ?? '', ofLayer);
    // A number is never given again: who asks for the rows of an older answer is not shown other claims.
    const row = ofLayer.get(id) ?? this.summaries.length;
    ofLayer.set(id, row);
    return row;
  }
}

const ALL = -1;
const SEVERAL = -2;

/** The one filter that refuses the row: its value is counted as if the filter were not chosen. */
function refusedBy(
  row: number,
  chosen: readonly number[],
  lists: readonly Int32Array[],
  accepted: readonly Uint8Array[],
): number {
  let refusing = ALL;
  for (let at = 0; at < chosen.length; at++) {
    if (accepted[at]![lists[chosen[at]!]![row]!] === 1) continue;
    if (refusing !== ALL) return SEVERAL;
    refusing = chosen[at]!;
  }
  return refusing;
}
