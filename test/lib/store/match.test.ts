import { beforeEach, describe, expect, test } from 'vitest';
import { exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { closeLayer, openStaged } from '../../../lib/store/layers.ts';
import { matchClaims } from '../../../lib/store/match.ts';
import { mergeSet } from '../../../lib/store/merges.ts';
import { allClaims } from '../../../lib/store/reads.ts';
import { stage } from '../../../lib/store/staging.ts';
import { rebuildViews } from '../../../lib/store/views.ts';
import { draftOf, NOW, saveNow, source } from '../../support/drafts.ts';

const now = Date.parse(NOW);
const CHECKED = 'Turkey transported 400 Syrian mercenaries to Tripoli on Tuesday.';
const AGAIN = 'Four hundred (400) Syrian mercenaries were transported to Tripoli by Turkey';
let names = 0;
let db: Database;

beforeEach(async () => {
  db = openDatabase(`match-${names++}`);
  for (const [at, text] of others.entries()) await save(db, text, now + at);
});

const others = [
  'The unemployment rate in Benghazi fell to 4.1 percent in May.',
  'The central bank printed nine billion dinars last year.',
  'A hospital in Sirte was shelled from the sea.',
];

async function save(db: Database, text: string, at = now): Promise<string> {
  const draft = draftOf(text, {
    fields: { verdict: 'false', summary: 'No.' },
    evidence: [source('a', 'https://gazette.example/a')],
  });
  return saveNow(db, draft, at);
}

async function exported(text: string) {
  const theirs = openDatabase(`match-${names++}`);
  await save(theirs, text);
  const read = readSet(exportSet(await readForExport(theirs, { kind: 'all' }, 'claimlight/test')) as unknown);
  if (read.status !== 'ok') throw new Error('newer');
  return read;
}

async function openLayer(text: string): Promise<string> {
  const { set, records } = await exported(text);
  await stage(db, { id: 'staged', newer: false, set, records });
  return (await openStaged(db, 'staged', NOW)).layer;
}

const ask = (text: string, excluding?: ReadonlySet<string>) => matchClaims(db, { text, language: 'en', excluding });

describe('a claim is found by what it says', () => {
  test('from the moment when it was saved', async () => {
    const claim = await save(db, CHECKED, now + 10);
    const [match, ...rest] = await ask(AGAIN);
    expect(match).toMatchObject({ claim, layer: null });
    expect(match!.words).toEqual(expect.arrayContaining(['400', 'Syrian', 'mercenaries', 'Tripoli']));
    expect(match!.similarity).toBeGreaterThan(0.5);
    expect(match!.similarity).toBeLessThanOrEqual(1);
    expect(rest).toEqual([]);
  });

  test('as it is worded now, and not as it was', async () => {
    const claim = await save(db, 'The ministry bought nine thousand umbrellas for the parade in Misrata.', now + 10);
    const [view] = (await allClaims(db)).filter(({ id }) => id === claim);
    const draft = draftOf(CHECKED, { fields: { verdict: 'false', summary: 'No.' } });
    await saveNow(db, { ...draft, claim: view!.id, mention: null }, now + 20);
    expect((await ask(AGAIN)).map((match) => match.claim)).toEqual([claim]);
    expect(await ask('The ministry bought nine thousand umbrellas for the parade in Misrata.')).toEqual([]);
  });

  test('no more when it was withdrawn', async () => {
    const claim = await save(db, CHECKED, now + 10);
    await withdrawClaim(db, claim, 'wrong', now + 20);
    expect(await ask(AGAIN)).toEqual([]);
  });

  test('but not when it is the one that is asked for', async () => {
    const claim = await save(db, CHECKED, now + 10);
    expect(await ask(AGAIN, new Set([claim]))).toEqual([]);
  });

  test('beside the one that is asked for, however much more that one has in common', async () => {
    const asked = await save(db, AGAIN, now + 10);
    const like = await save(db, CHECKED, now + 20);
    expect((await ask(AGAIN, new Set([asked]))).map(({ claim }) => claim)).toEqual([like]);
  });

  test('of a layer while it is open, and as of that layer', async () => {
    const layer = await openLayer(CHECKED);
    expect(await ask(AGAIN)).toMatchObject([{ layer }]);
    await closeLayer(db, layer);
    expect(await ask(AGAIN)).toEqual([]);
  });

  test("once as one's own, when a layer was merged", async () => {
    await openLayer(CHECKED);
    const { records, stored } = await exported(CHECKED);
    await mergeSet(db, { records, stored }, now + 30, 'merge');
    expect((await ask(AGAIN)).map(({ layer }) => layer)).toContain(null);
  });

  test('the same when all views were computed anew', async () => {
    await save(db, CHECKED, now + 10);
    const before = await ask(AGAIN);
    await rebuildViews(db);
    expect(await ask(AGAIN)).toEqual(before);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of a sentence about something else', 'The orchestra of the city played Brahms to a full house on Friday.'],
    ['of a sentence with a word or two in common', 'Tripoli has a new airport.'],
    ['of words that say nothing', 'And so it was, they said.'],
    ['of nothing', ''],
  ])('%s', async (_, text) => {
    await save(db, CHECKED, now + 10);
    expect(await ask(text)).toEqual([]);
  });
});
