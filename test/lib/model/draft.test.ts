import { expect, test } from 'vitest';
import { parsePayload } from '../../../lib/messaging/payloads.ts';
import { MAX_TYPED, proposed } from '../../../lib/model/draft.ts';
import { draftOf } from '../../support/drafts.ts';

test('a claim that is proposed from a huge selection can be changed: it is cut to what a field holds', () => {
  const { text } = draftOf('word '.repeat(MAX_TYPED)).fields;
  expect(text).toHaveLength(MAX_TYPED);
  const change = { draft: 'd', patch: { fields: { text: `${text.slice(1)}.` } } };
  expect(parsePayload('draft.change', change)).toEqual(change);
});

test('a cut leaves no half of a character', () => {
  expect(proposed(`${'x'.repeat(MAX_TYPED - 1)}😀`).isWellFormed()).toBe(true);
});
