import { describe, expect, test } from 'vitest';
import { balanceQuotes, quoteRanges } from '../../../lib/claims/quotes.ts';

describe('quoteRanges finds', () => {
  test.each([
    ['straight marks', 'He said "no" and "yes".', ['"no"', '"yes"']],
    ['curly marks', 'He said “no”.', ['“no”']],
    ['single marks', 'He said ‘we can’t go.’ Then', ['‘we can’t go.’']],
    ['angle marks', 'Il dit « non ».', ['« non »']],
    ['a quotation that runs on', 'He said “no', ['“no']],
    ['a mark with a space behind a colon', 'He said: " No" then', ['" No"']],
    ['no stray mark at the end', 'of our country. "', []],
    ['no apostrophes', 'the ‘90s weren’t the workers’ years', []],
  ])('%s', (_, text, expected) => {
    expect(quoteRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('balanceQuotes', () => {
  test.each([
    ['takes in a closing mark just outside', 'He said “no way”, twice', 8, 15, '“no way”'],
    ['takes in an opening mark just outside', 'He said “no way”, twice', 9, 16, '“no way”'],
    ['leaves out an opening mark without fellow', 'He said “no way. No', 8, 16, 'no way.'],
    ['leaves out a stray mark at the end', 'of our country. "', 0, 17, 'of our country.'],
    ['leaves a balanced span as it is', 'He said “no”', 0, 12, 'He said “no”'],
  ])('%s', (_, text, start, end, expected) => {
    const span = balanceQuotes(text, { start, end }, quoteRanges(text));
    expect(text.slice(span.start, span.end)).toBe(expected);
  });
});
