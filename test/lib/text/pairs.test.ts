import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsIn, placesOfPairs } from '../../../lib/text/pairs.ts';

test('a text has as many characters fewer than units as it has pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(pairsIn(text)).toBe(text.length - [...text].length);
      expect(placesOfPairs(text)).toHaveLength(pairsIn(text));
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

test('each begins where its first unit is', () => {
  expect(placesOfPairs('l😃rem \ud83d 🏛')).toEqual([1, 9]);
});
