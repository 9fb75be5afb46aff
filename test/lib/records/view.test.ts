import { describe, expect, test } from 'vitest';
import { publishedVerdict, statusOf } from '../../../lib/model/claim-view.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { claimOf, claimsOf } from '../../../lib/records/belonging.ts';
import { viewClaim, viewClaims } from '../../../lib/records/view.ts';
import {
  ana,
  approveRecord,
  assessRecord,
  ben,
  claimRecord,
  decideRecord,
  eraseRecord,
  evidenceRecord,
  linkRecord,
  mentionRecord,
  nextVersion,
  noteRecord,
  retractRecord,
  setRecord,
  tagRecord,
  timeAt,
  untagRecord,
} from '../../support/records.ts';

const claim = claimRecord();

function viewOf(...records: AnyRecord[]) {
  return viewClaim(claim.id, [claim, ...records])!;
}

describe('versions of a claim', () => {
  test('an edit shows, under the id of the first version', () => {
    const edit = nextVersion(claim, { seconds: 1, body: { shortText: 'Better.' } });
    expect(viewOf(edit)).toMatchObject({ id: claim.id, claim: edit, otherVersions: [], history: [claim.id, edit.id] });
  });

  test('two edits that did not see one another are both shown, the latest first, until one names both', () => {
    const phone = nextVersion(claim, { seconds: 2, device: 'phone' });
    const desk = nextVersion(claim, { seconds: 1, device: 'desk' });
    expect(viewOf(phone, desk)).toMatchObject({ claim: phone, otherVersions: [desk] });
    const choice = nextVersion(desk, { seconds: 3, prev: [phone, desk] });
    expect(viewOf(phone, desk, choice)).toMatchObject({ claim: choice, otherVersions: [] });
  });

  test('a version of another author is not believed: it stands as a claim of its own', () => {
    const usurper = nextVersion(claim, { author: ben, seconds: 1 });
    const views = viewClaims([claim, usurper]);
    expect(views.map(({ id }) => id)).toEqual([claim.id, usurper.id]);
    expect(views[0]!.claim).toBe(claim);
    expect(viewClaim(usurper.id, [usurper], (id) => (id === claim.id ? claim : undefined))?.claim).toBe(usurper);
  });

  test('a root of another kind is not believed', () => {
    const mention = mentionRecord(claim);
    const odd = claimRecord({ root: mention.id, seconds: 1 });
    expect(viewClaims([claim, mention, odd]).map(({ id }) => id)).toEqual([claim.id, odd.id]);
  });

  test('a version whose first one is not here keeps the id, and everything that is about it', () => {
    const edit = nextVersion(claim, { seconds: 1 });
    const mention = mentionRecord(claim);
    const note = noteRecord(claim);
    expect(viewClaims([edit, mention, note])).toMatchObject([
      { id: claim.id, claim: edit, mentions: [mention], remarks: [note] },
    ]);
  });

  test('where the first version is not here, a later stranger under its root shows beside, not before', () => {
    const edit = nextVersion(claim, { seconds: 1 });
    const stranger = nextVersion(claim, { author: ben, seconds: 9 });
    expect(viewClaims([stranger, edit])).toMatchObject([{ claim: edit, otherVersions: [stranger] }]);
    const hiding = nextVersion(claim, { author: ben, seconds: 9, prev: [edit] });
    expect(viewClaims([hiding, edit])).toMatchObject([{ claim: edit, otherVersions: [hiding] }]);
  });

  test('a withdrawn claim shows its last version, and a new version brings it back', () => {
    const edit = nextVersion(claim, { seconds: 1 });
    const retract = retractRecord(claim, { seconds: 2, prev: [edit] });
    expect(viewOf(edit, retract)).toMatchObject({ withdrawn: true, claim: edit, otherVersions: [] });
    const again = nextVersion(edit, { seconds: 3 });
    expect(viewOf(edit, retract, again)).toMatchObject({ withdrawn: false, claim: again });
  });

  test('nobody else can withdraw it', () => {
    expect(viewOf(retractRecord(claim, { author: ben, prev: [claim] })).withdrawn).toBe(false);
  });
});

type Case = readonly [name: string, target: AnyRecord, by: AnyRecord, replaces: boolean];

const mention = mentionRecord(claim);
const evidence = evidenceRecord(claim);
const assess = assessRecord(claim);
const decision = decideRecord(claim);
const field = setRecord(claim);
const tag = tagRecord(claim);
const note = noteRecord(claim);
const link = linkRecord(claim, claimRecord({ seconds: 50 }));
const approval = approveRecord(decision);
const published = setRecord(claim, { seconds: 5, body: { value: 'published' } });
const later = { seconds: 9 };
const corrected = { correction: { kind: 'correction', note: 'The figure was wrong.' } } as const;

