import { beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { findClaims, matchClaims } from '../../../lib/store/match.ts';
import { addEntries, keepEntry, matchTables, OWN, type Worded } from '../../../lib/store/match-entries.ts';
import { readDirectory, settleMatches } from '../../../lib/store/match-segments.ts';

const people = [
  'Idris',
  'Walid',
  'Miriam',
  'Leyla',
  'Tomas',
  'Amina',
  'Zora',
  'Pavel',
  'Ines',
  'Jonas',
  'Mila',
  'Oskar',
];
const things = ['letters', 'ships', 'rifles', 'hospitals', 'bridges', 'wells', 'trucks', 'schools', 'ballots', 'tents'];
const acts = ['sent', 'lost', 'bought', 'hid', 'burned', 'counted', 'sold', 'repaired'];
const places = [
  'Tripoli',
  'Sirte',
  'Benghazi',
  'Misrata',
  'Tobruk',
  'Sebha',
  'Derna',
  'Zawiya',
  'Ghat',
  'Kufra',
  'Ajdabiya',
];

const sentenceOf = (n: number): string =>
  `${people[n % 12]} ${acts[n % 8]} ${n + 3} ${things[n % 10]} near ${places[n % 11]} with ${people[(n * 5 + 1) % 12]}.`;

function worded(n: number, text = sentenceOf(n)): Worded {
  const wordings = { language: 'en', text, title: '', subtitle: '', reason: '', article: '', day: null };
  return { claim: `claim-${n}`, wordings };
}

let names = 0;
let db: Database;

beforeEach(() => {
  db = openDatabase(`match-segments-${names++}`);
});

async function add(from: number, to: number): Promise<void> {
  const claims = Array.from({ length: to - from }, (_, at) => worded(from + at));
  await db.transaction('rw', matchTables(db), async () => addEntries(db, OWN, claims));
}

async function settle(steps = Number.POSITIVE_INFINITY): Promise<void> {
  let left = steps;
  for await (const _ of settleMatches(db)) {
    left -= 1;
    if (left <= 0) break;
  }
}

const asked = [0, 7, 205, 399, 611, 899];
const found = async (n: number) =>
  (await findClaims(db, { text: sentenceOf(n), language: 'en' })).slice(0, 5).map(({ match }) => match);

async function segmentsStored(): Promise<readonly number[]> {
  const keys = (await db.matchSegments.toCollection().primaryKeys()) as [number, number][];
  return [...new Set(keys.map(([segment]) => segment))];
}

test('a search finds the same before and after what is fresh was settled', async () => {
  await add(0, 900);
  const before = await Promise.all(asked.map(found));
  expect(before.map(([first]) => first?.claim)).toEqual(asked.map((n) => `claim-${n}`));
  await settle();
  expect(await db.matchFresh.count()).toBe(0);
  expect(await Promise.all(asked.map(found))).toEqual(before);
});

test('nothing is missing wherever the work is stopped, and the next time it goes on from there', async () => {
  await add(0, 300);
  await settle();
  await add(300, 600);
  await settle(1);
  await add(600, 900);
  // Settled in one step, then joined in sixteen: stopped after each of them, once.
  for (let steps = 1; steps < 18; steps++) {
    await settle(steps);
    expect((await Promise.all(asked.map(found))).map(([first]) => first?.claim)).toEqual(
      asked.map((n) => `claim-${n}`),
    );
  }
  await settle();
  const { segments, joining } = await readDirectory(db);
  expect(segments).toHaveLength(1);
  expect(joining).toBeNull();
  expect(await segmentsStored()).toEqual(segments.map(({ id }) => id));
});

test('the work stops at a signal', async () => {
  await add(0, 300);
  const stop = new AbortController();
  stop.abort();
  for await (const _ of settleMatches(db, stop.signal)) throw new Error('a step was made');
  expect(await db.matchFresh.count()).toBe(300);
});

test('progress counts what is done and what waits', async () => {
  await add(0, 5000);
  const steps = [];
  for await (const { settled, waiting } of settleMatches(db)) steps.push([settled, waiting]);
  expect(steps[0]).toEqual([4096, 904]);
  expect(steps.at(-1)).toEqual([5000, 0]);
});

describe('a claim that changed after it was settled', () => {
  const text = 'A volcano erupted under the parliament of Iceland during a chess tournament.';
  const change = async (wordings: Worded['wordings'] | null) =>
    db.transaction('rw', matchTables(db), async () => keepEntry(db, OWN, 'claim-7', wordings));
  const matched = async (text: string) => (await matchClaims(db, { text, language: 'en' })).map(({ claim }) => claim);

  beforeEach(async () => {
    await add(0, 300);
    await settle();
  });

  test('is found by what it says now, and not by what it said', async () => {
    await change(worded(7, text).wordings);
    expect(await matched(text)).toEqual(['claim-7']);
    expect(await matched(sentenceOf(7))).not.toContain('claim-7');
  });

  test('is gone when it was taken out, and its postings at the next joining', async () => {
    await change(null);
    expect((await found(7)).map(({ claim }) => claim)).not.toContain('claim-7');
    await add(300, 600);
    await settle();
    const { segments } = await readDirectory(db);
    expect(segments.map(({ claims }) => claims)).toEqual([599]);
  });

  test('is not written again when it says the same', async () => {
    const numbers = await db.matchEntries.toCollection().primaryKeys();
    await change(worded(7).wordings);
    expect(await db.matchEntries.toCollection().primaryKeys()).toEqual(numbers);
    expect(await db.matchFresh.count()).toBe(0);
  });
});
