import { beforeEach, describe, expect, test } from 'vitest';
import { statusOf } from '../../../lib/model/claim-view.ts';
import type { DeskPatch } from '../../../lib/model/desk.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { addTag, comment, publish, removeTag, sendBack, setField, withdraw } from '../../../lib/publish/acts.ts';
import { approve, decide, type Ruling } from '../../../lib/publish/deciding.ts';
import { gateOf } from '../../../lib/publish/gate/gate.ts';
import { restore } from '../../../lib/publish/restore.ts';
import { tick } from '../../../lib/publish/ticking.ts';
import { takeBack } from '../../../lib/publish/undo.ts';
import type { Act } from '../../../lib/records/acting.ts';
import { draftOfClaim } from '../../../lib/records/to-draft.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { actOn, actOnRecords, changeDesk, findRecord } from '../../../lib/store/desk.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { markSeen, readInbox } from '../../../lib/store/inbox.ts';
import { findClaim, readIdentity } from '../../../lib/store/reads.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { desk } from '../../support/desks.ts';
import { draftOf, NOW, saveNow, source } from '../../support/drafts.ts';
import {
  approveRecord,
  assessRecord,
  ben,
  claimRecord,
  decideRecord,
  mentionRecord,
  noteRecord,
  setRecord,
} from '../../support/records.ts';

let now = Date.parse(NOW);
let db: Database;
let name = 0;
let claim: string;

const ruling: Ruling = { verdict: 'false', label: 'False', summary: 'Nothing shows it.' };

beforeEach(async () => {
  db = openDatabase(`desk-${name++}`);
  now = Date.parse(NOW);
  claim = await saveNow(
    db,
    draftOf('The government receives orders from abroad.', {
      fields: { verdict: 'false', summary: 'Nothing shows it.' },
      evidence: [
        source('a', 'https://gazette.example/1', { stance: 'refutes', primary: true }),
        source('b', 'https://archive.example/2', { publisher: 'Archive' }),
      ],
    }),
    now,
  );
});

async function act(done: Act, claims: readonly string[] = [claim]) {
  now += 1000;
  return actOn(db, claims, done, now);
}
async function undo(records: readonly string[]): Promise<number> {
  now += 1000;
  return (await actOnRecords(db, records, takeBack, now)).count;
}
async function arrive(...records: AnyRecord[]): Promise<void> {
  await mergeIn(db, records, now);
}
const view = async () => (await findClaim(db, claim))!;
const profile = (patch: DeskPatch): Promise<void> => changeDesk(db, { publisher: desk.publisher, ...patch });
const status = async () => statusOf(await view());
const valuesOf = async (field: string) => (await view()).fields.find((one) => one.field === field)?.values ?? [];
const ruleOf = (verdict: Ruling['verdict'], label: string): Ruling => ({ ...ruling, verdict, label });

describe('a desk of one person', () => {
  beforeEach(() => profile({ singlePerson: true }));

  test('decides, publishes and corrects, and every step is kept', async () => {
    expect((await act(decide(ruling))).refused).toEqual([]);
    expect(await status()).toBe('approved');
    expect((await act(publish)).refused).toEqual([]);
    expect(await status()).toBe('published');

    expect((await act(decide(ruleOf('true', 'True')))).refused).toMatchObject([{ reason: 'published' }]);
    await act(
      decide({ ...ruleOf('misleading', 'Misleading'), correction: { kind: 'correction', note: 'We misread it.' } }),
    );
    expect(await status()).toBe('corrected');
    const [decision, ...others] = (await view()).decisions;
    expect(others).toEqual([]);
    expect(decision!.body).toMatchObject({ verdict: 'misleading', correction: { kind: 'correction' } });

    await act(decide({ ...ruling, correction: { kind: 'retraction', note: 'It was never said.' } }));
    expect(await status()).toBe('retracted');
    expect((await act(decide({ ...ruling, correction: { kind: 'update', note: 'x' } }))).refused).toHaveLength(1);
  });

  test('an update leaves a published claim published', async () => {
    await act(decide(ruling));
    await act(publish);
    await act(decide({ ...ruling, summary: 'More.', correction: { kind: 'update', note: 'A new source.' } }));
    expect(await status()).toBe('published');
  });

  test('is told what keeps a claim from being published, claim by claim', async () => {
    await act(decide({ ...ruling, summary: ' ' }));
    const { refused, records } = await act(publish, [claim, 'x'.repeat(26)]);
    expect(records).toEqual([]);
    expect(refused).toEqual([
      { claim, reason: 'gate', findings: [expect.objectContaining({ rule: 'B4', field: 'summary' })] },
      { claim: 'x'.repeat(26), reason: 'not-found', findings: [] },
    ]);
    expect(await status()).toBe('approved');
  });
});

