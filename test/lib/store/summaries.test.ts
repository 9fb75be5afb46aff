/** The lines of the library follow what they are lines of: own claims, layers, and what a page says of a mention. */
import { beforeEach, describe, expect, test } from 'vitest';
import { exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { ClaimSummary } from '../../../lib/model/claim-summary.ts';
import { Search } from '../../../lib/search/search.ts';
import { restoreClaim, withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { closeLayer, openStaged } from '../../../lib/store/layers.ts';
import { observe } from '../../../lib/store/observations.ts';
import { allClaims } from '../../../lib/store/reads.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { stage } from '../../../lib/store/staging.ts';
import { type Change, changedSince, readChange } from '../../../lib/store/summary-log.ts';
import { rebuildViews } from '../../../lib/store/views.ts';
import { draftOf, NOW, PAGE_URL, saveNow, source } from '../../support/drafts.ts';
import {
  ana,
  assessRecord,
  ben,
  claimRecord,
  decideRecord,
  mentionRecord,
  nextVersion,
  setRecord,
  tagRecord,
} from '../../support/records.ts';

const now = Date.parse(NOW);
let names = 0;
let db: Database;

beforeEach(() => {
  db = openDatabase(`summaries-${names++}`);
});

/** Who reads as the worker does: changes alone, after those that were read. */
function reader() {
  const search = new Search();
  let read = 0;
  const apply = ({ layer, lines }: Change) => {
    const of = layer === '' ? null : layer;
    for (const { id, summary } of lines) {
      if (summary !== null) search.put(summary);
      else if (id === '') search.removeLayer(of);
      else search.remove(of, id);
    }
  };
  return async (): Promise<readonly ClaimSummary[]> => {
    for (let changes = await changedSince(db, read, 2); changes.length > 0; ) {
      for (const change of changes) apply(change);
      read = changes.at(-1)!.change;
      changes = await changedSince(db, read, 2);
    }
    expect(read).toBe(await readChange(db));
    return search.rows(search.find({ sort: 'text' }, '2026-03-10').found);
  };
}

const textsOf = (summaries: readonly ClaimSummary[]) => summaries.map(({ text, layer }) => [text, layer]);

async function openLayer(text: string): Promise<string> {
  const theirs = openDatabase(`summaries-${names++}`);
  for (const [at, one] of text.split(' ').entries()) await saveNow(theirs, draftOf(one, { id: `d${at}` }), now + at);
  const set = { ...exportSet(await readForExport(theirs, { kind: 'all' }, 'test')), id: 'urn:theirs' };
  const read = readSet(set);
  if (read.status !== 'ok') throw new Error('newer');
  await stage(db, { id: 'staged', newer: false, set: read.set, records: read.records });
  return (await openStaged(db, 'staged', NOW)).layer;
}

test('who reads what changed knows what who reads all of it knows', async () => {
  const follow = reader();
  expect(await follow()).toEqual([]);
  const claim = await saveNow(db, draftOf('Mine', { fields: { verdict: 'false', summary: 'No.' } }), now);
  expect(textsOf(await follow())).toEqual([['Mine', null]]);
  const layer = await openLayer('A B');
  expect(textsOf(await follow())).toEqual([
    ['A', layer],
    ['B', layer],
    ['Mine', null],
  ]);
  await withdrawClaim(db, claim, '', now + 1000);
  expect(textsOf(await follow())).toEqual([
    ['A', layer],
    ['B', layer],
  ]);
  await restoreClaim(db, claim, now + 2000);
  await openLayer('B C');
  expect(textsOf(await follow())).toEqual([
    ['B', layer],
    ['C', layer],
    ['Mine', null],
  ]);
  await rebuildViews(db);
  expect(await reader()()).toEqual(await follow());
  await closeLayer(db, layer);
  expect(textsOf(await follow())).toEqual([['Mine', null]]);
  expect(await reader()()).toEqual(await follow());
});

test('a claim is listed by how its worst mention was last found', async () => {
  const follow = reader();
  await saveNow(db, draftOf('Mine'), now);
  const [line] = await follow();
  expect(line?.anchored).toBe(null);
  const [view] = await allClaims(db);
  await mergeIn(db, [mentionRecord(view!.claim, { author: ben, body: { pageUrl: PAGE_URL } })], now);
  const [first, second] = (await allClaims(db))[0]!.mentions;
  const seen = (status: 'exact' | 'orphan', mention: string) =>
    observe(db, PAGE_URL, [{ mention, claim: view!.id, layer: null, status }], NOW);
  await seen('exact', first!.id);
  expect((await follow())[0]?.anchored).toBe('exact');
  await seen('orphan', second!.id);
  expect((await follow())[0]?.anchored).toBe('orphan');
  const change = await readChange(db);
  await seen('orphan', second!.id);
  expect(await readChange(db)).toBe(change);
  await saveNow(db, { ...draftOf('Mine', { id: 'd2' }), claim: view!.id, mention: null }, now + 9000);
  expect((await follow())[0]?.anchored).toBe('orphan');
});

describe('a line says', () => {
  const lineOf = async (...records: Parameters<typeof mergeIn>[1]) => {
    await mergeIn(db, records, now);
    return (await reader()())[0]!;
  };

  test('who and what, where and when', async () => {
    const claim = claimRecord();
    const line = await lineOf(
      claim,
      mentionRecord(claim),
      mentionRecord(claim, { seconds: 1, body: { outlet: null, pageUrl: 'www.other.example/a' } }),
      assessRecord(claim, { author: ben }),
      tagRecord(claim),
      setRecord(claim, { body: { field: 'assignee', value: 'ana' } }),
      setRecord(claim, { body: { field: 'due', value: '2026-04-01T00:00:00Z' } }),
    );
    expect(line).toMatchObject({
      text: claim.body.text,
      speaker: 'Mara Lindqvist',
      ...{ status: 'draft', assignee: 'ana', due: '2026-04-01', verdicts: ['mostly-false'], tags: ['harbour'] },
      outlets: ['The Coast Times', 'www.other.example'],
      people: [ana, ben],
      ...{ sources: 0, mentions: 2, claimDate: '2026-02-27', disagree: false, conflict: false },
    });
  });

  const claim = claimRecord();
  const assessed = assessRecord(claim);
  test.each<[what: string, records: Parameters<typeof mergeIn>[1], says: Partial<ClaimSummary>]>([
    [
      'two people who differ',
      [assessed, assessRecord(claim, { author: ben, body: { verdict: 'true' } })],
      { disagree: true, conflict: false },
    ],
    ['two who agree', [assessed, assessRecord(claim, { author: ben })], { disagree: false, conflict: false }],
    [
      'two versions of one author',
      [nextVersion(claim, { seconds: 1 }), nextVersion(claim, { seconds: 2 })],
      { conflict: true },
    ],
    ['two assessments of one author', [assessed, assessRecord(claim, { seconds: 3 })], { conflict: true }],
    ['two decisions', [decideRecord(claim), decideRecord(claim, { author: ben })], { conflict: true, disagree: true }],
    [
      'two values of a field',
      [setRecord(claim), setRecord(claim, { author: ben, body: { value: 'draft' } })],
      { conflict: true },
    ],
  ])('%s', async (_, records, says) => {
    expect(await lineOf(claim, ...records)).toMatchObject(says);
  });

  test('how many sources it has', async () => {
    await saveNow(db, draftOf('Mine', { evidence: [source('a', 'https://gazette.example/1')] }), now);
    expect((await reader()())[0]?.sources).toBe(1);
  });
});
