import { expect, test } from 'vitest';
import { mergeRecords } from '../../../lib/records/merge.ts';
import { assessRecord, ben, claimRecord, eraseRecord, noteRecord } from '../../support/records.ts';

const claim = claimRecord();
const assess = assessRecord(claim);
const erase = eraseRecord(claim, { seconds: 1, prev: [assess] });

test('an erase removes what it names, whichever came first', () => {
  expect(mergeRecords([claim, assess], [erase]).has(assess.id)).toBe(false);
  expect(mergeRecords([erase], [assess, claim]).has(assess.id)).toBe(false);
});

test('an erased id stays known through its erase', () => {
  expect(mergeRecords([assess], [erase]).get(erase.id)?.prev).toEqual([assess.id]);
});

test('another author erases nothing', () => {
  const foreign = eraseRecord(claim, { author: ben, prev: [assess] });
  expect(mergeRecords([claim, assess], [foreign]).has(assess.id)).toBe(true);
});

test('an erase cannot be erased', () => {
  const undo = eraseRecord(claim, { seconds: 2, prev: [erase] });
  expect([...mergeRecords([undo, assess], [erase]).keys()].sort()).toEqual([erase.id, undo.id].sort());
});

test('one erase takes several records, known ones and others', () => {
  const note = noteRecord(claim);
  const both = eraseRecord(claim, { seconds: 2, prev: [note, assess, noteRecord(claim, { seconds: 9 })] });
  expect([...mergeRecords([claim, note], [assess, both]).keys()].sort()).toEqual([claim.id, both.id].sort());
});
