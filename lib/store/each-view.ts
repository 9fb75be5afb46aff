/**
 * Every claim's view, one's own and those of opened layers, a few hundred in memory at a time.
 *
 * Order:  one's own first, each by its key. Withdrawn ones are left out.
 * Cost:   one read of every view. May stand inside Dexie's `liveQuery`.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { Database } from './db.ts';

const ROWS = 500;

export type Visit = (view: ClaimView, layer: string | null) => void;

export async function eachView(db: Database, visit: Visit): Promise<void> {
  await eachOwn(db, visit);
  await eachOfLayers(db, visit);
}

async function eachOwn(db: Database, visit: Visit): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await db.claims.where('id').above(last).limit(ROWS).toArray();
    for (const { view } of rows) if (!view.withdrawn) visit(view, null);
    if (rows.length < ROWS) return;
    last = rows.at(-1)!.id;
  }
}

async function eachOfLayers(db: Database, visit: Visit): Promise<void> {
  for (let last: [string, string] = ['', '']; ; ) {
    const rows = await db.layerClaims.where('[layer+claim]').above(last).limit(ROWS).toArray();
    for (const { layer, view } of rows) if (!view.withdrawn) visit(view, layer);
    if (rows.length < ROWS) return;
    const { layer, claim } = rows.at(-1)!;
    last = [layer, claim];
  }
}
