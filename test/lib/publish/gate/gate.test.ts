import { describe, expect, test } from 'vitest';
import type { DeskProfile, GateField, GateRule } from '../../../../lib/model/desk.ts';
import type { AnyRecord, RecordOf } from '../../../../lib/model/record.ts';
import { UNDATED } from '../../../../lib/model/text.ts';
import { blockingOf, gateOf, rules } from '../../../../lib/publish/gate/gate.ts';
import { claim, cleo, desk, viewOf, wholeCheck } from '../../../support/desks.ts';
import { ana, approveRecord, assessRecord, ben, decideRecord, makeRecord } from '../../../support/records.ts';

type Change = (records: AnyRecord[]) => AnyRecord[];

/** The same record with another body: it takes the old one's place. */
function reworded<Kind extends AnyRecord['kind']>(
  kind: Kind,
  body: Partial<RecordOf<Kind>['body']>,
  which: (record: AnyRecord) => boolean = () => true,
): Change {
  return (records) =>
    records.map((record) => {
      if (record.kind !== kind || !which(record)) return record;
      const { author, hlc, ref } = record;
      const kept = { ...record.body, ...body };
      const options = { author, hlc, ref, ...(record.root !== undefined && { root: record.root }) };
      return makeRecord(kind, options, kept) as AnyRecord;
    });
}
const without =
  (which: (record: AnyRecord) => boolean): Change =>
  (records) =>
    records.filter((record) => !which(record));
const isOf =
  (kind: AnyRecord['kind']) =>
  (record: AnyRecord): boolean =>
    record.kind === kind;
const isPrimary = (record: AnyRecord): boolean => record.kind === 'evidence' && record.body.primary;
const isAnswer = (record: AnyRecord): boolean => record.kind === 'evidence' && !record.body.primary;
const asIs: Change = (records) => records;

/** The claim's own version cannot be replaced in place: its id is what everything else names. */
const claimSaying =
  (body: Partial<RecordOf<'claim'>['body']>): Change =>
  (records) => [
    ...records,
    makeRecord(
      'claim',
      { author: claim.author, seconds: 60, prev: [claim], root: claim.id },
      { ...claim.body, ...body },
    ) as AnyRecord,
  ];

function found(change: Change, profile: Partial<DeskProfile> = {}) {
  return gateOf(viewOf(change(wholeCheck())), { ...desk, ...profile });
}

test('a whole check passes: nothing blocks and nothing is warned of', () => {
  expect(found(asIs)).toEqual([]);
});

test('every rule of the specification has a function, in its order', () => {
  expect(Object.keys(rules)).toEqual('B1 B2 B3 B4 B5 B6 B7 B8 W1 W2 W3 W4 W5 W6'.split(' '));
});

const cases: readonly [GateRule, string, GateField, Change, Partial<DeskProfile>?][] = [
  ['B1', 'a person without a name', 'speaker', claimSaying({ speaker: { type: 'person', name: ' ' } })],
  ['B2', 'no place', 'mentions', without(isOf('mention'))],
  ['B2', 'a place that nobody dated', 'mentions', reworded('mention', { capturedAt: UNDATED })],
  ['B3', 'no decision', 'verdict', without(isOf('decide'))],
  ['B3', 'a verdict in progress', 'verdict', reworded('decide', { verdict: 'in-progress', label: 'In progress' })],
  ['B3', 'a label that the scheme has not', 'verdict', reworded('decide', { label: 'Rather false' })],
  ['B3', 'a label of another scheme', 'verdict', asIs, { scheme: 'averitec.1' }],
  ['B4', 'a summary of spaces', 'summary', reworded('decide', { summary: '  ' })],
  ['B5', 'one source', 'sources', without(isAnswer)],
  ['B5', 'no primary source', 'sources', reworded('evidence', { primary: false })],
  ['B5', 'one publisher for all', 'sources', reworded('evidence', { publisher: 'Mara Lindqvist' })],
  [
    'B5',
    'one site for all, where no publisher is named',
    'sources',
    reworded('evidence', { publisher: '', author: 'Mara Lindqvist', url: 'https://one.example/a' }),
  ],
  ['B5', 'a source off the record', 'sources', reworded('evidence', { onRecord: false }, isPrimary)],
  ['B6', 'a source without a title', 'sources', reworded('evidence', { title: '' }, isPrimary)],
  [
    'B6',
    'a source of which nobody knows when it was read',
    'sources',
    reworded('evidence', { retrievedAt: UNDATED }, isAnswer),
  ],
  ['B8', 'no publisher', 'publisher', asIs, { publisher: null }],
  ['B8', 'no way to write to the desk', 'publisher', asIs, { publisher: { ...desk.publisher!, contact: ' ' } }],
  ['W1', 'a page without a copy', 'mentions', reworded('mention', { archivedAt: undefined } as never)],
  ['W2', 'sources of one side', 'sources', reworded('evidence', { stance: 'refutes' })],
  ['W3', 'no word of the speaker', 'sources', reworded('evidence', { publisher: 'The Gazette' }, isAnswer)],
  ['W4', 'a short text that is long', 'shortText', claimSaying({ shortText: 'é'.repeat(76) })],
  ['W5', 'sources that are all younger', 'claimDate', reworded('evidence', { published: '2026-02-28' }, isPrimary)],
  ['W6', 'a link that leads nowhere', 'sources', reworded('evidence', { linkDead: true }, isAnswer)],
];

