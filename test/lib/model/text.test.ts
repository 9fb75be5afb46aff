import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DateSchema, TimeSchema } from '../../../lib/model/text.ts';
import { draftProblems } from '../../../lib/records/draft-problems.ts';
import { draftOf } from '../../support/drafts.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
])('a day that not every engine knows is no date: %s', (day, exists) => {
  expect(v.is(DateSchema, day)).toBe(exists);
  expect(v.is(TimeSchema, `${day}T23:59:59.5+02:00`)).toBe(exists);
  expect(draftProblems(draftOf('x', { fields: { claimDate: ` ${day} ` } }))).toHaveLength(exists ? 0 : 1);
});

test.each(['March 5, 2020', '', '2026', '\u{0}'])('what is no date at all is refused like any other: %j', (text) => {
  expect(v.is(DateSchema, text)).toBe(false);
  expect(v.is(TimeSchema, text)).toBe(false);
});
