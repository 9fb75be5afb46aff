import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../../lib/anchoring/quotes/tokens.ts';

function words(text: string): string[] {
  const { count, starts, ends } = tokensOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
}

function areEqual(one: string, other: string): boolean {
  return tokensOf(one).hashes.join() === tokensOf(other).hashes.join();
}

describe('tokensOf', () => {
  test.each([
    ['words and punctuation', 'He left; “why?”, she asked.', ['He', 'left', 'why', 'she', 'asked']],
    ['an apostrophe in a word', 'They don’t say ’tis', ['They', 'don’t', 'say', 'tis']],
    ['a decimal and a grouped number', '4.5 of 4,500.', ['4.5', 'of', '4,500']],
    ['a minus, and no dash', 'by -5 to 10–12, x-5', ['by', '-5', 'to', '10', '12', 'x', '5']],
    ['symbols that change a number', '5% or $5', ['5', '%', 'or', '$', '5']],
    ['a soft hyphen in a word', 'govern\u00ADment', ['govern\u00ADment']],
    ['a combining mark at the end of a word', 'caffe\u0301 nero', ['caffe\u0301', 'nero']],
    ['scripts without spaces, by the character', '签了法令', ['签', '了', '法', '令']],
    ['a character of two units', 'so 😀 he', ['so', '😀', 'he']],
    [
      'a footnote mark behind a word, not at all',
      'in Doha.[3] He[a] saw [5] men',
      ['in', 'Doha', 'He', 'saw', '5', 'men'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    ['quotes and apostrophes', "“don't”", '"don’t"'],
    ['composed and decomposed letters', 'Peña', 'Pen\u0303a'],
    ['ligatures and full width', 'ﬁnance ＡＢ', 'finance AB'],
    ['invisible characters', 'Ank\u200Bara', 'Ankara'],
    ['case', 'ANKARA', 'ankara'],
    ['Arabic with and without its vowel signs', 'مُحَمَّد', 'محمد'],
  ])('does not tell %s apart', (_, one, other) => {
    expect(areEqual(one, other)).toBe(true);
  });

  test.each([
    ['4.5', '45'],
    ['4,500', '4500'],
    ['-5', '5'],
    ['Haftar', 'Hafter'],
    ['किया', 'किये'],
    ['%', '‰'],
  ])('tells %s and %s apart', (one, other) => {
    expect(areEqual(one, other)).toBe(false);
  });
});
