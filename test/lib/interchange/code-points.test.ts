import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf, codeUnitsOf } from '../../../lib/interchange/code-points.ts';

const LONE = '\uD83D';

describe('units to code points', () => {
  test.each([
    ['plain text', 'council', [0, 3, 7], [0, 3, 7]],
    ['characters of two units', 'a😀b🏛c', [0, 1, 3, 4, 6, 7], [0, 1, 2, 3, 4, 5]],
    ['offsets in any order, and twice', 'a😀b', [4, 0, 3, 3], [3, 0, 2, 2]],
    ['a unit inside of a character', 'a😀b', [2], [1]],
    ['a lone surrogate', `${LONE}a${LONE}`, [0, 1, 2, 3], [0, 1, 2, 3]],
    ['offsets past the end', 'a😀', [9, Number.MAX_SAFE_INTEGER], [2, 2]],
    ['marks, which are characters of their own', 'e\u0301x', [2, 3], [2, 3]],
    ['no text', '', [0, 5], [0, 0]],
    ['no offsets', 'abc', [], []],
  ])('%s', (_, text, units, points) => {
    expect(codePointsOf(text, units)).toEqual(points);
  });
});

describe('code points to units', () => {
  test.each([
    ['characters of two units', 'a😀b🏛c', [0, 1, 2, 3, 4, 5], [0, 1, 3, 4, 6, 7]],
    ['a lone surrogate', `${LONE}a`, [0, 1, 2], [0, 1, 2]],
    ['offsets past the end', 'a😀', [9], [3]],
  ])('%s', (_, text, points, units) => {
    expect(codeUnitsOf(text, points)).toEqual(units);
  });
});

test('there and back is the same place, and the text before it has as many characters', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 })), fc.nat(), (parts, pick) => {
      const text = parts.join('');
      const before = parts.slice(0, pick % (parts.length + 1)).join('');
      const [points] = codePointsOf(text, [before.length]);
      expect(points).toBe([...before].length);
      expect(codeUnitsOf(text, [points!])).toEqual([before.length]);
    }),
  );
});

test('a hundred thousand offsets into a long text take one walk', () => {
  const text = 'The ferry 🛳 was late. '.repeat(20_000);
  const units = Array.from({ length: 100_000 }, (_, index) => index * 4);
  const started = performance.now();
  const points = codePointsOf(text, units);
  expect(performance.now() - started).toBeLessThan(8000);
  expect(points.at(-1)).toBe([...text.slice(0, units.at(-1))].length);
});
