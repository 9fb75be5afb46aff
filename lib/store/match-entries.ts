/**
 * Keep the matcher's entries true: part of every transaction that changes a claim's view.
 *
 * Cost: a read and two writes for a claim whose wordings changed, a read for one whose did not.
 */
import { type ClaimEntry, type ClaimWordings, digestOf, entryOf } from '../claims/match/claim-entry.ts';
import { wordingsOf } from '../claims/match/claim-wordings.ts';
import type { ClaimView } from '../model/claim-view.ts';
import type { Database } from './db.ts';
import type { MatchEntryRow } from './match-rows.ts';

/** Of one's own claims; layers have their ids. */
export const OWN = '';

/** The tables that a transaction needs besides those of the claims. */
export const matchTables = (db: Database) => [db.matchEntries, db.matchFresh, db.matchVectors];

/** Inside a transaction: the claim says this now; null takes it out. */
export async function keepEntry(
  db: Database,
  layer: string,
  claim: string,
  wordings: ClaimWordings | null,
): Promise<void> {
  const before = await db.matchEntries.where('[layer+claim]').equals([layer, claim]).first();
  const entry = wordings === null ? null : entryOf(wordings);
  if (entry !== null && before?.digest === digestOf(entry)) return;
  if (before !== undefined) await dropNumbers(db, [before.number]);
  if (entry === null) return;
  const number = await db.matchEntries.add(rowOf(layer, claim, entry));
  await db.matchFresh.add({ number, terms: entry.terms, impacts: entry.impacts });
}

export interface Worded {
  readonly claim: string;
  readonly wordings: ClaimWordings;
}

/** Inside a transaction: claims of which there is no entry yet. */
export async function addEntries(db: Database, layer: string, claims: readonly Worded[]): Promise<void> {
  const entries = claims.map(({ wordings }) => entryOf(wordings));
  const rows = entries.map((entry, at) => rowOf(layer, claims[at]!.claim, entry));
  const numbers = await db.matchEntries.bulkAdd(rows, { allKeys: true });
  await db.matchFresh.bulkAdd(entries.map(({ terms, impacts }, at) => ({ number: numbers[at]!, terms, impacts })));
}

/** What is found of a claim: null when it was withdrawn, or is not there. */
export function saidIn(view: ClaimView | null): ClaimWordings | null {
  return view === null || view.withdrawn ? null : wordingsOf(view);
}

/** What these claims say, without the withdrawn. */
export function wordedClaims(views: readonly ClaimView[]): readonly Worded[] {
  return views.flatMap((view) => {
    const wordings = saidIn(view);
    return wordings === null ? [] : [{ claim: view.id, wordings }];
  });
}

/** Inside a transaction: the layer is closed. */
export async function dropEntries(db: Database, layer: string): Promise<void> {
  await dropNumbers(db, await db.matchEntries.where('layer').equals(layer).primaryKeys());
}

/** Inside a transaction: these claims are gone. */
export async function dropClaims(db: Database, layer: string, claims: readonly string[]): Promise<void> {
  const keys = claims.map((claim): [string, string] => [layer, claim]);
  await dropNumbers(db, await db.matchEntries.where('[layer+claim]').anyOf(keys).primaryKeys());
}

/** Inside the upgrade of a profile that was made before there was a matcher. */
export async function indexStored(db: Database): Promise<void> {
  await addEntries(db, OWN, wordedClaims((await db.claims.toArray()).map(({ view }) => view)));
  const byLayer = Map.groupBy(await db.layerClaims.toArray(), ({ layer }) => layer);
  for (const [layer, rows] of byLayer) await addEntries(db, layer, wordedClaims(rows.map(({ view }) => view)));
}

/** What a segment holds of them is dead from now on. */
async function dropNumbers(db: Database, numbers: number[]): Promise<void> {
  await db.matchEntries.bulkDelete(numbers);
  await db.matchFresh.bulkDelete(numbers);
  await db.matchVectors.bulkDelete(numbers);
}

function rowOf(layer: string, claim: string, entry: ClaimEntry): Omit<MatchEntryRow, 'number'> {
  const { claimTerms, titleTerms, run, day } = entry;
  return { layer, claim, claimTerms, titleTerms, run, day, digest: digestOf(entry) };
}
