import { expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { printSetParts } from '../../../lib/interchange/print-set.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { hardSet } from './web-annotation/hard-set.ts';

/** The order of keys in which a set is written. */
function whole({ format, formatVersion, claims, records, ...header }: AnnotationSet): string {
  return `${JSON.stringify({ format, formatVersion, ...header, claims, records }, null, 2)}\n`;
}

const empty: AnnotationSet = { ...hardSet, claims: [], records: [] };

test.each([
  ['a set', hardSet],
  ['a set without claims', empty],
  ['a set with keys that nobody knows', { ...hardSet, future: { a: [1, '\n  "claims": ['] } }],
])('the pieces of %s are the file', (_, set) => {
  const { claims, records, ...header } = set;
  expect([...printSetParts(header, { claims, records })].join('')).toBe(whole(set));
  expect(printSet(set)).toBe(whole(set));
});

test('a claim is asked for when it is due, and none is held', () => {
  let made = 0;
  const claims = (function* () {
    for (let index = 0; index < 1000; index += 1) {
      made += 1;
      yield hardSet.claims[0]!;
    }
  })();
  const { claims: _claims, records: _records, ...header } = hardSet;
  const parts = printSetParts(header, { claims, records: [] });
  for (let taken = 0; taken < 10; taken += 1) parts.next();
  expect(made).toBeLessThanOrEqual(10);
  parts.return();
  expect(claims.next().done).toBe(true);
});

test('a text that is not well-formed is written as it is stored', () => {
  const { claims, records, ...header } = { ...hardSet, label: 'half \ud83d' };
  expect([...printSetParts(header, { claims, records })].join('')).toContain('"label": "half \ufffd"');
});
