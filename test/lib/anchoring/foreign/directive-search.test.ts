/** Cases after the steps of WICG Text Fragments, "find a range from a text directive", in words of our own. */
import { describe, expect, test } from 'vitest';
import { findDirective, searchable } from '../../../../lib/anchoring/foreign/directive-search.ts';
import type { TextDirective } from '../../../../lib/anchoring/foreign/text-directive.ts';

const page = [
  'Harbour news',
  'The council met on Monday. The council voted to close the “Northern Star” ferry.',
  'It has 4,500 riders. Mayor Ömer Güneş said: the ferry was never safe.',
  'The council met on Friday. It did not vote.',
].join('\n');

const find = (directive: TextDirective, text = page): { text: string; start: number } | null => {
  const place = findDirective(searchable(text), directive);
  return place && { text: text.slice(place.start, place.end), start: place.start };
};

describe('it finds', () => {
  test.each<[string, TextDirective, string, number?]>([
    ['words', { start: 'close the' }, 'close the'],
    ['the first of two', { start: 'The council met on' }, 'The council met on', page.indexOf('The council')],
    [
      'the one with words before it',
      { prefix: 'never safe.', start: 'The council met' },
      'The council met',
      page.lastIndexOf('The council'),
    ],
    [
      'the one with words after it',
      { start: 'The council met on', suffix: 'Friday' },
      'The council met on',
      page.lastIndexOf('The council'),
    ],
    [
      'from a beginning to an end',
      { start: 'voted', end: 'riders' },
      page.slice(page.indexOf('voted'), page.indexOf('. Mayor')),
    ],
    [
      'the end that has the words after it',
      { start: 'Harbour', end: 'council met on', suffix: 'Friday' },
      page.slice(0, page.lastIndexOf(' Friday')),
    ],
    ['other letter case', { start: 'MAYOR' }, 'Mayor'],
    ['letters without their accents', { start: 'omer gunes' }, 'Ömer Güneş'],
    ['quotes of another shape', { start: '"Northern Star"' }, '“Northern Star”'],
    ['a number', { start: '4,500' }, '4,500'],
    ['words before in the block above', { prefix: 'ferry.', start: 'It' }, 'It'],
    ['words after in the block below', { start: 'ferry.', suffix: 'It has' }, 'ferry.'],
    [
      'a part of a word, where what stands beside it is given',
      { prefix: 'the', start: 'fer', suffix: 'ry' },
      'fer',
      page.indexOf('the ferry') + 4,
    ],
    ['white space of any kind', { start: 'close \u00A0 the' }, 'close the'],
  ])('%s', (_, directive, found, start = page.indexOf(found)) => {
    expect(find(directive)).toEqual({ text: found, start });
  });

  test.each([
    ['a word with a soft hyphen', 'the fer\u00ADry', 'ferry', 'fer\u00ADry'],
    ['a letter and its mark', 'in Go\u0308teborg', 'Göteborg', 'Go\u0308teborg'],
    ['a character of two units', 'so 😀 good', '😀 good', '😀 good'],
    ['a word of a script without spaces', '議会は月曜日に投票した。', '月曜日', '月曜日'],
    ['no-break spaces', 'in 4\u00A0500 homes', '4 500', '4\u00A0500'],
  ])('%s', (_, text, start, found) => {
    expect(find({ start }, text)?.text).toBe(found);
  });
});

describe('it does not find', () => {
  test.each<[string, TextDirective]>([
    ['words that are not there', { start: 'the bridge' }],
    ['a part of a word', { start: 'counc' }],
    ['the end of a word', { start: 'ouncil met' }],
    ['a part of a number', { start: '500' }],
    ['words over the border of a block', { start: 'Harbour news The council' }],
    ['words with others before them', { prefix: 'Monday', start: 'voted' }],
    ['words with others after them', { start: 'voted', suffix: 'Friday' }],
    ['an end before the beginning', { start: 'Friday', end: 'Monday' }],
    ['an end that lacks the words after it', { start: 'Harbour', end: 'voted', suffix: 'Friday' }],
    ['white space', { start: ' ' }],
  ])('%s', (_, directive) => {
    expect(find(directive)).toBeNull();
  });
});

test('a page and a directive that match everywhere take linear time', () => {
  const text = `${"a'a".repeat(100_000)} ${'b a '.repeat(50_000)}`;
  const started = performance.now();
  find({ prefix: 'b', start: 'a', suffix: 'c' }, text);
  find({ start: 'a', end: 'b', suffix: 'c' }, text);
  find({ start: "a'a" }, text);
  expect(performance.now() - started).toBeLessThan(8000);
});