describe('a desk of several', () => {
  beforeEach(() => profile({}));

  test('has a decision in review until somebody else approves it', async () => {
    await profile({ rule: 'majority' });
    await act(decide(ruling));
    expect(await status()).toBe('in-review');
    expect((await act(publish)).refused).toMatchObject([{ reason: 'status' }]);
    expect((await act(approve('I agree with myself.'))).refused).toMatchObject([{ reason: 'rule' }]);

    const [decision] = (await view()).decisions;
    await arrive(approveRecord(decision!, { author: ben, seconds: 100 }));
    expect((await act(approve(''))).refused).toMatchObject([{ reason: 'rule' }]);
    await act(decide(ruling));
    expect(await status(), 'what Ben approved was the decision before').toBe('in-review');
  });

  test('approves what another decided, and the status follows', async () => {
    await arrive(
      decideRecord(claim as never, {
        author: ben,
        seconds: 50,
        body: { verdict: 'false', label: 'False', rule: 'editor' },
      }),
    );
    const { records } = await act(approve('Read.'));
    expect(await status()).toBe('approved');
    expect(await undo(records)).toBe(2);
    expect(await status()).not.toBe('approved');
    expect((await view()).remarks).toEqual([]);
  });

  test('keeps dissent with the decision', async () => {
    const other = assessRecord(claim as never, { author: ben, seconds: 30, body: { verdict: 'true', label: 'True' } });
    await arrive(other);
    await act(decide(ruling));
    expect((await view()).decisions[0]!.body.dissent).toEqual([other.id]);
  });

  test('sends a claim back with a private note for whoever checked it', async () => {
    await act(setField('status', 'in-review'));
    const { records } = await act(sendBack('The second source is missing.'));
    expect(await status()).toBe('draft');
    expect((await view()).remarks[0]!.body).toMatchObject({ text: 'The second source is missing.', private: true });
    expect(await undo(records)).toBe(2);
    expect(await status()).toBe('in-review');
    expect((await view()).remarks).toEqual([]);
  });

  test('does not set by hand what is decided', async () => {
    for (const value of ['approved', 'published', 'corrected', 'retracted'])
      expect((await act(setField('status', value))).refused).toMatchObject([{ reason: 'status' }]);
    expect(await status()).toBe('draft');
  });
});

test('a correction of what a desk of several published waits until somebody else finds the same', async () => {
  await profile({ singlePerson: true });
  await act(decide(ruling));
  await act(publish);
  await profile({ singlePerson: false, rule: 'single' });
  const correction = { kind: 'correction', note: 'We misread it.' } as const;
  const corrected: Ruling = { ...ruleOf('true', 'True'), correction };
  expect((await act(decide(corrected))).refused).toMatchObject([{ reason: 'rule' }]);
  expect((await view()).decisions.map(({ body }) => body.verdict)).toEqual(['false']);

  await arrive(assessRecord(claim as never, { author: ben, seconds: 60, body: { verdict: 'true', label: 'True' } }));
  await profile({ rule: 'majority' });
  expect((await act(decide(corrected))).refused).toMatchObject([{ reason: 'rule' }]);
  await profile({ rule: 'single' });
  expect((await act(decide(corrected))).refused).toEqual([]);
  expect(await status()).toBe('corrected');
});

