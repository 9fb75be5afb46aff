import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsIn } from '../../../lib/text/pairs.ts';

test('a text has as many characters fewer than units as it has pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(pairsIn(text)).toBe(text.length - [...text].length);
    }),
  );
});

test.each([
  ['plain', 0],
  ['l😃rem 🏛', 2],
  ['\ud83d alone', 0],
  ['\ude00\ud83d', 0],
  ['', 0],
])('%j has %d', (text, pairs) => {
  expect(pairsIn(text)).toBe(pairs);
});
