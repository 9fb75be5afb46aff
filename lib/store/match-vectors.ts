/**
 * Sentence vectors of claims, for those who have a function that makes them.
 *
 * Out:  cosines with the vector of a sentence; null for a claim that has no vector yet.
 * Cost: 512 bytes a claim. Vectors are made in the background, since one takes some milliseconds.
 */
import { cleanText } from '../claims/match/clean.ts';
import type { Database } from './db.ts';
import { OWN } from './match-entries.ts';
import type { MatchEntryRow } from './match-rows.ts';

/** A unit vector of a text, or null where there is none, such as for a language that the model does not know. */
export type VectorOf = (text: string) => Float32Array | null | Promise<Float32Array | null>;

const STEPS = 127;
/** Entries that are looked through at once. */
const SLICE = 64;

/** Make the vectors that are missing; yields how many were made. Only the background calls it. */
export async function* settleVectors(db: Database, vectorOf: VectorOf, signal?: AbortSignal): AsyncGenerator<number> {
  let after = 0;
  let made = 0;
  while (!signal?.aborted) {
    const entries = await db.matchEntries.where('number').above(after).limit(SLICE).toArray();
    if (entries.length === 0) return;
    after = entries.at(-1)!.number;
    const known = await db.matchVectors.bulkGet(entries.map(({ number }) => number));
    for (const entry of entries.filter((_, at) => known[at] === undefined)) {
      if (signal?.aborted) return;
      if (await makeVector(db, entry, vectorOf)) yield ++made;
    }
  }
}

async function makeVector(db: Database, entry: MatchEntryRow, vectorOf: VectorOf): Promise<boolean> {
  const { number, layer, claim } = entry;
  const row = layer === OWN ? await db.claims.get(claim) : await db.layerClaims.get([layer, claim]);
  const vector = row === undefined ? null : await vectorOf(cleanText(row.view.claim.body.text));
  if (vector === null) return false;
  return keepVector(db, number, vector);
}

/** False where the entry has changed while its vector was made. */
export async function keepVector(db: Database, number: number, vector: Float32Array): Promise<boolean> {
  return db.transaction('rw', db.matchEntries, db.matchVectors, async () => {
    if ((await db.matchEntries.get(number)) === undefined) return false;
    await db.matchVectors.put({ number, vector: quantise(vector) });
    return true;
  });
}

export async function readCosines(
  db: Database,
  vector: Float32Array,
  numbers: readonly number[],
): Promise<readonly (number | null)[]> {
  const rows = await db.matchVectors.bulkGet([...numbers]);
  return rows.map((row) => (row === undefined ? null : cosineOf(vector, row.vector)));
}

export function quantise(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value * STEPS) / (largest || 1)));
}

export function cosineOf(vector: Float32Array, other: Int8Array): number {
  let product = 0;
  let square = 0;
  let otherSquare = 0;
  for (let at = 0; at < vector.length; at++) {
    const [one, two] = [vector[at]!, other[at] ?? 0];
    product += one * two;
    square += one * one;
    otherSquare += two * two;
  }
  return product / (Math.sqrt(square * otherSquare) || 1);
}
