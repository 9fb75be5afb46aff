import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  canonicalSet,
  composeSet,
  digestOfRecords,
  exportSet,
  headerFor,
  printSet,
  recordsOfEntry,
} from '../../../lib/interchange/annotation-set.ts';
import { type ReadSet, readSet } from '../../../lib/interchange/read-set.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { mergeRecords } from '../../../lib/records/merge.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { histories, lawRuns, play } from '../../support/histories.ts';
import {
  ana,
  assessRecord,
  ben,
  claimRecord,
  evidenceRecord,
  mentionRecord,
  nextVersion,
  noteRecord,
  retractRecord,
  timeAt,
} from '../../support/records.ts';
import { exportAgain, ownHeader, setOfRecords } from '../../support/sets.ts';

const runs = { numRuns: lawRuns };
/** A law of a thousand histories takes some two seconds; ten times that is for busy cores. */
vi.setConfig({ testTimeout: 60_000 + lawRuns * 20 });

type OkSet = Extract<ReadSet, { status: 'ok' }>;

function readOk(json: unknown): OkSet {
  const read = readSet(json);
  if (read.status !== 'ok') throw new Error(`expected a set, read ${read.status}`);
  return read;
}

const claim = claimRecord();
const mention = mentionRecord(claim);
const evidence = evidenceRecord(claim);
const assess = assessRecord(claim, { body: { evidence: [evidence.id] } });

describe('going out and coming back', () => {
  test('L13 export and import is the identity on records, views and canonical bytes', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const records = [...mergeRecords(play(history).all, []).values()];
        const set = setOfRecords(records);
        const read = readOk(printSet(set));
        expect(canonicalSet(read.set)).toBe(canonicalSet(set));
        expect(viewClaims(read.records)).toEqual(viewClaims(records));
        expect(canonicalSet(exportAgain(read.stored, read.records))).toBe(canonicalSet(set));
      }),
      runs,
    );
  });

  test('L13 holds for a set of any one claim', () => {
    // Without the hostile steps: a claim under a false root is told from its rival by the root, which is not here.
    const honest = histories.map(({ skews, steps }) => ({
      skews,
      steps: steps.filter(({ act }) => !act.startsWith('usurp')),
    }));
    fc.assert(
      fc.property(honest, fc.nat(), (history, pick) => {
        const records = play(history).all;
        const views = viewClaims(records);
        const view = views[pick % views.length];
        if (view === undefined) return;
        const set = exportSet({ own: ownHeader, views: [view], records });
        const read = readOk(printSet(set));
        expect(viewClaims(read.records)).toEqual([view]);
        expect(canonicalSet(exportAgain(read.stored, read.records))).toBe(canonicalSet(set));
      }),
      runs,
    );
  });

  test('importing twice, or two sets in either order, gives the same records', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [a, b] = play(history).devices.map(({ records }) => [...records.values()]);
        const [first, second] = [a!, b!].map((records) => readOk(printSet(setOfRecords(records))).records);
        const ids = (...sets: (readonly AnyRecord[] | undefined)[]) =>
          [...sets.reduce((state, set) => mergeRecords(state.values(), set ?? []), mergeRecords([], [])).keys()].sort();
        expect(ids(first, second)).toEqual(ids(second, first));
        expect(ids(first, second, first, second)).toEqual(ids(first, second));
      }),
      runs,
    );
  });

  test('unknown keys of the set, its header, its entries and its records are kept', () => {
    const odd = claimRecord({ body: { constructor: 'kept', future: [1] } as object });
    const set = setOfRecords([odd, mentionRecord(odd)], { ...ownHeader, rights: 'CC-BY-4.0' } as typeof ownHeader);
    const entries = set.claims.map((entry) => ({ ...entry, reviewedIn: { round: 2 } }));
    const file = { ...set, claims: entries, 'x-desk': ['a', null] };
    const read = readOk(JSON.stringify(file));
    expect(read.extras).toEqual({ [odd.id]: { reviewedIn: { round: 2 } } });
    expect(canonicalSet(exportAgain(read.stored, read.records))).toBe(canonicalSet(file));
  });

  test('records that belong to none of its claims are kept with the set', () => {
    const stray = noteRecord(ana as never);
    const set = setOfRecords([claim, mention]);
    const file = { ...set, records: [...set.records, stray] };
    const read = readOk(file);
    expect(read.stored.loose).toEqual([stray.id]);
    expect(canonicalSet(exportAgain(read.stored, read.records))).toBe(canonicalSet(file));
  });
});

