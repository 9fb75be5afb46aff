import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '../../../lib/text/word-diff.ts';

function shown(before: string, after: string): string {
  const marks = { same: '', removed: '-', added: '+' } as const;
  return diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('');
}

describe('diffWords', () => {
  test.each([
    ['a number', 'At least 12 were held.', 'At least 15 were held.', 'At least [-12 ][+15 ]were held.'],
    ['a word put in', 'He did sign it.', 'He did not sign it.', 'He did [+not ]sign it.'],
    ['a word taken out', 'He did not sign it.', 'He did sign it.', 'He did [-not ]sign it.'],
    ['white space alone', 'He  did\nsign it.', 'He did sign it.', 'He did sign it.'],
    ['characters, where no space is between words', '他签了法令', '他没签法令', '他[+没]签[-了]法令'],
    ['nothing in common', 'Yes.', 'No, never.', '[-Yes.][+No, never.]'],
    ['nothing before', '', 'New.', '[+New.]'],
  ])('shows %s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('kept and added words are the new text; kept and removed ones the old, white space aside', () => {
    const text = fc.array(fc.constantFrom('the', 'mayor', 'did', 'not', '4,500', 'sign', '签'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const parts = diffWords(old.join(' '), now.join(' '));
        const words = (without: string): string[] =>
          parts.flatMap(({ kind, text: words }) => (kind === without ? [] : words.split(/\s+/u).filter(Boolean)));
        expect(words('removed')).toEqual(now);
        expect(words('added')).toEqual(old);
      }),
    );
  });

  test('two long texts without a word in common are told apart whole, at once', () => {
    const old = Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ');
    const now = Array.from({ length: 20_000 }, (_, at) => `b${at}`).join(' ');
    expect(diffWords(old, now).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
