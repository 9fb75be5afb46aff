/** What the library lists, read as its search reads: a line holds until a later one says otherwise of the same claim. */
import type { ClaimSummary } from '../../lib/model/claim-summary.ts';
import type { Database } from '../../lib/store/db.ts';
import { changedSince } from '../../lib/store/summary-log.ts';

export async function libraryLines(db: Database): Promise<readonly ClaimSummary[]> {
  let held = new Map<string, ClaimSummary>();
  for (const { layer, lines } of await changedSince(db, 0, 1e6)) {
    for (const { id, summary } of lines) {
      if (summary !== null) held.set(`${layer} ${id}`, summary);
      else if (id !== '') held.delete(`${layer} ${id}`);
      else held = withoutLayer(held, layer);
    }
  }
  return [...held.values()];
}

function withoutLayer(held: ReadonlyMap<string, ClaimSummary>, layer: string): Map<string, ClaimSummary> {
  return new Map([...held].filter(([, summary]) => (summary.layer ?? '') !== layer));
}