describe('a set', () => {
  test('lists living records under their claim, and the rest by clock', () => {
    const edit = nextVersion(mention, { seconds: 3 });
    const note = noteRecord(mention, { seconds: 2 });
    const set = setOfRecords([note, edit, assess, mention, claim, evidence]);
    expect(set.claims).toEqual([
      { record: claim, mentions: [edit], evidence: [evidence], assessments: [assess], decisions: [] },
    ]);
    expect(set.records).toEqual([mention, note]);
  });

  test('puts claims in page order: by page, then by place, those without a mention last', () => {
    const at = (seconds: number, pageUrl: string, start: number) => {
      const one = claimRecord({ seconds });
      const quote = { type: 'TextQuoteSelector', exact: 'quay' } as const;
      const position = { type: 'TextPositionSelector', start, end: start + 4 } as const;
      return [one, mentionRecord(one, { body: { pageUrl, selectors: [quote, position] } })] as const;
    };
    const [b9, a7, a30] = [at(1, 'b.example/', 9), at(2, 'a.example/', 7), at(3, 'a.example/', 30)];
    const bare = claimRecord({ seconds: 4 });
    const set = setOfRecords([bare, ...b9, ...a30, ...a7]);
    expect(set.claims.map(({ record }) => record)).toEqual([a7[0], a30[0], b9[0], bare]);
  });

  test('holds all of a withdrawn claim in its records', () => {
    const retract = retractRecord(claim, { seconds: 5, prev: [claim] });
    const set = setOfRecords([claim, mention, retract]);
    expect(set.claims).toEqual([]);
    expect(new Set(set.records)).toEqual(new Set([claim, mention, retract]));
    expect(readOk(printSet(set)).stored.claims).toEqual([claim.id]);
  });

  test('of one claim takes along what replaced one of its records from another claim', () => {
    const other = claimRecord({ seconds: 1 });
    const moved = nextVersion(mention, { seconds: 2, ref: other.id } as object);
    const records = [claim, mention, other, moved];
    const set = exportSet({ own: ownHeader, views: viewClaims(records).slice(0, 1), records });
    expect(set.claims).toMatchObject([{ record: claim, mentions: [] }]);
    expect(set.records).toEqual([mention, moved]);
  });

  test('is printed with its format first, two spaces and a last newline', () => {
    const text = printSet(setOfRecords([claim]));
    expect(text.startsWith('{\n  "format": "claimlight.annotation-set",\n  "formatVersion": 1,\n  "id": ')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('has well-formed strings only', () => {
    const set = composeSet({ ...ownHeader, label: 'a\ud800' }, [], []);
    expect(set.label).toBe('a\ufffd');
  });
});

describe('the header of an export', () => {
  const records = [claim, mention, assess];
  const foreign = { ...ownHeader, id: 'urn:uuid:theirs', people: { [ben]: { name: 'Ben Okafor' } } };
  const stored = readOk(setOfRecords(records, foreign)).stored;
  const claims = [claim.id];
  const people = { [ana]: { name: 'Ana Ruiz', desk: 'Coast' }, [ben]: { name: 'B. Okafor' } };

  test('is that of the stored set, verbatim, while its records are the same', () => {
    expect(headerFor({ own: ownHeader, claims, records, stored: [stored], people })).toEqual(foreign);
  });

  test('gets a later time and the names of those who wrote, once a record was added', () => {
    const added = [...records, noteRecord(claim, { seconds: 3600 })];
    expect(headerFor({ own: ownHeader, claims, records: added, stored: [stored], people })).toEqual({
      ...foreign,
      modified: timeAt(3600),
      people: { [ben]: { name: 'Ben Okafor' }, [ana]: people[ana] },
    });
  });

  test("is one's own for any other choice of claims, with the names of those who wrote", () => {
    const header = headerFor({ own: ownHeader, claims: [claim.id, ana], records, stored: [stored], people });
    expect(header).toEqual({ ...ownHeader, people: { [ana]: people[ana] } });
  });

  test("is one's own and nothing more where nobody gave a name", () => {
    expect(headerFor({ own: ownHeader, claims: [], records, stored: [], people: {} })).toBe(ownHeader);
  });
});

test('a digest of records does not depend on their order', () => {
  expect(digestOfRecords([claim, mention])).toBe(digestOfRecords([mention, claim, claim]));
  expect(digestOfRecords([claim, mention])).not.toBe(digestOfRecords([claim]));
});

test('an entry has its records in the order of its parts', () => {
  const [entry] = setOfRecords([assess, evidence, mention, claim]).claims;
  expect(recordsOfEntry(entry!)).toEqual([claim, mention, evidence, assess]);
});
