/** Merging a set, and taking it back: nothing of one's own is lost, nothing of theirs is left. */
import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalSet, exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import { keepBackup, keptBackups } from '../../../lib/store/backups.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { linkClaims } from '../../../lib/store/links.ts';
import { matchClaims } from '../../../lib/store/match.ts';
import { keptMerges, mergeSet, undoMerge } from '../../../lib/store/merges.ts';
import { compareStaged } from '../../../lib/store/preview.ts';
import { proposalsFor } from '../../../lib/store/proposals.ts';
import { allClaims, knownPeople, openLayers } from '../../../lib/store/reads.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { stage } from '../../../lib/store/staging.ts';
import { rebuildViews } from '../../../lib/store/views.ts';
import { draftOf, NOW, PAGE_URL, saveNow } from '../../support/drafts.ts';
import { libraryLines } from '../../support/library-lines.ts';
import { assessRecord, ben, claimRecord, eraseRecord, mentionRecord, noteRecord } from '../../support/records.ts';

const now = Date.parse(NOW);
let names = 0;
let mine: Database;
let theirs: Database;

beforeEach(() => {
  mine = openDatabase(`merges-${names++}`);
  theirs = openDatabase(`merges-${names++}`);
});

const textsOf = async (db: Database) => (await allClaims(db)).map(({ claim }) => claim.body.text).sort();
const exported = async (db: Database) => exportSet(await readForExport(db, { kind: 'all' }, 'claimlight/test'));

function readOk(set: AnnotationSet) {
  const read = readSet(structuredClone(set) as unknown);
  if (read.status !== 'ok') throw new Error('newer');
  return read;
}

/** The same page, further down. */
function elsewhere(draft: Draft): Draft {
  const { mention } = draft;
  if (mention === null) return draft;
  const quote = mention.target.selectors.filter(({ type }) => type === 'TextQuoteSelector');
  const selectors = [...quote, { type: 'TextPositionSelector', start: 900, end: 930 }] as typeof quote;
  return { ...draft, mention: { ...mention, target: { ...mention.target, selectors } } };
}

/** What stands in every table that a merge may change; numbers that only ever grow are left out. */
async function contents(db: Database) {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    records: byId(await db.records.toArray()).map(({ id, claims, names: named, record }) => [
      id,
      claims,
      named,
      record,
    ]),
    claims: byId(await db.claims.toArray()),
    summaries: byId(await libraryLines(db)),
    entries: (await db.matchEntries.toArray()).map(({ claim, layer }) => [layer, claim]).sort(),
    sets: await db.sets.toArray(),
    people: await db.people.toArray(),
  };
}

