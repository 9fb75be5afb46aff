import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/text/normalize.ts';

describe('equal after folding', () => {
  test.each([
    ['quotes', '“a” ‘b’ «c»', '"a" \'b\' "c"'],
    ['dashes', 'a – b—c‑d −5', 'a - b-c-d -5'],
    ['an ellipsis', 'a…', 'a...'],
    ['white space of every width', 'a\u00a0b\u202fc\u3000d\n e', 'a b c d e'],
    ['soft hyphens and zero-width characters', 'a\u00adb\u200bc\u200dd\ufeffe', 'abcde'],
    ['marks of direction', '\u200fa\u202ab\u202c', 'ab'],
    ['composed and decomposed letters', 'é ç ö Å', 'e\u0301 c\u0327 o\u0308 A\u030a'],
  ])('%s', (_, one, other) => {
    expect(fold(one).text).toBe(fold(other).text);
  });
});

describe('not equal after folding', () => {
  test.each([
    ['case', 'US', 'us'],
    ['accents', 'Peña', 'Pena'],
    ['digits', '4,500', '4,600'],
    ['signs', '-5', '5'],
    ['words', 'did sign', 'did not sign'],
  ])('%s', (_, one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });
});

test('every unit leads back to the character that it came from', () => {
  const source = '“é… e\u0301\u0323😀”';
  const { text, starts, ends } = fold(source);
  const origins = [...text].map((_, index) => source.slice(starts[index], ends[index]));
  expect(text.slice(0, 5)).toBe('"é...');
  expect(origins.slice(0, 6)).toEqual(['“', 'é', '…', '…', '…', 'e\u0301\u0323']);
});

test('places go up, lie in the source, and fold to what stands there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
      const { text, starts, ends } = fold(source);
      expect(starts).toHaveLength(text.length);
      for (let index = 0; index < text.length; index += 1) {
        expect(starts[index]).toBeGreaterThanOrEqual(index === 0 ? 0 : (starts[index - 1] as number));
        expect(ends[index]).toBeGreaterThan(starts[index] as number);
        expect(ends[index]).toBeLessThanOrEqual(source.length);
      }
    }),
  );
});