const cases: readonly Case[] = [
  ['a mention by its author', mention, nextVersion(mention, later), true],
  ['a mention by another', mention, nextVersion(mention, { ...later, author: ben }), false],
  ['a mention by another mention', mention, mentionRecord(claim, { ...later, prev: [mention] }), false],
  ['evidence by its author', evidence, nextVersion(evidence, later), true],
  ['evidence by another', evidence, nextVersion(evidence, { ...later, author: ben }), false],
  ['an assessment by its author', assess, assessRecord(claim, { ...later, prev: [assess] }), true],
  ['an assessment by another', assess, assessRecord(claim, { ...later, prev: [assess], author: ben }), false],
  ['a decision by any member', decision, decideRecord(claim, { ...later, prev: [decision], author: ben }), true],
  [
    'a field by any member',
    field,
    setRecord(claim, { ...later, prev: [field], author: ben, body: { value: 'draft' } }),
    true,
  ],
  ['a field by another field', field, setRecord(claim, { prev: [field], body: { field: 'due' } }), false],
  ['a tag by any member who had seen it', tag, untagRecord(claim, { ...later, prev: [tag], author: ben }), true],
  ['a tag by the untagging of another', tag, untagRecord(claim, { prev: [tag], body: { tag: 'quay' } }), false],
  ['a tag by a tag', tag, tagRecord(claim, { ...later, prev: [tag] }), false],
  ['a note by its author', note, nextVersion(note, later), true],
  ['a note by one about something else', note, nextVersion(note, { ...later, ref: mention.id } as object), false],
  ['a link by its author', link, nextVersion(link, later), true],
  ['an approval by an approval', approval, approveRecord(decision, { ...later, prev: [approval] }), false],
  ['an approval by its author, retracting', approval, retractRecord(claim, { ...later, prev: [approval] }), true],
  ['an approval by another, retracting', approval, retractRecord(claim, { prev: [approval], author: ben }), false],
  ['an assessment by another kind', assess, decideRecord(claim, { ...later, prev: [assess] }), false],
];

describe('what replaces what', () => {
  test.each(cases)('%s', (_, target, by, replaces) => {
    const view = viewClaim(claim.id, [claim, mention, decision, target, by])!;
    const living = JSON.stringify([view.mentions, view.evidence, view.assessments, view.decisions, view.remarks]);
    const shows = living.includes(`"id":"${target.id}"`);
    if (target.kind === 'tag') expect(view.tags.includes('harbour')).toBe(!replaces);
    else if (target.kind === 'set') expect(view.fields[0]?.values.includes('in-review')).toBe(!replaces);
    else expect(shows).toBe(!replaces);
    expect(view.history).toContain(target.id);
  });

  test('a tag that the untagging had not seen stays', () => {
    const unseen = tagRecord(claim, { author: ben, seconds: 1 });
    expect(viewOf(tag, unseen, untagRecord(claim, { seconds: 2, prev: [tag] })).tags).toEqual(['harbour']);
  });

  test('two assessments of one author are both shown until the author chooses', () => {
    const rival = assessRecord(claim, { seconds: 1, device: 'phone' });
    expect(viewOf(rival, assess).assessments).toEqual([assess, rival]);
    const choice = assessRecord(claim, { seconds: 2, prev: [assess, rival] });
    expect(viewOf(rival, assess, choice).assessments).toEqual([choice]);
  });

  test('concurrent values are all shown, the latest first, each once', () => {
    const values = ['draft', 'in-review', 'draft'] as const;
    const sets = values.map((value, seconds) => setRecord(claim, { seconds, body: { value } }));
    expect(viewOf(...sets).fields).toEqual([{ field: 'status', values: ['draft', 'in-review'] }]);
  });
});

describe('decisions of a published claim', () => {
  const silent = decideRecord(claim, { seconds: 9, prev: [decision], body: { verdict: 'true' } });

  test('without a correction a new one replaces nothing: both show, as a conflict', () => {
    const view = viewOf(decision, published, silent);
    expect(view.decisions).toEqual([silent, decision]);
    expect(publishedVerdict(view)).toBe(null);
  });

  test('with a correction it replaces', () => {
    const open = decideRecord(claim, { seconds: 9, prev: [decision], body: { verdict: 'true', ...corrected } });
    const view = viewOf(decision, published, open);
    expect(view.decisions).toEqual([open]);
    expect(publishedVerdict(view)).toBe('true');
  });

  test('taking the status back does not open a way round the correction', () => {
    const back = setRecord(claim, { seconds: 6, prev: [published], body: { value: 'draft' } });
    const view = viewOf(decision, published, back, silent);
    expect(statusOf(view)).toBe('draft');
    expect(view.decisions).toHaveLength(2);
  });

  test('one that was made before it was published needs none', () => {
    const early = decideRecord(claim, { seconds: 4, prev: [decision] });
    expect(viewOf(decision, early, published).decisions).toEqual([early]);
  });
});

