import { beforeEach, describe, expect, test } from 'vitest';
import { partsOf, readCandidates } from '../../../entrypoints/sidepanel/already-checked-candidates.ts';
import { questionOf } from '../../../entrypoints/sidepanel/use-already-checked.ts';
import { exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { stage } from '../../../lib/store/staging.ts';
import { draftOf, NOW, saveNow } from '../../support/drafts.ts';

const now = Date.parse(NOW);
const CHECKED = 'Turkey transported 400 Syrian mercenaries to Tripoli.';
const asked = { text: 'A Syrian mercenary was sent to Tripoli by Turkey.', language: 'en' };
let name = 0;
let db: Database;

beforeEach(() => {
  db = openDatabase(`already-${name++}`);
});

const check = (text: string) => draftOf(text, { fields: { verdict: 'false', summary: 'No.' } });

async function openLayer(): Promise<{ readonly layer: string; readonly claim: string }> {
  const theirs = openDatabase(`already-${name++}`);
  await saveProfile(theirs, { name: 'Ben', desk: 'North' }, now);
  const claim = await saveNow(theirs, check(CHECKED), now);
  const read = readSet(exportSet(await readForExport(theirs, { kind: 'all' }, 'claimlight/test')) as unknown);
  if (read.status !== 'ok') throw new Error('newer');
  await stage(db, { id: 'staged', newer: false, set: { ...read.set, label: 'Desk North' }, records: read.records });
  return { claim, layer: (await openStaged(db, 'staged', NOW)).layer };
}

const match = (claim: string, layer: string | null = null) => ({ claim, layer, similarity: 0.9, words: [] });

describe('what is asked about a draft', () => {
  test('is the claim as it is typed, in the language of its page, and when it was said', () => {
    const draft = draftOf('Orders came.', { fields: { text: '  Orders came from Ankara. ', claimDate: '2026-02-03' } });
    expect(questionOf(draft)).toEqual({ text: 'Orders came from Ankara.', language: 'en', date: '2026-02-03' });
  });

  test('is nothing while it says nothing', () => {
    expect(questionOf(draftOf('Orders came.', { fields: { text: ' \n' } }))).toBeNull();
  });

  test('goes without the claim that is edited, and without a date that is none', () => {
    const draft = { ...draftOf('Orders came.', { fields: { claimDate: 'last week' } }), claim: 'c1', mention: null };
    expect(questionOf(draft)).toEqual({ text: 'Orders came.', language: 'und', excluding: ['c1'] });
  });
});

describe('a candidate', () => {
  test('has the verdict, who gave it and when', async () => {
    await saveProfile(db, { name: 'Ana', desk: '' }, now);
    const claim = await saveNow(db, check(CHECKED), now);
    expect(await readCandidates(db, asked, [match(claim)], {})).toMatchObject([
      { claim, layer: null, language: 'en', verdicts: [{ verdict: 'false', label: 'False', by: 'Ana', at: NOW }] },
    ]);
  });

  test('of a set says which, and who in it', async () => {
    const { claim, layer } = await openLayer();
    expect(await readCandidates(db, asked, [match(claim, layer)], {})).toMatchObject([
      { claim, layer: { id: layer, label: 'Desk North' }, verdicts: [{ by: 'Ben' }] },
    ]);
  });

  test('that the draft is linked to is listed though it no longer matches, and once though it does', async () => {
    const { claim, layer } = await openLayer();
    const own = await saveNow(db, check('The port was closed.'), now);
    const links = { [claim]: 'same', [own]: 'narrower' } as const;
    const found = await readCandidates(db, asked, [match(claim, layer)], links);
    expect(found.map((candidate) => candidate.claim)).toEqual([claim, own]);
  });

  test('that was withdrawn or closed since is left out', async () => {
    const claim = await saveNow(db, check(CHECKED), now);
    await withdrawClaim(db, claim, '', now + 1000);
    expect(await readCandidates(db, asked, [match(claim), match(claim, 'closed')], {})).toEqual([]);
  });
});

describe('the words of a claim that the draft has too', () => {
  const marked = (text: string, language = 'en', question = asked) =>
    partsOf(text, language, question)
      .filter(({ isShared }) => isShared)
      .map((part) => part.text);

  test('are marked in whatever form they stand, and words that say nothing are not', () => {
    expect(marked(CHECKED)).toEqual(['Turkey', 'Syrian', 'mercenaries', 'Tripoli']);
  });

  test.each([
    [
      'Arabic',
      'أرسلت تركيا المرتزقة إلى طرابلس',
      'ar',
      { text: 'المرتزقة في طرابلس', language: 'ar' },
      ['المرتزقة', 'طرابلس'],
    ],
    ['Turkish', 'İstanbul’dan gemiler geldi.', 'tr', { text: 'İstanbul sustu.', language: 'tr' }, ['İstanbul’dan']],
  ])('%s', (_, text, language, question, expected) => {
    expect(marked(text, language, question)).toEqual(expected);
  });

  test.each([CHECKED, 'Tripoli', 'Nothing alike here', ' “Tripoli”, Tripoli '])('leave the text whole: %s', (text) => {
    const parts = partsOf(text, 'en', asked);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
