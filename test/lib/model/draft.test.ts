import { expect, test } from 'vitest';
import { parsePayload } from '../../../lib/messaging/payloads.ts';
import { applyPatch, MAX_TYPED, proposed } from '../../../lib/model/draft.ts';
import { draftOf, NOW, source } from '../../support/drafts.ts';

test('a claim that is proposed from a huge selection can be changed: it is cut to what a field holds', () => {
  const { text } = draftOf('word '.repeat(MAX_TYPED)).fields;
  expect(text).toHaveLength(MAX_TYPED);
  const change = { draft: 'd', patch: { fields: { text: `${text.slice(1)}.` } } };
  expect(parsePayload('draft.change', change)).toEqual(change);
});

test('a cut leaves no half of a character', () => {
  expect(proposed(`${'x'.repeat(MAX_TYPED - 1)}😀`).isWellFormed()).toBe(true);
});

test('a source that comes back stands where it stood, as it was', () => {
  const sources = ['a', 'b', 'c'].map((key) => source(key, `https://gazette.example/${key}`, { record: key }));
  const draft = draftOf('Orders came.', { evidence: sources });
  const without = applyPatch(draft, { evidence: { b: null } }, NOW);
  expect(without.evidence.map(({ key }) => key)).toEqual(['a', 'c']);
  const { key: _, ...whole } = sources[1]!;
  expect(applyPatch(without, { evidence: { b: { ...whole, at: 1 } } }, NOW)).toEqual(draft);
  expect(applyPatch(without, { evidence: { b: { ...whole, at: 9 } } }, NOW).evidence.at(-1)).toEqual(sources[1]);
});
