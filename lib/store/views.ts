/**
 * Keep the stored views true: file records under their claims, and compute the claims that changed again.
 *
 * All of it runs inside the transaction that adds the records. A view is a pure function of the records filed under
 * its claim (`lib/records/view`), so rebuilding all of them gives the same rows; a test does.
 */
import { type ClaimView, verdictsOf } from '../model/claim-view.ts';
import type { AnyRecord, RecordId } from '../model/record.ts';
import { claimsOf, type Lookup } from '../records/belonging.ts';
import { viewClaim } from '../records/view.ts';
import type { ClaimRow, Database, RecordRow } from './db.ts';
import { keepEntry, matchTables, OWN, saidIn } from './match-entries.ts';

/** Filed under this while what a record is about has not arrived. */
const UNPLACED = '';

/** As many steps as `claimOf` takes: what a record refers to, and what that refers to. */
const MAX_STEPS = 8;

export function newRow(record: AnyRecord, arrival: number): RecordRow {
  const names = new Set([...record.prev, record.ref, record.root].filter((id) => id !== undefined));
  return { id: record.id, kind: record.kind, claims: [UNPLACED], names: [...names], arrival, record };
}

/** Store new rows under their claims, and file again what was waiting for them. Answers the claims touched. */
export async function placeRows(db: Database, rows: readonly RecordRow[]): Promise<readonly string[]> {
  await db.records.bulkPut([...rows]);
  const touched = new Set<string>();
  let changed = rows;
  for (let step = 0; changed.length > 0 && step < MAX_STEPS; step++) {
    const waiting = await db.records
      .where('names')
      .anyOf(changed.map(({ id }) => id))
      .toArray();
    const due = step === 0 ? [...changed, ...waiting] : waiting;
    const known = await readNamed(db, due);
    const roots = await readRoots(db, due, known);
    const placed = due.map((row) => ({ ...row, claims: claimsOrUnplaced(row.record, known, roots) }));
    changed = placed.filter((row, index) => row.claims.join() !== due[index]!.claims.join());
    await db.records.bulkPut(changed);
    for (const { claims } of [...due, ...placed]) for (const claim of claims) touched.add(claim);
  }
  return [...touched];
}

/** Compute the views of these claims from their records and store them, and what the matcher finds them by. */
export async function refreshViews(db: Database, claims: Iterable<string>): Promise<void> {
  for (const claim of new Set(claims)) {
    if (claim === UNPLACED) continue;
    const rows = await db.records.where('claims').equals(claim).toArray();
    const view = viewClaim(
      claim,
      rows.map(({ record }) => record),
      await readNamed(db, rows),
    );
    if (view === null) await db.claims.delete(claim);
    else await db.claims.put(claimRow(view));
    await keepEntry(db, OWN, claim, saidIn(view));
  }
}

/** Compute every view anew from the records. */
export async function rebuildViews(db: Database): Promise<void> {
  await db.transaction('rw', [db.records, db.claims, ...matchTables(db)], async () => {
    await db.claims.clear();
    await refreshViews(db, (await db.records.orderBy('claims').uniqueKeys()) as string[]);
  });
}

export function claimRow(view: ClaimView): ClaimRow {
  return {
    id: view.id,
    pageUrls: pageUrlsOf(view),
    topics: [...view.tags],
    verdicts: [...verdictsOf(view)],
    modified: view.modified,
    view,
  };
}

export function pageUrlsOf({ mentions }: ClaimView): readonly string[] {
  return [...new Set(mentions.map(({ body }) => body.pageUrl))];
}

function claimsOrUnplaced(record: AnyRecord, lookup: Lookup, roots: ReadonlySet<string>): readonly string[] {
  const claims = claimsOf(record, lookup, (root) => roots.has(root));
  return claims.length === 0 ? [UNPLACED] : claims;
}

/** Everything that these rows name, and what that names in turn, to be looked up without waiting. */
async function readNamed(db: Database, rows: readonly RecordRow[]): Promise<Lookup> {
  const known = new Map<string, AnyRecord>(rows.map(({ id, record }) => [id, record]));
  let wanted = missing(rows, known);
  for (let step = 0; wanted.length > 0 && step < MAX_STEPS; step++) {
    const found = (await db.records.bulkGet(wanted)).filter((row) => row !== undefined);
    for (const { id, record } of found) known.set(id, record);
    wanted = missing(found, known);
  }
  return (id) => known.get(id);
}

function missing(rows: readonly RecordRow[], known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(rows.flatMap(({ names }) => names))].filter((id) => !known.has(id));
}

/** The roots whose first version is not here while a later one is: its parts still belong to that claim. */
async function readRoots(db: Database, rows: readonly RecordRow[], known: Lookup): Promise<ReadonlySet<string>> {
  const absent = rows.flatMap(({ names }) => names).filter((id) => known(id as RecordId) === undefined);
  if (absent.length === 0) return new Set();
  const versions = await db.records
    .where('names')
    .anyOf([...new Set(absent)])
    .filter(({ kind }) => kind === 'claim')
    .toArray();
  return new Set(versions.map(({ record }) => record.root).filter((root) => root !== undefined));
}
