import { expect, test } from 'vitest';
import { refusalOf } from '../../../lib/feed/accept.ts';

const set = { id: 'urn:a', label: 'Harbour desk', modified: '2026-11-20T10:00:00Z' };
const none = new Set<string>();

test('a set that is as new as the last, or newer, is taken', () => {
  expect(refusalOf({ status: 'ok', set }, { set: 'urn:a', modified: set.modified }, new Set(['urn:a']))).toBeNull();
  // The same moment, said in another time zone.
  const known = { set: 'urn:a', modified: '2026-11-20T12:00:00+02:00' };
  expect(refusalOf({ status: 'ok', set }, known, new Set(['urn:a']))).toBeNull();
});

test('an older state of the set is refused', () => {
  const known = { set: 'urn:a', modified: '2026-11-20T10:00:01Z' };
  expect(refusalOf({ status: 'ok', set }, known, none)).toMatchObject({ kind: 'rolled-back' });
});

test('another set under the same link is refused', () => {
  const known = { set: 'urn:b', modified: '2026-11-01T00:00:00Z' };
  expect(refusalOf({ status: 'ok', set }, known, none)).toEqual({ kind: 'other-set', detail: 'urn:a' });
});

test('a new subscription does not take the place of a set that is open from elsewhere', () => {
  expect(refusalOf({ status: 'ok', set }, null, new Set(['urn:a']))).toMatchObject({ kind: 'other-set' });
  expect(refusalOf({ status: 'ok', set }, null, new Set(['urn:b']))).toBeNull();
});

test('a newer format is not shown', () => {
  expect(refusalOf({ status: 'newer', set: { id: 'urn:a', label: '' } }, null, none)).toMatchObject({ kind: 'newer' });
});

test('a label that would fill every list is refused', () => {
  const long = { ...set, label: 'a'.repeat(10_000_000) };
  expect(refusalOf({ status: 'ok', set: long }, null, none)).toMatchObject({ kind: 'malformed' });
});