describe('the gate', () => {
  test.each(cases)('%s: %s leads to %s', (rule, _, field, change, profile = {}) => {
    const severity = rule.startsWith('B') ? 'block' : 'warn';
    const said = found(change, profile).filter((one) => one.rule === rule);
    expect(said).toEqual([expect.objectContaining({ severity, field })]);
  });

  test('names the source that is meant', () => {
    const records = reworded('evidence', { title: '' }, isAnswer)(wholeCheck());
    const faulty = records.find(isAnswer)!;
    expect(gateOf(viewOf(records), desk)).toEqual([expect.objectContaining({ rule: 'B6', of: faulty.id })]);
  });

  test('an empty claim is missing nearly everything, in the order of the rules', () => {
    const bare = gateOf(viewOf([claim]), { ...desk, publisher: null }).map(({ rule }) => rule);
    expect(bare).toEqual(['B2', 'B3', 'B4', 'B5', 'B7', 'B8', 'W2', 'W3']);
  });
});

describe('the gate lets pass', () => {
  test.each<[string, Change, Partial<DeskProfile>?]>([
    ['an unknown speaker who is said to be unknown', claimSaying({ speaker: { type: 'unknown', name: '' } })],
    ['a source that is offline', reworded('evidence', { url: null, access: 'offline' }, isPrimary)],
    ['a short text of exactly 75 letters', claimSaying({ shortText: '😀'.repeat(75) })],
    ['a claim without a day', claimSaying({ claimDate: undefined } as never)],
  ])('%s', (_, change, profile = {}) => {
    expect(found(change, profile)).toEqual([]);
  });
});

describe('a second person (B7)', () => {
  const alone = (records: AnyRecord[]): AnyRecord[] => [
    ...without(isOf('decide'))(records),
    decideRecord(claim, { author: ana, seconds: 5 }),
  ];
  const blocks = (change: Change, profile: Partial<DeskProfile> = {}) =>
    blockingOf(viewOf(change(wholeCheck())), { ...desk, ...profile }).map(({ rule }) => rule);

  test('is missing where whoever checked decides, and where they approve themselves', () => {
    expect(blocks(alone)).toEqual(['B7']);
    const decision = decideRecord(claim, { author: ana, seconds: 5 });
    expect(blocks((all) => [...alone(all), approveRecord(decision, { author: ana, seconds: 6 })])).toEqual(['B7']);
  });

  test('is who approves, or who came to the same verdict', () => {
    const decision = decideRecord(claim, { author: ana, seconds: 5 });
    expect(blocks((all) => [...alone(all), approveRecord(decision, { author: cleo, seconds: 6 })])).toEqual([]);
    expect(blocks((all) => [...alone(all), assessRecord(claim, { author: ben, seconds: 6 })])).toEqual([]);
  });

  test('is not who approved what was decided before', () => {
    const first = decideRecord(claim, { author: ana, seconds: 5 });
    const second = decideRecord(claim, { author: ana, seconds: 7, prev: [first], body: { summary: 'Another.' } });
    const approved = approveRecord(first, { author: cleo, seconds: 6 });
    expect(blocks((all) => [...alone(all), approved, second])).toEqual(['B7']);
  });

  test('is not asked for at a desk of one person', () => {
    expect(blocks(alone, { singlePerson: true })).toEqual([]);
  });
});
