/**
 * Sentence vectors of claims, where there is a model that makes them.
 *
 * Out:  cosines with the vector of a sentence; null for a claim that has no vector yet.
 * Cost: 512 bytes a claim. Vectors are made in the background, since one takes some milliseconds.
 */
import { cleanText } from '../claims/match/clean.ts';
import { cosineOf, hasVectors, quantise } from '../claims/match/vectors.ts';
import { vectorModel } from '../claims/match/weights.ts';
import type { Database } from './db.ts';
import { OWN } from './match-entries.ts';
import type { MatchEntryRow, MatchVectorMark } from './match-rows.ts';

/** A unit vector of a text, or null where none is to be had now. */
export type VectorOf = (text: string) => Float32Array | null | Promise<Float32Array | null>;

/** The same for several at once. */
export type VectorsOf = (texts: readonly string[]) => Promise<readonly Float32Array[] | null>;

export interface NewVector {
  readonly number: number;
  readonly vector: Float32Array;
}

/** Entries of one step: a third of a second, after which whoever reads a page has its turn. */
const SLICE = 16;

const KEY = 'matchVectors';

/**
 * Make the vectors that are missing, in the order of the entries; yields how many were made. What was made is kept by
 * each step: stopped anywhere, it goes on from there the next time. Only the background calls it, and once at a time.
 */
export async function* settleVectors(db: Database, vectorsOf: VectorsOf, signal?: AbortSignal): AsyncGenerator<number> {
  await forgetOtherModel(db);
  let made = 0;
  while (!signal?.aborted) {
    const after = (await readMark(db)).number;
    const entries = await db.matchEntries.where('number').above(after).limit(SLICE).toArray();
    const last = entries.at(-1)?.number;
    if (last === undefined) return;
    const texts = await readTexts(db, entries);
    const vectors = texts.length === 0 ? [] : await vectorsOf(texts.map(({ text }) => text));
    if (vectors === null) return;
    const kept = texts.map(({ number }, at) => ({ number, vector: vectors[at]! }));
    await db.transaction('rw', db.matchEntries, db.matchVectors, db.meta, async () => {
      // All may have been deleted meanwhile: nothing is left behind then.
      if ((await db.matchEntries.get(last)) === undefined) return;
      await keepVectors(db, kept);
      await writeMark(db, last);
    });
    made += kept.length;
    yield made;
  }
}

/** Those of entries that are still alive. */
export async function keepVectors(db: Database, vectors: readonly NewVector[]): Promise<void> {
  await db.transaction('rw', db.matchEntries, db.matchVectors, async () => {
    const entries = await db.matchEntries.bulkGet(vectors.map(({ number }) => number));
    const alive = vectors.filter((_, at) => entries[at] !== undefined);
    await db.matchVectors.bulkPut(alive.map(({ number, vector }) => ({ number, vector: quantise(vector) })));
  });
}

/** Whether a sentence's own vector would be of use. */
export async function anyVectors(db: Database): Promise<boolean> {
  return (await db.matchVectors.limit(1).primaryKeys()).length > 0;
}

export async function readCosines(
  db: Database,
  vector: Float32Array,
  numbers: readonly number[],
): Promise<readonly (number | null)[]> {
  const rows = await db.matchVectors.bulkGet([...numbers]);
  return rows.map((row) => (row === undefined ? null : cosineOf(vector, row.vector)));
}

/** What claims say whose language has vectors. */
async function readTexts(db: Database, entries: readonly MatchEntryRow[]) {
  const own = entries.filter(({ layer }) => layer === OWN);
  const others = entries.filter(({ layer }) => layer !== OWN);
  const [ownRows, otherRows] = await Promise.all([
    db.claims.bulkGet(own.map(({ claim }) => claim)),
    db.layerClaims.bulkGet(others.map(({ layer, claim }): [string, string] => [layer, claim])),
  ]);
  const rows = [...ownRows, ...otherRows];
  return [...own, ...others].flatMap(({ number }, at) => {
    const said = rows[at]?.view.claim.body;
    return said !== undefined && hasVectors(said.language) ? [{ number, text: cleanText(said.text) }] : [];
  });
}

/** A new version of the extension may come with a model whose vectors say nothing beside those of the last. */
async function forgetOtherModel(db: Database): Promise<void> {
  await db.transaction('rw', db.matchEntries, db.matchVectors, db.meta, async () => {
    if ((await readMark(db)).model === vectorModel || (await db.matchEntries.count()) === 0) return;
    await db.matchVectors.clear();
    await writeMark(db, 0);
  });
}

async function readMark(db: Database): Promise<MatchVectorMark> {
  const row = await db.meta.get(KEY);
  return (row?.value as MatchVectorMark | undefined) ?? { model: '', number: 0 };
}

async function writeMark(db: Database, number: number): Promise<void> {
  await db.meta.put({ key: KEY, value: { model: vectorModel, number } satisfies MatchVectorMark });
}
