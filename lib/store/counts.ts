/** How much a store holds, for a person who wants to know what is kept of them. */
import type { Database } from './db.ts';

export interface StoreCounts {
  readonly records: number;
  readonly claims: number;
  readonly drafts: number;
  readonly sets: number;
  readonly places: number;
  readonly feedback: number;
}

/** May stand inside Dexie's `liveQuery`. */
export async function storeCounts(db: Database): Promise<StoreCounts> {
  const [records, claims, drafts, sets, places, feedback] = await Promise.all([
    db.records.count(),
    db.claims.count(),
    db.drafts.count(),
    db.layers.count(),
    db.observations.count(),
    db.feedback.count(),
  ]);
  return { records, claims, drafts, sets, places, feedback };
}
