import { beforeEach, describe, expect, test } from 'vitest';
import { ownNote } from '../../../lib/model/claim-view.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { draftOfClaim } from '../../../lib/records/to-draft.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { restoreClaim, withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { allClaims, claimsOfPage, findClaim, openDrafts, readIdentity } from '../../../lib/store/reads.ts';
import { claimRow, rebuildViews } from '../../../lib/store/views.ts';
import { draftOf, NOW, PAGE_URL, saveNow, source } from '../../support/drafts.ts';

const now = Date.parse(NOW);
let db: Database;
let name = 0;

beforeEach(() => {
  db = openDatabase(`claims-${name++}`);
});

const records = async (): Promise<AnyRecord[]> => (await db.records.toArray()).map(({ record }) => record);
const kinds = async (): Promise<string[]> => (await records()).map(({ kind }) => kind).sort();

const checked = (fields = {}) =>
  draftOf('The government receives orders from abroad.', {
    fields: { verdict: 'false', summary: 'Nothing shows it.', ...fields },
    evidence: [
      source('a', 'https://gazette.example/1', { stance: 'refutes', primary: true }),
      source('b', 'https://archive.example/2'),
    ],
  });

/** Open a stored claim for editing, change its draft, and save it. */
async function edit(claim: string, change: (draft: ReturnType<typeof draftOf>) => ReturnType<typeof draftOf>) {
  const view = (await findClaim(db, claim))!;
  const { author } = (await readIdentity(db))!;
  return saveNow(db, change(draftOfClaim('edit', view, author, NOW)), now + 60_000);
}

describe('saving a draft', () => {
  test('writes the claim, its mention, its tag, its sources and the verdict, and drops the draft', async () => {
    const claim = await saveNow(db, checked(), now);
    expect(await kinds()).toEqual(['assess', 'claim', 'evidence', 'evidence', 'mention', 'tag']);
    expect(await openDrafts(db)).toEqual([]);

    const [view] = await claimsOfPage(db, PAGE_URL);
    expect(view!.id).toBe(claim);
    expect(view!.claim.body).toMatchObject({
      text: 'The government receives orders from abroad.',
      speaker: { type: 'person', name: 'Idris Marai' },
      language: 'en',
    });
    expect(view!.assessments[0]!.body).toMatchObject({
      verdict: 'false',
      label: 'False',
      rating: { value: 1, best: 5, worst: 1 },
    });
    expect(view!.assessments[0]!.body.evidence).toEqual(view!.evidence.map(({ id }) => id));
    expect(view!.tags).toEqual(['Orders from abroad']);
  });

  test('gives a verdict off the scale no number', async () => {
    await saveNow(db, checked({ verdict: 'unproven' }), now);
    const [view] = await allClaims(db);
    expect(view!.assessments[0]!.body).not.toHaveProperty('rating');
  });

  test('says what the page did not say as unknown, and guesses nothing', async () => {
    await saveNow(db, checked(), now);
    const mention = (await allClaims(db))[0]!.mentions[0]!.body;
    expect(mention).toMatchObject({ canonicalUrl: null, outlet: null });
    expect(mention).not.toHaveProperty('pagePublished');
    expect(mention).not.toHaveProperty('byline');
  });

  test('leaves out a source row that was never filled in', async () => {
    await saveNow(db, draftOf('A sentence.', { evidence: [source('x', '', { title: '', publisher: '' })] }), now);
    expect(await kinds()).toEqual(['claim', 'mention', 'tag']);
  });
});

describe('editing a stored claim', () => {
  test('without a change writes nothing', async () => {
    const claim = await saveNow(db, checked(), now);
    const before = await kinds();
    await edit(claim, (draft) => draft);
    expect(await kinds()).toEqual(before);
  });

  test('another verdict replaces the old one, which stays in the history', async () => {
    const claim = await saveNow(db, checked(), now);
    await edit(claim, (draft) => ({ ...draft, fields: { ...draft.fields, verdict: 'misleading' } }));
    const view = (await findClaim(db, claim))!;
    expect(view.assessments.map(({ body }) => body.verdict)).toEqual(['misleading']);
    expect((await kinds()).filter((kind) => kind === 'assess')).toHaveLength(2);
    expect(view.history).toHaveLength((await records()).length);
  });

  test('new words make a new version under the same root', async () => {
    const claim = await saveNow(db, checked(), now);
    await edit(claim, (draft) => ({ ...draft, fields: { ...draft.fields, text: 'It takes orders.' } }));
    const view = (await findClaim(db, claim))!;
    expect(view.claim.body.text).toBe('It takes orders.');
    expect(view.claim.root).toBe(claim);
    expect(view.otherVersions).toEqual([]);
  });

  test('a source taken out is retracted, a changed one gets a version, a tag taken out is untagged', async () => {
    const claim = await saveNow(db, checked(), now);
    await edit(claim, (draft) => ({
      ...draft,
      fields: { ...draft.fields, tags: [] },
      evidence: [{ ...draft.evidence[0]!, note: 'page 4' }],
    }));
    const view = (await findClaim(db, claim))!;
    expect(view.evidence.map(({ body }) => body.note)).toEqual(['page 4']);
    expect(view.tags).toEqual([]);
    expect(await kinds()).toContain('retract');
    expect(await kinds()).toContain('untag');
  });

  test('a note is written on the mention, for its author alone, changed by a version, and retracted when emptied', async () => {
    const noteOf = async (claim: string) => {
      const view = (await findClaim(db, claim))!;
      return { view, note: ownNote(view, (await readIdentity(db))!.author) };
    };
    const write = (claim: string, note: string) =>
      edit(claim, (draft) => ({ ...draft, fields: { ...draft.fields, note } }));

    const claim = await saveNow(db, draftOf('They sent boats.', { fields: { note: 'Which boats?' } }), now);
    const { view, note } = await noteOf(claim);
    expect(note!.body).toMatchObject({ text: 'Which boats?', private: true });
    expect(note!.ref).toBe(view.mentions[0]!.id);
    expect(view.assessments).toEqual([]);
    await edit(claim, (draft) => {
      expect([draft.begins, draft.fields.note]).toEqual(['note', 'Which boats?']);
      return { ...draft, fields: { ...draft.fields, verdict: 'false', summary: 'No.' } };
    });

    await write(claim, 'Eleven boats.');
    const changed = (await noteOf(claim)).note!;
    expect([changed.body.text, changed.root]).toEqual(['Eleven boats.', note!.id]);
    expect((await kinds()).filter((kind) => kind === 'note')).toHaveLength(2);

    await write(claim, ' ');
    expect((await noteOf(claim)).note).toBeNull();
    expect((await kinds()).filter((kind) => kind === 'note')).toHaveLength(2);

    // What a draft from before there were notes does not say, it does not take away.
    await write(claim, 'Twelve.');
    await edit(claim, ({ fields: { note: _, ...fields }, ...draft }) => ({ ...draft, fields }));
    expect((await noteOf(claim)).note!.body.text).toBe('Twelve.');
  });

  test('a link is written with the claim, changed by a version of it, and retracted when it is taken out', async () => {
    const [first, second] = ['A'.repeat(26), 'B'.repeat(26)] as const;
    const linksOf = async (claim: string) =>
      (await findClaim(db, claim))!.remarks.map(({ kind, ref, body }) => ({ kind, ref, body }));
    const linked = (to: string, relation: string) => ({ kind: 'link', body: { to, relation, at: expect.any(String) } });

    const claim = await saveNow(db, { ...checked(), links: { [first]: 'narrower', [second]: 'same' } }, now);
    expect(await linksOf(claim)).toMatchObject([linked(first, 'narrower'), linked(second, 'same')]);
    expect((await linksOf(claim)).every(({ ref }) => ref === claim)).toBe(true);

    await edit(claim, (draft) => ({ ...draft, links: { ...draft.links, [first]: 'contradicts' } }));
    expect(await linksOf(claim)).toMatchObject([linked(second, 'same'), linked(first, 'contradicts')]);
    await edit(claim, (draft) => ({ ...draft, links: { [second]: 'same' } }));
    expect(await linksOf(claim)).toMatchObject([linked(second, 'same')]);
    const before = await kinds();
    await edit(claim, (draft) => draft);
    await edit(claim, ({ links: _, ...draft }) => draft);
    expect(await kinds()).toEqual(before);
  });

  test('a draft of a claim that is gone is not-found, and leaves no change', async () => {
    await expect(saveNow(db, { ...checked(), claim: 'A'.repeat(26) }, now)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await records()).toEqual([]);
  });
});

describe('withdrawing a claim', () => {
  test('hides it from lists and pages and keeps its records', async () => {
    const claim = await saveNow(db, checked(), now);
    await withdrawClaim(db, claim, 'a mistake', now + 1000);
    expect(await allClaims(db)).toEqual([]);
    expect(await claimsOfPage(db, PAGE_URL)).toEqual([]);
    expect((await findClaim(db, claim))!.withdrawn).toBe(true);
    expect(await kinds()).toContain('claim');
  });

  test('is taken back by a next version, with its verdict, sources and places; the withdrawal stays in the history', async () => {
    const claim = await saveNow(db, checked(), now);
    const before = (await findClaim(db, claim))!;
    await withdrawClaim(db, claim, 'a mistake', now + 1000);
    await restoreClaim(db, claim, now + 2000);
    const [after] = await claimsOfPage(db, PAGE_URL);
    expect(after).toMatchObject({ id: claim, withdrawn: false, otherVersions: [] });
    expect(after!.claim.body).toEqual({ ...before.claim.body, at: new Date(now + 2000).toISOString() });
    const { mentions, evidence, assessments, tags } = before;
    expect(after).toMatchObject({ mentions, evidence, assessments, tags });
    expect(await kinds()).toContain('retract');
    expect(viewClaims(await records())).toEqual([after]);
  });

  test('can be done and taken back again and again, and what is not withdrawn is not touched', async () => {
    const claim = await saveNow(db, checked(), now);
    await restoreClaim(db, claim, now + 500);
    expect(await kinds()).toHaveLength(6);
    for (const at of [1000, 3000]) {
      await withdrawClaim(db, claim, '', now + at);
      expect(await allClaims(db)).toEqual([]);
      await restoreClaim(db, claim, now + at + 1000);
      expect(await allClaims(db)).toHaveLength(1);
    }
  });
});

describe('the store', () => {
  test('holds the same views as are computed from its records', async () => {
    const first = await saveNow(db, checked(), now);
    await saveNow(db, draftOf('Another sentence.', { id: 'draft-2' }), now + 1);
    await edit(first, (draft) => ({ ...draft, fields: { ...draft.fields, verdict: 'mixture' } }));
    await withdrawClaim(db, first, '', now + 120_000);
    const stored = await db.claims.toArray();
    const byId = (rows: { id: string }[]) => rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(viewClaims(await records()).map(claimRow))).toEqual(byId([...stored]));
    await rebuildViews(db);
    expect(byId(await db.claims.toArray())).toEqual(byId([...stored]));
  });

  test('stamps every record of a device past the one before, saved at once or not', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => saveNow(db, draftOf(`Sentence ${n}.`, { id: `draft-${n}` }), now)));
    const rows = (await db.records.toArray()).sort((a, b) => a.arrival - b.arrival);
    const stamps = rows.map(({ record }) => record.hlc);
    expect(stamps).toEqual([...stamps].sort());
    expect(new Set(stamps).size).toBe(12);
    expect(new Set(rows.map(({ record }) => record.author)).size).toBe(1);
  });

  test('finds claims by page and time of change through an index', async () => {
    const claim = await saveNow(db, checked(), now);
    for (const [index, key] of [
      ['pageUrls', PAGE_URL],
      ['modified', new Date(now).toISOString()],
    ]) {
      expect(await db.claims.where(index!).equals(key!).primaryKeys()).toEqual([claim]);
    }
  });
});
