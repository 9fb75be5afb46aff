/**
 * Every claim's view, one's own and those of opened layers, two hundred in memory at a time; and records by their ids.
 *
 * Order:  one's own first, each by its key. Withdrawn ones are left out.
 * Cost:   one read of every view. May stand inside Dexie's `liveQuery`.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Database } from './db.ts';

/** With 500, a page that reads them all stood still for 140 ms at a time. */
const ROWS = 200;

export type Visit = (view: ClaimView, layer: string | null) => void;

export async function eachView(db: Database, visit: Visit): Promise<void> {
  await eachOwn(db, visit);
  await eachOfLayers(db, visit);
}

async function eachOwn(db: Database, visit: Visit): Promise<void> {
  for await (const views of ownViews(db)) for (const view of views) if (!view.withdrawn) visit(view, null);
}

/** One's own, the withdrawn ones too. */
export async function* ownViews(db: Database): AsyncGenerator<readonly ClaimView[], void, undefined> {
  for (let last = ''; ; ) {
    const rows = await db.claims.where('id').above(last).limit(ROWS).toArray();
    if (rows.length > 0) yield rows.map(({ view }) => view);
    if (rows.length < ROWS) return;
    last = rows.at(-1)!.id;
  }
}

/** These records, as far as they are here. */
export async function* recordsOf(
  db: Database,
  ids: readonly string[],
): AsyncGenerator<readonly AnyRecord[], void, undefined> {
  for (let at = 0; at < ids.length; at += ROWS) {
    const rows = await db.records.bulkGet(ids.slice(at, at + ROWS));
    yield rows.flatMap((row) => (row === undefined ? [] : [row.record]));
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