describe('taking back', () => {
  test('a field brings back what stood before, both of them where two conflicted', async () => {
    await act(setField('assignee', 'ana'));
    await arrive(setRecord(claim as never, { author: ben, seconds: 2, body: { field: 'assignee', value: 'ben' } }));
    expect([...(await valuesOf('assignee'))].sort()).toEqual(['ana', 'ben']);

    const { records } = await act(setField('assignee', 'cleo'));
    expect(await valuesOf('assignee')).toEqual(['cleo']);
    expect(await undo(records)).toBe(1);
    expect([...(await valuesOf('assignee'))].sort()).toEqual(['ana', 'ben']);
  });

  test('leaves alone what somebody changed since', async () => {
    const { records } = await act(setField('priority', 'high'));
    await act(setField('priority', 'low'));
    expect(await undo(records)).toBe(0);
    expect(await valuesOf('priority')).toEqual(['low']);
  });

  test('tags come and go, of all the claims at once', async () => {
    const other = await saveNow(db, draftOf('Another sentence.', { id: 'other' }), now);
    const tagged = await act(addTag('harbour'), [claim, other]);
    expect(tagged.records).toHaveLength(2);
    expect((await act(addTag('harbour'), [claim, other])).records).toEqual([]);
    const untagged = await act(removeTag('harbour'), [claim, other]);
    await undo(untagged.records);
    expect((await view()).tags).toContain('harbour');
    expect(await undo(tagged.records)).toBe(0);
    await undo((await act(addTag('quay'))).records);
    expect((await view()).tags).not.toContain('quay');
  });

  test('withdrawn claims come back, and a published one is not withdrawn', async () => {
    const { records } = await act(withdraw);
    expect((await view()).withdrawn).toBe(true);
    expect(await undo(records)).toBe(1);
    expect((await view()).withdrawn).toBe(false);
    await profile({ singlePerson: true });
    await act(decide(ruling));
    await act(publish);
    expect((await act(withdraw)).refused).toMatchObject([{ reason: 'published' }]);
  });

  test('another author’s claim is not withdrawn', async () => {
    const foreign = claimRecord({ author: ben });
    await arrive(foreign);
    expect((await act(withdraw, [foreign.id])).refused).toMatchObject([{ reason: 'not-yours' }]);
  });

  test('a publication and a decision after it stay', async () => {
    await profile({ singlePerson: true });
    const decided = await act(decide(ruling));
    const published = await act(publish);
    expect(await undo([...decided.records, ...published.records])).toBe(0);
    expect(await status()).toBe('published');
    expect((await view()).decisions).toHaveLength(1);
  });

  test('a decision brings back the one before', async () => {
    await act(decide(ruling));
    const { records } = await act(decide(ruleOf('true', 'True')));
    await undo(records);
    expect((await view()).decisions.map(({ body }) => body.verdict)).toEqual(['false']);
  });
});

describe('what is found out later', () => {
  const linksDead = async () => (await view()).evidence.map(({ body }) => body.linkDead === true);
  const earliest = async () =>
    (await view()).mentions.filter(({ author }) => author !== ben).map(({ body }) => body.earliestKnown === true);

  test('a source keeps its place with a link that is dead, and is warned of until it works again', async () => {
    const [{ id }] = (await view()).evidence as [AnyRecord];
    await act(tick(id, { says: 'linkDead', is: true }));
    expect(await linksDead()).toEqual([true, false]);
    const gate = gateOf(await view(), desk);
    expect(gate.find(({ rule }) => rule === 'W6')).toMatchObject({ severity: 'warn', of: id });
    expect((await act(tick(id, { says: 'linkDead', is: true }))).records).toEqual([]);

    const { author } = (await readIdentity(db))!;
    const draft = draftOfClaim('edit', await view(), author, NOW);
    expect(draft.evidence.map(({ linkDead }) => linkDead)).toEqual([true, false]);
    await saveNow(db, { ...draft, evidence: draft.evidence.map((one) => ({ ...one, linkDead: false })) }, now + 500);
    expect(await linksDead()).toEqual([false, false]);
  });

  test('one place of a person’s is the earliest known, and the claim has changed when it was said', async () => {
    const { author } = (await readIdentity(db))!;
    const { mention } = draftOf('It takes orders.');
    await saveNow(db, { ...draftOfClaim('again', await view(), author, NOW), mention }, now + 500);
    const foreign = mentionRecord(claim as never, { author: ben });
    await arrive(foreign);
    const [first, second] = (await view()).mentions.filter((one) => one.author === author);
    await act(tick(first!.id, { says: 'earliestKnown', is: true }));
    expect(await earliest()).toEqual([true, false]);
    expect((await view()).modified).toBe(new Date(now).toISOString());
    await act(tick(second!.id, { says: 'earliestKnown', is: true }));
    expect(await earliest()).toEqual([false, true]);
    expect((await act(tick(foreign.id, { says: 'earliestKnown', is: true }))).refused).toMatchObject([
      { reason: 'not-yours' },
    ]);
    expect((await act(tick(claim, { says: 'linkDead', is: true }))).refused).toMatchObject([{ reason: 'not-found' }]);
  });
});

