/**
 * Keep the stored views true: compute the claims that changed again, with their summaries and what finds them.
 *
 * All of it runs inside the transaction that adds the records. A view is a pure function of the records filed under
 * its claim (`lib/records/view`), so rebuilding all of them gives the same rows; a test does.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Lookup } from '../records/belonging.ts';
import { viewClaim } from '../records/view.ts';
import type { ClaimRow, Database } from './db.ts';
import { readNamed, UNPLACED } from './filing.ts';
import { addEntries, dropClaims, keepEntry, matchTables, OWN, saidIn, wordedClaims } from './match-entries.ts';
import { keepSummaries, type Viewed } from './summaries.ts';
import { dropLines } from './summary-log.ts';

/** Claims whose records are in memory together. */
const CLAIMS_AT_ONCE = 1000;

/** Everything that a change of views touches. */
export const viewTables = (db: Database) => [
  db.records,
  db.arrivals,
  db.claims,
  db.claimLines,
  db.observations,
  db.meta,
  ...matchTables(db),
];

/** Compute the views of these claims from their records and store them, and what the matcher finds them by. */
export async function refreshViews(db: Database, claims: Iterable<string>): Promise<void> {
  const due = [...new Set(claims)].filter((claim) => claim !== UNPLACED);
  for (let from = 0; from < due.length; from += CLAIMS_AT_ONCE) {
    await refreshSome(db, due.slice(from, from + CLAIMS_AT_ONCE));
  }
}

async function refreshSome(db: Database, claims: readonly string[]): Promise<void> {
  const rows = await db.records
    .where('claims')
    .anyOf([...claims])
    .distinct()
    .toArray();
  const lookup = await readNamed(db, rows);
  const files = new Map<string, AnyRecord[]>(claims.map((claim) => [claim, []]));
  for (const row of rows) for (const claim of row.claims) files.get(claim)?.push(row.record);
  const viewed = viewsOf(files, lookup);
  await storeViews(db, viewed);
  const gone = viewed.filter(([, view]) => view === null).map(([claim]) => claim);
  await dropClaims(db, OWN, gone);
  for (const [claim, view] of viewed) if (view !== null) await keepEntry(db, OWN, claim, saidIn(view));
}

/** Store the views of claims of which nothing is stored yet: `files` hold all that there is of each. */
export async function addViews(
  db: Database,
  files: ReadonlyMap<string, readonly AnyRecord[]>,
  lookup: Lookup,
): Promise<void> {
  const all = [...files];
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < all.length; from += CLAIMS_AT_ONCE) {
    // Computed while the browser still writes those before.
    const viewed = viewsOf(all.slice(from, from + CLAIMS_AT_ONCE), lookup);
    const worded = wordedClaims(viewed.flatMap(([, view]) => view ?? []));
    await writing;
    writing = Promise.all([storeViews(db, viewed, true), addEntries(db, OWN, worded)]);
  }
  await writing;
}

function viewsOf(files: Iterable<readonly [string, readonly AnyRecord[]]>, lookup: Lookup): readonly Viewed[] {
  return Array.from(files, ([claim, records]) => [claim, viewClaim(claim, records, lookup)] as const);
}

async function storeViews(db: Database, viewed: readonly Viewed[], isNew = false): Promise<void> {
  const gone = viewed.filter(([, view]) => view === null).map(([claim]) => claim);
  if (!isNew) await db.claims.bulkDelete(gone);
  await db.claims.bulkPut(viewed.flatMap(([, view]) => (view === null ? [] : [claimRow(view)])));
  await keepSummaries(db, viewed, isNew);
}

/** Compute every view anew from the records. */
export async function rebuildViews(db: Database): Promise<void> {
  await db.transaction('rw', viewTables(db), async () => {
    await db.claims.clear();
    await dropLines(db, OWN);
    await refreshViews(db, (await db.records.orderBy('claims').uniqueKeys()) as string[]);
  });
}

export function claimRow(view: ClaimView): ClaimRow {
  return {
    id: view.id,
    pageUrls: pageUrlsOf(view),
    modified: view.modified,
    view,
  };
}

export function pageUrlsOf({ mentions }: ClaimView): readonly string[] {
  return [...new Set(mentions.map(({ body }) => body.pageUrl))];
}
