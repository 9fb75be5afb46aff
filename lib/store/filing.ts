/**
 * File records under the claims whose views they can change.
 *
 * New records are filed in memory and written once; what was waiting for them in the store is filed again. All of it
 * runs inside the transaction that adds them.
 */
import type { AnyRecord } from '../model/record.ts';
import { claimsOf, type Lookup } from '../records/belonging.ts';
import type { Database, RecordRow } from './db.ts';

/** Filed under this while what a record is about has not arrived. */
export const UNPLACED = '';

/** As many steps as `claimOf` takes: what a record refers to, and what that refers to. */
const MAX_STEPS = 8;

/** Rows of one request to the browser. */
const ROWS_AT_ONCE = 5000;

export interface Filed {
  /** Claims of which the store had nothing, with all their records. */
  readonly files: ReadonlyMap<string, readonly AnyRecord[]>;
  /** The other claims whose views may have changed. */
  readonly touched: ReadonlySet<string>;
  readonly lookup: Lookup;
}

export function newRow(record: AnyRecord, arrival: number): RecordRow {
  const names = new Set([...record.prev, record.ref, record.root].filter((id) => id !== undefined));
  const { id, kind } = record;
  return { id, kind, ...(kind === 'erase' && { erase: 1 }), claims: [UNPLACED], names: [...names], arrival, record };
}

/** Store new rows under their claims, and file again what was waiting for them. */
export async function fileRows(db: Database, rows: readonly RecordRow[]): Promise<Filed> {
  const { lookup, absent } = await readAround(db, rows);
  const roots = await readRoots(db, rows, absent);
  const placed = rows.map((row) => ({ ...row, claims: claimsOrUnplaced(row.record, lookup, roots) }));
  const waiting = await filedBy(db, placed);
  for (let from = 0; from < placed.length; from += ROWS_AT_ONCE) {
    await db.records.bulkPut(placed.slice(from, from + ROWS_AT_ONCE));
  }
  const known = await refile(db, waiting);
  const files = newFiles(placed, known);
  const claims = placed.flatMap((row) => row.claims);
  return { files, lookup, touched: new Set([...known, ...claims].filter((claim) => !files.has(claim))) };
}

/** Rows of the store, filed anew. Answers the claims that they were or are under. */
export async function refile(db: Database, rows: readonly RecordRow[]): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  let due = rows;
  for (let step = 0; due.length > 0 && step < MAX_STEPS; step++) {
    const { lookup, absent } = await readAround(db, due);
    const roots = await readRoots(db, due, absent);
    const placed = due.map((row) => ({ ...row, claims: claimsOrUnplaced(row.record, lookup, roots) }));
    for (const { claims } of [...due, ...placed]) for (const claim of claims) touched.add(claim);
    const changed = placed.filter((row, at) => row.claims.join() !== due[at]!.claims.join());
    await db.records.bulkPut(changed);
    due = await naming(
      db,
      changed.map(({ id }) => id),
    );
  }
  return touched;
}

/** Rows of the store that name one of these. */
async function naming(db: Database, ids: readonly string[]): Promise<readonly RecordRow[]> {
  if (ids.length === 0) return [];
  // Keys first: whatever a cursor passes on its way is else read with all that is in it.
  const keys = await db.records
    .where('names')
    .anyOf([...ids])
    .primaryKeys();
  return (await db.records.bulkGet([...new Set(keys)])).filter((row) => row !== undefined);
}

/** Rows of the store that are filed by what these are: they name one, or the claim of which one is a version. */
export function filedBy(db: Database, rows: readonly RecordRow[]): Promise<readonly RecordRow[]> {
  const roots = rows.flatMap(({ kind, record }) => (kind === 'claim' && record.root !== undefined ? record.root : []));
  return naming(db, [...new Set([...rows.map(({ id }) => id), ...roots])]);
}

/**
 * The records of claims that began with these rows. Whatever the store has of a claim names it or one of its records,
 * so that the claim is among `known` then.
 */
function newFiles(rows: readonly RecordRow[], known: ReadonlySet<string>): ReadonlyMap<string, readonly AnyRecord[]> {
  const files = new Map<string, AnyRecord[]>();
  for (const { id, kind, claims } of rows) {
    if (kind === 'claim' && claims.includes(id) && !known.has(id)) files.set(id, []);
  }
  for (const { claims, record } of rows) for (const claim of claims) files.get(claim)?.push(record);
  return files;
}

function claimsOrUnplaced(record: AnyRecord, lookup: Lookup, roots: ReadonlySet<string>): readonly string[] {
  const claims = claimsOf(record, lookup, (root) => roots.has(root));
  return claims.length === 0 ? [UNPLACED] : claims;
}

/** Everything that these rows name, and what that names in turn, to be looked up without waiting. */
export async function readNamed(db: Database, rows: readonly RecordRow[]): Promise<Lookup> {
  return (await readAround(db, rows)).lookup;
}

interface Around {
  readonly lookup: Lookup;
  /** What is named and not here. */
  readonly absent: ReadonlySet<string>;
}

async function readAround(db: Database, rows: readonly RecordRow[]): Promise<Around> {
  const known = new Map<string, AnyRecord>(rows.map(({ id, record }) => [id, record]));
  const absent = new Set<string>();
  let wanted = missing(rows, known);
  for (let step = 0; wanted.length > 0 && step < MAX_STEPS; step++) {
    const found = (await db.records.bulkGet(wanted)).filter((row) => row !== undefined);
    for (const { id, record } of found) known.set(id, record);
    for (const id of wanted) if (!known.has(id)) absent.add(id);
    wanted = missing(found, known).filter((id) => !absent.has(id));
  }
  return { lookup: (id) => known.get(id), absent };
}

function missing(rows: readonly RecordRow[], known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(rows.flatMap(({ names }) => names))].filter((id) => !known.has(id));
}

/** The roots whose first version is not here while a later one is: its parts still belong to that claim. */
async function readRoots(
  db: Database,
  rows: readonly RecordRow[],
  absent: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (absent.size === 0) return absent;
  const versions = [...rows, ...(await naming(db, [...absent]))].filter(({ kind }) => kind === 'claim');
  return new Set(versions.map(({ record }) => record.root).filter((root) => root !== undefined));
}
