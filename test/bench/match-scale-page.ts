/** In the browser: an index of many claims in a real IndexedDB, built, asked and changed. */
import { openDatabase } from '../../lib/store/db.ts';
import { matchClaims } from '../../lib/store/match.ts';
import { addEntries, keepEntry, matchTables, OWN, type Worded } from '../../lib/store/match-entries.ts';
import { settleMatches } from '../../lib/store/match-segments.ts';

const db = openDatabase('match-scale');

/** One transaction, as an import is. */
async function add(claims: readonly Worded[]): Promise<number> {
  const began = performance.now();
  await db.transaction('rw', matchTables(db), async () => addEntries(db, OWN, claims));
  return performance.now() - began;
}

async function settle(): Promise<{ readonly ms: number; readonly steps: number; readonly longestMs: number }> {
  const began = performance.now();
  let before = began;
  let steps = 0;
  let longestMs = 0;
  for await (const _ of settleMatches(db)) {
    steps += 1;
    longestMs = Math.max(longestMs, performance.now() - before);
    before = performance.now();
  }
  return { ms: performance.now() - began, steps, longestMs };
}

async function ask(texts: readonly string[]): Promise<readonly { readonly ms: number; readonly found: number }[]> {
  const asked = [];
  for (const text of texts) {
    const began = performance.now();
    const matches = await matchClaims(db, { text, language: 'en' });
    asked.push({ ms: performance.now() - began, found: matches.length });
  }
  return asked;
}

/** One row, read alone: what any question costs on this machine now. */
async function readOne(times: number): Promise<readonly number[]> {
  const taken = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    await db.meta.get('match');
    taken.push(performance.now() - began);
  }
  return taken;
}

async function change(claims: readonly Worded[]): Promise<readonly number[]> {
  const times = [];
  for (const { claim, wordings } of claims) {
    const began = performance.now();
    await db.transaction('rw', matchTables(db), async () => keepEntry(db, OWN, claim, wordings));
    times.push(performance.now() - began);
  }
  return times;
}

async function vectors(): Promise<void> {
  const numbers = await db.matchEntries.toCollection().primaryKeys();
  for (let at = 0; at < numbers.length; at += 1000) {
    await db.matchVectors.bulkPut(
      numbers.slice(at, at + 1000).map((number) => ({ number, vector: crypto.getRandomValues(new Int8Array(512)) })),
    );
  }
}

Object.assign(globalThis, { matchScale: { add, settle, ask, readOne, change, vectors } });
