/**
 * In which order records came, for what is new since a moment.
 *
 * What came together stands in rows of a hundred ids: an index entry for each costs an import more.
 * The id of a record that went stays; one that came again counts from then on.
 */
import type { Database, RecordRow } from './db.ts';

export interface ArrivalsRow {
  /** The arrival of the last of them. */
  readonly last: number;
  readonly ids: readonly string[];
}

const IDS_A_ROW = 100;
/** Rows that are read together: one act alone has one of its own. */
const ROWS_AT_ONCE = 50;

/** Inside the transaction that adds these, in the order of their arrival. */
export async function noteArrivals(db: Database, added: readonly Pick<RecordRow, 'id' | 'arrival'>[]): Promise<void> {
  const rows: ArrivalsRow[] = [];
  for (let from = 0; from < added.length; from += IDS_A_ROW) {
    const some = added.slice(from, from + IDS_A_ROW);
    rows.push({ last: some.at(-1)!.arrival, ids: some.map(({ id }) => id) });
  }
  await db.arrivals.bulkPut(rows);
}

export interface Arrived {
  readonly rows: readonly RecordRow[];
  /** The rest came after this. */
  readonly last: number;
}

/** The next of what came after, thousands at most, in the order of their arrival; null where nothing did. */
export async function arrivedAfter(db: Database, after: number): Promise<Arrived | null> {
  const parts = await db.arrivals.where('last').above(after).limit(ROWS_AT_ONCE).toArray();
  return parts.length === 0 ? null : { rows: await readParts(db, parts, after), last: parts.at(-1)!.last };
}

/** The latest of what came after, as many as `limit`, the latest first. */
export async function latestAfter(db: Database, after: number, limit: number): Promise<readonly RecordRow[]> {
  const found: RecordRow[] = [];
  for (let before = Number.POSITIVE_INFINITY; found.length < limit; ) {
    const range = db.arrivals.where('last').between(after, before, false, false);
    const parts = await range.reverse().limit(ROWS_AT_ONCE).toArray();
    if (parts.length === 0) break;
    found.push(...(await readParts(db, parts.toReversed(), after)).toReversed());
    before = parts.at(-1)!.last;
  }
  return found.slice(0, limit);
}

/** Inside the upgrade of a profile whose records had an index of their arrivals. */
export async function noteStored(db: Database): Promise<void> {
  const rows: { readonly id: string; readonly arrival: number }[] = [];
  await db.records.each(({ id, arrival }) => rows.push({ id, arrival }));
  await noteArrivals(
    db,
    rows.sort((one, other) => one.arrival - other.arrival),
  );
}

async function readParts(db: Database, parts: readonly ArrivalsRow[], after: number): Promise<readonly RecordRow[]> {
  const wanted = parts.flatMap(({ last, ids }) => ids.map((id) => ({ id, last })));
  const rows = await db.records.bulkGet(wanted.map(({ id }) => id));
  return rows.filter(
    (row, at): row is RecordRow => row !== undefined && row.arrival > after && row.arrival <= wanted[at]!.last,
  );
}
