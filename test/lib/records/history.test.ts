import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { historyOf } from '../../../lib/records/history.ts';
import {
  ben,
  claimRecord,
  decideRecord,
  evidenceRecord,
  mentionRecord,
  nextVersion,
  noteRecord,
  retractRecord,
  setRecord,
  tagRecord,
  timeAt,
} from '../../support/records.ts';

const claim = claimRecord();
const said = (...records: AnyRecord[]) => historyOf(records).map(({ act, of }) => `${act} ${of}`);

describe('the history', () => {
  test('has every record once, the oldest first, in whatever order they came', () => {
    const records = [
      claim,
      mentionRecord(claim, { seconds: 1 }),
      tagRecord(claim, { seconds: 2 }),
      setRecord(claim, { seconds: 3 }),
    ];
    expect(said(...records, ...records.toReversed())).toEqual(['made claim', 'made mention', 'made tag', 'made set']);
    expect(historyOf(records)[3]).toMatchObject({
      at: timeAt(3),
      author: claim.author,
      record: { body: { value: 'in-review' } },
    });
  });

  test('shows the words of a version beside those of the one before', () => {
    const edited = nextVersion(claim, {
      seconds: 5,
      body: { text: 'The harbour authority spent 8 million euros on the new quay in 2025.' },
    });
    const [, item] = historyOf([claim, edited]);
    expect(item).toMatchObject({ act: 'changed', of: 'claim', before: { id: claim.id } });
    expect(item!.changed.map(({ field }) => field)).toEqual(['text']);
    expect(item!.changed[0]!.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '12 ' },
      { kind: 'added', text: '8 ' },
    ]);
  });

  test('says of what a field was before, and of a source what was changed in it', () => {
    const first = setRecord(claim, { seconds: 1 });
    const second = setRecord(claim, { seconds: 2, prev: [first], body: { value: 'draft' } });
    expect(historyOf([claim, first, second])[2]).toMatchObject({
      act: 'changed',
      before: { body: { value: 'in-review' } },
    });
    const source = evidenceRecord(claim, { seconds: 3 });
    const noted = nextVersion(source, { seconds: 4, body: { note: 'See page 4.' } });
    expect(historyOf([claim, source, noted])[2]!.changed).toEqual([
      { field: 'note', words: [{ kind: 'added', text: 'See page 4.' }] },
    ]);
  });

  test('says what was taken back', () => {
    const note = noteRecord(claim, { seconds: 1 });
    const [, , taken] = historyOf([claim, note, retractRecord(note, { seconds: 2, prev: [note] })]);
    expect(taken).toMatchObject({ act: 'retracted', of: 'note', record: { id: note.id } });
    expect(said(claim, retractRecord(claim, { seconds: 2, prev: [claim] }))).toEqual(['made claim', 'retracted claim']);
  });

  test.each(['correction', 'update', 'clarification', 'retraction'] as const)('types a %s', (kind) => {
    const first = decideRecord(claim, { seconds: 1 });
    const correction = { kind, note: 'The accounts were restated.' };
    const second = decideRecord(claim, {
      author: ben,
      seconds: 2,
      prev: [first],
      body: { summary: 'They say 8.1 million.', correction },
    });
    const item = historyOf([claim, first, second])[2]!;
    expect(item).toMatchObject({ act: 'corrected', author: ben, correction });
    expect(item.changed.map(({ field }) => field)).toEqual(['summary']);
  });

  test('is not broken by a version whose forerunner is not here', () => {
    const edited = nextVersion(claim, { seconds: 5 });
    expect(historyOf([edited])).toMatchObject([{ act: 'changed', before: null, changed: [] }]);
  });
});