describe('undoing a merge', () => {
  test("leaves one's own exactly as it was, and nothing to be found of theirs", async () => {
    await saveProfile(theirs, { name: 'Salma', desk: 'Libya desk' }, now);
    const gone = await saveNow(theirs, draftOf('They withdrew this.'), now);
    await withdrawClaim(theirs, gone, 'wrong', now + 500);
    await saveNow(theirs, draftOf('Four hundred fighters were sent.', { id: 'd2' }), now + 1000);
    await saveNow(mine, draftOf('My own check.'), now);
    const [before, bytes] = [await contents(mine), canonicalSet(await exported(mine))];

    const done = await mergeSet(mine, readOk(await exported(theirs)), now + 2000, 'merge');
    expect(await textsOf(mine)).toEqual(['Four hundred fighters were sent.', 'My own check.']);
    expect(Object.values(await knownPeople(mine))).toEqual([{ name: 'Salma', desk: 'Libya desk' }]);
    expect((await keptMerges(mine)).map(({ id }) => id)).toEqual(['merge']);

    expect(await undoMerge(mine, 'merge')).toEqual({ removed: done.added });
    expect(await contents(mine)).toEqual(before);
    expect(canonicalSet(await exported(mine))).toBe(bytes);
    expect(await matchClaims(mine, { text: 'Four hundred fighters were sent', language: 'en' })).toEqual([]);
    await expect(undoMerge(mine, 'merge')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('brings back what the merge erased and replaced', async () => {
    const claim = claimRecord({ author: ben });
    const [assessed, noted] = [assessRecord(claim, { author: ben }), noteRecord(claim, { author: ben, seconds: 5 })];
    await mergeIn(mine, [claim, mentionRecord(claim, { author: ben }), assessed, noted], now);
    const before = await contents(mine);

    const erase = eraseRecord(claim, { author: ben, seconds: 9, prev: [assessed] });
    const { stored } = readOk(await exported(mine));
    await mergeSet(mine, { records: [erase], stored }, now, 'merge');
    expect((await allClaims(mine))[0]!.assessments).toEqual([]);
    await undoMerge(mine, 'merge');
    expect((await allClaims(mine))[0]!.assessments).toEqual([assessed]);
    expect(await contents(mine)).toEqual(before);
  });

  test('files again what was waiting for what it brought', async () => {
    const claim = claimRecord({ author: ben });
    await mergeIn(mine, [assessRecord(claim, { author: ben })], now);
    const before = await contents(mine);
    await saveNow(theirs, draftOf('One.'), now);
    const read = readOk({ ...(await exported(theirs)), claims: [], records: [claim] });
    await mergeSet(mine, read, now, 'merge');
    expect((await allClaims(mine))[0]!.assessments).toHaveLength(1);
    await undoMerge(mine, 'merge');
    expect(await contents(mine)).toEqual(before);
  });

  test.each<[what: string, build: (claim: string) => Promise<unknown>]>([
    [
      'an assessment of it',
      (claim) => saveNow(mine, { ...draftOf('One.', { fields: { verdict: 'false' } }), claim }, now + 5000),
    ],
    [
      "a link of one's own claim to it",
      async (to) => {
        const claim = await saveNow(mine, draftOf('Mine.', { id: 'd9' }), now + 5000);
        return linkClaims(mine, { claim, to, relation: 'same' }, now + 6000);
      },
    ],
  ])('is refused once there is %s', async (_, build) => {
    await saveNow(theirs, draftOf('One.'), now);
    await mergeSet(mine, readOk(await exported(theirs)), now, 'merge');
    await build((await allClaims(mine))[0]!.id);
    const before = await contents(mine);
    await expect(undoMerge(mine, 'merge')).rejects.toMatchObject({ code: 'conflict' });
    expect(await contents(mine)).toEqual(before);
  });

  test("is not refused for a new check of one's own beside it", async () => {
    await saveNow(theirs, draftOf('One.'), now);
    await mergeSet(mine, readOk(await exported(theirs)), now, 'merge');
    await saveNow(mine, draftOf('Mine.', { id: 'd9' }), now + 5000);
    await undoMerge(mine, 'merge');
    expect(await textsOf(mine)).toEqual(['Mine.']);
  });
});

test('what a merge makes in one go is what the records make one by one', async () => {
  for (const [at, text] of ['One.', 'Two.', 'Three.'].entries()) {
    await saveNow(theirs, draftOf(text, { id: `d${at}` }), now + at * 1000);
  }
  const { records } = readOk(await exported(theirs));
  await mergeIn(mine, records, now);
  const oneByOne = openDatabase(`merges-${names++}`);
  for (const record of records.toReversed()) await mergeIn(oneByOne, [record], now);
  expect(await contents(oneByOne)).toEqual(await contents(mine));
  await rebuildViews(mine);
  expect(await contents(mine)).toEqual(await contents(oneByOne));
});

describe('before a set is opened', () => {
  test('is said what of it is new, changed and known, and which layer it replaces', async () => {
    const first = await saveNow(theirs, draftOf('One.'), now);
    await saveNow(theirs, draftOf('Two.', { id: 'd2' }), now + 1000);
    const before = readOk(await exported(theirs));
    expect(await compareStaged(mine, { ...before, newer: false })).toMatchObject({
      claims: 2,
      fresh: 2,
      replaces: null,
    });

    await stage(mine, { id: 'staged', newer: false, set: before.set, records: before.records });
    await openStaged(mine, 'staged', NOW);
    await saveNow(theirs, draftOf('Three.', { id: 'd3' }), now + 2000);
    await withdrawClaim(theirs, first, 'wrong', now + 3000);
    const later = readOk(await exported(theirs));
    expect(await compareStaged(mine, { ...later, newer: false })).toMatchObject({
      ...{ claims: 3, fresh: 1, changed: 1, known: 1 },
      replaces: { label: before.set.label, claims: 2 },
    });
    expect(await openLayers(mine)).toMatchObject([{ claims: 2 }]);
  });

  test("claims on the same words of a page are proposed as one's own, and stay apart", async () => {
    const [own] = [await saveNow(mine, draftOf('Four hundred fighters were sent.'), now)];
    await saveNow(theirs, draftOf('Four hundred fighters were sent.', { id: 'd2' }), now + 10);
    await saveNow(theirs, elsewhere(draftOf('Nobody was sent anywhere else.', { id: 'd3' })), now + 20);
    const { records } = readOk(await exported(theirs));
    const views = await allClaims(theirs);
    const same = views.find(({ claim }) => claim.body.text.startsWith('Four'))!;
    const proposed = await proposalsFor(mine, views);
    expect(proposed).toMatchObject([{ mine: own, theirs: same.id, pageUrl: PAGE_URL }]);

    await mergeIn(mine, records, now);
    expect(await allClaims(mine)).toHaveLength(3);
    const link = { claim: own, to: same.id, relation: 'same' } as const;
    const record = await linkClaims(mine, link, now);
    expect(await linkClaims(mine, link, now)).toBe(record);
    const linked = (await allClaims(mine)).find(({ id }) => id === own)!;
    expect(linked.remarks).toMatchObject([{ kind: 'link', body: { to: same.id, relation: 'same' } }]);
    await expect(linkClaims(mine, { ...link, to: 'nowhere' }, now)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('of backups the last three are kept', async () => {
  for (const second of [1, 2, 3, 4, 5]) {
    const at = new Date(now + second * 1000).toISOString();
    await keepBackup(mine, { id: `b${second}`, at, label: '', claims: second, file: new Blob(['x']) });
  }
  expect((await keptBackups(mine)).map(({ id }) => id)).toEqual(['b5', 'b4', 'b3']);
});