describe('restoring', () => {
  const recordsOf = async (kind: AnyRecord['kind']) =>
    (await db.records.toArray())
      .sort((one, other) => one.arrival - other.arrival)
      .map(({ record }) => record)
      .filter((record) => record.kind === kind);
  const bringBack = async (record: AnyRecord) => act(restore((await findRecord(db, record.id)).record));

  test('an earlier wording makes a new version; nothing is rewritten', async () => {
    const { author } = (await readIdentity(db))!;
    const draft = draftOfClaim('edit', await view(), author, NOW);
    await saveNow(db, { ...draft, fields: { ...draft.fields, text: 'It takes orders.' } }, now + 500);
    const [first] = await recordsOf('claim');
    await bringBack(first!);
    expect((await view()).claim.body.text).toBe('The government receives orders from abroad.');
    expect((await view()).otherVersions).toEqual([]);
    expect(await recordsOf('claim')).toHaveLength(3);
  });

  test('a source that was taken out comes back', async () => {
    const { author } = (await readIdentity(db))!;
    const [first, second] = await recordsOf('evidence');
    const draft = draftOfClaim('edit', await view(), author, NOW);
    await saveNow(db, { ...draft, evidence: draft.evidence.slice(0, 1) }, now + 500);
    expect((await view()).evidence).toHaveLength(1);
    await bringBack(second!);
    expect((await view()).evidence.map(({ root, id }) => root ?? id).sort()).toEqual([first!.id, second!.id].sort());
  });

  test('another author’s words are theirs', async () => {
    const foreign = assessRecord(claim as never, { author: ben });
    await arrive(foreign);
    expect((await bringBack(foreign)).refused).toMatchObject([{ reason: 'not-yours' }]);
  });

  test('a decision on a published claim only by a correction', async () => {
    await profile({ singlePerson: true });
    await act(decide(ruleOf('true', 'True')));
    await act(decide(ruling));
    await act(publish);
    expect((await bringBack((await recordsOf('decide'))[0]!)).refused).toMatchObject([{ reason: 'published' }]);
    expect((await view()).decisions[0]!.body.verdict).toBe('false');
  });
});

describe('another scheme', () => {
  test('is used from now on, and rewrites nothing', async () => {
    await profile({ scheme: 'politifact.1', singlePerson: true });
    const { author } = (await readIdentity(db))!;
    const before = (await view()).assessments[0]!;
    expect(before.body).toMatchObject({
      label: 'False',
      scheme: 'claimlight.default.1',
      rating: { value: 1, best: 5, worst: 1 },
    });

    const edited = draftOfClaim('edit', await view(), author, NOW);
    await saveNow(db, { ...edited, fields: { ...edited.fields, summary: 'Nothing at all shows it.' } }, now + 500);
    expect((await view()).assessments[0]!.body).toMatchObject({
      summary: 'Nothing at all shows it.',
      label: 'False',
      scheme: 'claimlight.default.1',
      rating: { value: 1 },
    });

    const chosen = draftOfClaim('edit', await view(), author, NOW);
    await saveNow(db, { ...chosen, fields: { ...chosen.fields, label: 'Pants on Fire' } }, now + 600);
    const after = (await view()).assessments[0]!.body;
    expect(after).toMatchObject({ verdict: 'false', label: 'Pants on Fire', scheme: 'politifact.1' });
    expect(after).not.toHaveProperty('rating');
    expect((await db.records.get(before.id))!.record).toEqual(before);
    expect((await readForExport(db, { kind: 'all' }, 'test')).own.verdictScheme.id).toBe('politifact.1');
  });

  test.each([
    ['google.1-5.1', 'mixture', 'Half true', { value: 3, best: 5, worst: 1 }],
    ['averitec.1', 'true', 'Supported', undefined],
    ['fullfact.1', 'false', 'There is no such order.', undefined],
    ['claimlight.default.1', 'misleading', 'Misleading', undefined],
  ] as const)('%s decides %s as “%s”', async (scheme, verdict, label, rating) => {
    await profile({ scheme, singlePerson: true });
    await act(decide(ruleOf(verdict, label)));
    const { body } = (await view()).decisions[0]!;
    expect(body).toMatchObject({ verdict, label, scheme });
    expect(body.rating).toEqual(rating);
    expect((await act(publish)).refused).toEqual([]);
  });
});

describe('the inbox', () => {
  test('has what others did since it was seen, and nothing of one’s own', async () => {
    const { author } = (await readIdentity(db))!;
    const foreign = claimRecord({ author: ben });
    await act(comment('For myself.', []));
    expect(await readInbox(db)).toMatchObject({ news: [], changed: [] });

    await arrive(foreign, assessRecord(claim as never, { author: ben, seconds: 9 }));
    const first = await readInbox(db);
    expect(first.news.map(({ claim: { id }, reason }) => [id, reason])).toEqual([[foreign.id, 'new']]);
    expect(first.changed.map(({ claim: { id }, authors }) => [id, authors])).toEqual([[claim, [ben]]]);

    await markSeen(db, first.arrival);
    expect(await readInbox(db)).toMatchObject({ news: [], changed: [] });
    await arrive(setRecord(foreign, { author: ben, seconds: 10, body: { field: 'assignee', value: author } }));
    expect((await readInbox(db)).news).toMatchObject([{ reason: 'assigned' }]);
    await arrive(noteRecord(claim as never, { author: ben, seconds: 11, body: { people: [author] } }));
    expect((await readInbox(db)).news.map(({ reason }) => reason).sort()).toEqual(['assigned', 'named']);
  });
});
