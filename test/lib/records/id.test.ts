import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type AnyRecord, RecordSchema, recordKinds } from '../../../lib/model/record.ts';
import { newClock } from '../../../lib/records/clock.ts';
import { hasRightId, recordId } from '../../../lib/records/id.ts';
import { writeRecord } from '../../../lib/records/write.ts';
import vectors from '../../fixtures/record-ids.v1.json' with { type: 'json' };
import { ana, claimRecord, noteRecord, START_MS } from '../../support/records.ts';

const frozen = vectors.records as unknown as AnyRecord[];

test.each(frozen.map((record) => [record.kind, record] as const))('the id of a frozen %s never drifts', (_, record) => {
  expect(recordId(record)).toBe(record.id);
  expect(v.is(RecordSchema, record)).toBe(true);
});

test('there is a frozen record of every kind', () => {
  expect(new Set(frozen.map(({ kind }) => kind))).toEqual(new Set(recordKinds));
});

test('the order of keys is no part of an id', () => {
  const record = claimRecord();
  expect(recordId(Object.fromEntries(Object.entries(record).reverse()))).toBe(record.id);
});

test('a written record is well-formed and keeps its id through JSON, whatever its strings hold', () => {
  const anyText = fc.string({ unit: 'binary' }).map((text) => `x${text}`);
  const lone = fc.string({ unit: fc.integer({ min: 0xd7f0, max: 0xe010 }).map((unit) => String.fromCharCode(unit)) });
  fc.assert(
    fc.property(fc.oneof(anyText, lone), (text) => {
      const draft = { kind: 'note', ref: claimRecord().id, body: { ...noteRecord(claimRecord()).body, text } } as const;
      const { record } = writeRecord<'note'>(draft, {
        space: 'local',
        author: ana,
        clock: newClock('a'),
        now: START_MS,
        replaced: [],
      });
      expect(record.body.text.isWellFormed()).toBe(true);
      expect(hasRightId(JSON.parse(JSON.stringify(record)))).toBe(true);
    }),
  );
});

test('the order in which replaced records were named is no part of an id', () => {
  const [a, b] = [claimRecord().id, claimRecord({ seconds: 1 }).id];
  const write = (prev: (typeof a)[]) =>
    writeRecord(
      { kind: 'retract', ref: a, prev, body: { reason: '', at: '2026-03-01T09:00:00Z' } },
      { space: 'local', author: ana, clock: newClock('a'), now: START_MS, replaced: [] },
    ).record.id;
  expect(write([a, b, a])).toBe(write([b, a]));
});