describe('order and time', () => {
  test('a mention keeps its place when it is edited', () => {
    const second = mentionRecord(claim, { seconds: 1, body: { pageUrl: 'other.example/' } });
    const edit = nextVersion(mention, { seconds: 2 });
    expect(viewOf(second, mention, edit).mentions).toEqual([edit, second]);
  });

  test('modified is the latest time that any record states, across zones', () => {
    const early = noteRecord(claim, { body: { at: '2026-03-05T01:00:00+02:00' } });
    const late = mentionRecord(claim, { body: { capturedAt: '2026-03-04T23:30:00Z' } });
    expect(viewOf(early, late).modified).toBe('2026-03-04T23:30:00Z');
  });

  test('an empty set has no view, and neither has a claim that is not here', () => {
    expect(viewClaims([])).toEqual([]);
    expect(viewClaim(claim.id, [mention, note])).toBe(null);
  });
});

describe('erasing', () => {
  test('leaves no trace but the erase', () => {
    const erase = eraseRecord(claim, { seconds: 3, prev: [assess] });
    const view = viewOf(assess, erase);
    expect(view.assessments).toEqual([]);
    expect(view.history).toEqual([claim.id, erase.id]);
  });

  test('of a first version leaves what is about the claim in its view', () => {
    const edit = nextVersion(claim, { seconds: 1 });
    const erase = eraseRecord(claim, { seconds: 2, prev: [claim] });
    expect(viewClaims([claim, edit, erase, note])).toMatchObject([{ id: claim.id, claim: edit, remarks: [note] }]);
  });
});

describe('which claim a record belongs to', () => {
  const records = new Map([claim, mention, decision, approval, note].map((record) => [record.id, record] as const));
  const lookup = (id: AnyRecord['id']) => records.get(id);

  test.each<readonly [string, AnyRecord, string | null]>([
    ['a claim to itself', claim, claim.id],
    ['a version to its root', nextVersion(claim), claim.id],
    ['a mention to what it names, known or not', mentionRecord(ana as never), ana],
    ['an approval to the claim of its decision', approval, claim.id],
    ['an approval of something else to nothing', approveRecord(mention), null],
    ['a note on a mention to the claim of the mention', noteRecord(mention), claim.id],
    ['a retraction of a note to the claim of the note', retractRecord(note), claim.id],
    ['a note on a note on an approval', noteRecord(noteRecord(approval).id), null],
    ['a note on what is not known yet to nothing yet', noteRecord(ana as never), null],
  ])('%s', (_, record, expected) => {
    expect(claimOf(record, lookup)).toBe(expected);
  });

  test('a mention that is moved to another claim is filed under both, so that the first can tell', () => {
    const other = claimRecord({ seconds: 1 });
    const moved = nextVersion(mention, { seconds: 2, ref: other.id } as object);
    expect(claimsOf(moved, lookup)).toEqual([other.id, claim.id]);
    expect(viewOf(mention, moved)).toMatchObject({
      mentions: [],
      history: [claim.id, mention.id, moved.id].sort(byClock([claim, mention, moved])),
    });
    expect(viewClaim(other.id, [other, moved])?.mentions).toEqual([moved]);
  });

  test('a hostile chain of notes costs eight steps, and belongs to nothing', () => {
    const chain: AnyRecord[] = [noteRecord(claim)];
    for (let length = 1; length < 20; length += 1) chain.push(noteRecord(chain.at(-1)!.id, { seconds: length }));
    const known = new Map([claim, ...chain].map((record) => [record.id, record] as const));
    expect(claimOf(chain[6]!, (id) => known.get(id))).toBe(claim.id);
    expect(claimOf(chain[19]!, (id) => known.get(id))).toBe(null);
  });
});

function byClock(records: readonly AnyRecord[]) {
  const stamp = new Map<string, string>(records.map(({ id, hlc }) => [id, hlc + id]));
  return (a: string, b: string) => (stamp.get(a)! < stamp.get(b)! ? -1 : 1);
}

test('all claims of forty thousand records are viewed in a few seconds at most', () => {
  const records: AnyRecord[] = [];
  for (let index = 0; index < 4000; index += 1) {
    // Shapes, not content: hashing forty thousand records is not what is measured.
    const id = index.toString().padStart(26, 'c') as AnyRecord['id'];
    records.push({ ...claim, id, body: { ...claim.body, at: timeAt(index) } });
    for (let part = 0; part < 9; part += 1) {
      const assessment = { ...assess, id: `${index}-${part}`.padStart(26, 'a'), ref: id, prev: [] };
      records.push(assessment as unknown as AnyRecord);
    }
  }
  const start = performance.now();
  expect(viewClaims(records)).toHaveLength(4000);
  // Ten times what it took on two busy cores; a quadratic view would take minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});
