/** In the browser: a store of many claims in a real IndexedDB, beside the same bytes put there by Dexie alone. */
import Dexie from 'dexie';
import { exportSet } from '../../lib/interchange/annotation-set.ts';
import { printSetParts } from '../../lib/interchange/print-set.ts';
import { readSet } from '../../lib/interchange/read-set.ts';
import type { ClaimQuery } from '../../lib/model/claim-query.ts';
import type { AnyRecord } from '../../lib/model/record.ts';
import { Search } from '../../lib/search/search.ts';
import { type Database, openDatabase } from '../../lib/store/db.ts';
import { readForExport } from '../../lib/store/exports.ts';
import { mergeSet, undoMerge } from '../../lib/store/merges.ts';
import { claimsOfPage } from '../../lib/store/reads.ts';
import { changedSince } from '../../lib/store/summary-log.ts';
import { inPieces } from '../../lib/text/pieces.ts';
import { CLAIMS_A_PAGE, pageOf, recordsOfClaims, setOf } from './store-claims.ts';

const NOW = Date.UTC(2026, 10, 1);
const ASKED = 200;
const ROWS_AT_ONCE = 5000;
/** As the search worker reads. */
const CHANGES_AT_ONCE = 20;

let db: Database;
let raw: Dexie;
let records: readonly AnyRecord[] = [];
let text: Blob = new Blob([]);
let count = 0;

/** The set, as the text of a file. */
async function make(claims: number): Promise<{ readonly megabytes: number; readonly records: number }> {
  count = claims;
  records = recordsOfClaims(claims);
  const { claims: entries, records: rest, ...header } = setOf(records);
  text = new Blob([...inPieces(printSetParts(header, { claims: entries, records: rest }))]);
  db = openDatabase(`store-${claims}`);
  await db.open();
  return { megabytes: text.size / 1e6, records: records.length };
}

/** A file as the worker reads it. */
async function read(): Promise<number> {
  const file = await text.text();
  return timed(async () => {
    const found = readSet(file);
    if (found.status === 'ok') records = found.records;
  });
}

/** The records and nothing else, by their ids. */
async function putRaw(): Promise<number> {
  raw = rawDatabase({ records: 'id', rows: 'id' });
  return timed(() => putAll(raw, { records }));
}

/** Every row that an import of them writes, with its indexes: read from the import. */
async function putRows(): Promise<number> {
  const names = ['records', 'arrivals', 'claims', 'claimLines', 'matchEntries', 'matchFresh'];
  const stores = names.map((name) => {
    const { primKey, indexes } = db.table(name).schema;
    return [name, [primKey.src, ...indexes.map(({ src }) => src)].join(', ')] as const;
  });
  const rows = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.table(name).toArray()])));
  const same = rawDatabase(Object.fromEntries(stores), 'same');
  const ms = await timed(() => putAll(same, rows));
  await same.delete();
  return ms;
}

/** In one transaction, on the disk when it ends: as an import is. */
async function putAll(into: Dexie, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await into.transaction('rw', Object.keys(rows), async () => {
    for (const [name, all] of Object.entries(rows)) {
      for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
        await into.table(name).bulkPut(all.slice(from, from + ROWS_AT_ONCE));
      }
    }
  });
}

function rawDatabase(stores: Record<string, string>, name = 'raw'): Dexie {
  const made = new Dexie(`${name}-${count}`, { chromeTransactionDurability: 'strict' });
  made.version(1).stores(stores);
  return made;
}

async function importAll(): Promise<number> {
  const { id, label, claims, records: rest, format, formatVersion, ...header } = setOf(records.slice(0, 0));
  const stored = { header: { id, label, ...header }, claims: [], digest: '', extras: {}, loose: [] };
  return timed(() => mergeSet(db, { records, stored }, NOW, 'merge'));
}

const undo = (): Promise<number> => timed(() => undoMerge(db, 'merge'));

/** What the panel asks for a page, beside one row of the same bytes by its key. */
async function askPages(): Promise<{ readonly page: readonly number[]; readonly raw: readonly number[] }> {
  const page: number[] = [];
  const alone: number[] = [];
  const pages = Math.ceil(count / CLAIMS_A_PAGE);
  for (let at = 0; at < ASKED; at++) {
    const url = pageOf((at * 7919) % pages);
    const views = await claimsOfPage(db, url);
    await raw.table('rows').put({ id: url, views });
  }
  for (let at = 0; at < ASKED; at++) {
    const url = pageOf((at * 7919) % pages);
    page.push(await timed(() => claimsOfPage(db, url)));
    alone.push(await timed(() => raw.table('rows').get(url)));
  }
  return { page, raw: alone };
}

const queries: readonly ClaimQuery[] = [
  {},
  { words: 'h' },
  { words: 'harbour' },
  { words: '"cost of the" quay', status: ['draft', 'published'] },
  { words: 'zz' },
  { verdict: ['false'], tag: ['budget', 'water'], sort: 'text' },
  { language: ['ar'], outlet: ['Outlet 3'], sort: 'claimDate', descending: true },
  { withoutSource: true, from: '2026-03-01', sort: 'sources' },
];

/** Read as the worker reads, then asked as a person types. */
async function search() {
  const found = new Search();
  let change = 0;
  const loadMs = await timed(async () => {
    for (let more = true; more; ) {
      const changes = await changedSince(db, change, CHANGES_AT_ONCE);
      for (const { summary } of changes.flatMap(({ lines }) => lines)) if (summary !== null) found.put(summary);
      change = changes.at(-1)?.change ?? change;
      more = changes.length === CHANGES_AT_ONCE;
    }
  });
  const first = queries.map((query) => timedNow(() => found.find(query, '2026-03-10')));
  const again = queries.map((query) => timedNow(() => found.find(query, '2026-03-10')));
  const [one] = found.rows([0]);
  found.put({ ...one!, text: 'Another text', modified: '2026-04-01T00:00:00Z' });
  const afterChange = queries.map((query) => timedNow(() => found.find(query, '2026-03-10')));
  const rowsMs = timedNow(() => found.rows(found.find({}, '2026-03-10').found.slice(0, 50)));
  return { loadMs, first, again, afterChange, rowsMs, found: queries.map((query) => found.find(query, '').total) };
}

/** As the worker writes a file. */
async function exportAll(): Promise<{ readonly ms: number; readonly megabytes: number }> {
  let size = 0;
  const ms = await timed(async () => {
    const { claims, records: rest, ...header } = exportSet(await readForExport(db, { kind: 'all' }, 'bench'));
    const parts = inPieces(printSetParts(header, { claims, records: rest }));
    size = new Blob(Array.from(parts, (part) => new Blob([part]))).size;
  });
  return { ms, megabytes: size / 1e6 };
}

/** The same records read in one go and written as text. */
async function exportRaw(): Promise<number> {
  return timed(async () => {
    const all = await raw.table('records').toArray();
    new Blob(all.map((record) => JSON.stringify(record, null, 2)));
  });
}

/** Let go of what only making the set needed, so that what is measured next is its own. */
async function forget(): Promise<void> {
  records = [];
  text = new Blob([]);
}

async function end(): Promise<void> {
  await raw.delete();
  await db.delete();
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function timedNow(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const bench = { make, read, putRaw, putRows, importAll, undo, askPages, search, exportAll, exportRaw, forget, end };
Object.assign(globalThis, { storeBench: bench });
