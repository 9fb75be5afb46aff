/** What the screen of one claim reads, live: it may stand inside Dexie's `liveQuery`. */
import type { ClaimView } from '../model/claim-view.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Database } from './db.ts';

export interface ReviewedClaim {
  readonly view: ClaimView;
  /** Everything that was ever said of it; none of a layer's claim, which has its history in its own file. */
  readonly records: readonly AnyRecord[];
}

/** `layer` is null for one's own. Null where there is no such claim, or it was withdrawn. */
export async function readReview(db: Database, claim: string, layer: string | null): Promise<ReviewedClaim | null> {
  const row = layer === null ? await db.claims.get(claim) : await db.layerClaims.get([layer, claim]);
  if (row === undefined || row.view.withdrawn) return null;
  const { view } = row;
  if (layer !== null) return { view, records: [] };
  const records = await db.records.bulkGet([...view.history]);
  return { view, records: records.filter((found) => found !== undefined).map(({ record }) => record) };
}
