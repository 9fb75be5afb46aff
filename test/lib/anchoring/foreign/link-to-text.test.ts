import { describe, expect, test } from 'vitest';
import { findDirective, searchable } from '../../../../lib/anchoring/foreign/directive-search.ts';
import { linkToPlace, linkToText } from '../../../../lib/anchoring/foreign/link-to-text.ts';
import { readTextFragment } from '../../../../lib/anchoring/foreign/text-directive.ts';
import { generatedPage, seeded } from '../page.ts';

const address = 'https://news.example/story';
const long = `${'The committee heard from many people that day and the next. '.repeat(6)}Then it rose.`;
const page = [
  'Ferry to close',
  'The council voted on Tuesday to close the ferry. Mayor Calder said that 4,500 people use it.',
  'Unemployment fell to 4% in May. Critics disagree. Unemployment fell to 4% in June.',
  'The state-run line, he said, “was never safe”.',
  `Opening. ${long} Closing.`,
  'Same words.',
  'Same words.',
].join('\n');

const written = (exact: string, context: { prefix?: string; suffix?: string } = {}): string | undefined =>
  linkToText(address, { exact, ...context }, page)?.slice(`${address}#:~:text=`.length);

describe('a link to a sentence', () => {
  test.each<[string, string, { prefix?: string; suffix?: string }, string]>([
    ['is its words', 'Critics disagree.', {}, 'Critics%20disagree%2E'],
    ['escapes what divides a directive', 'state-run line, he', {}, 'state%2Drun%20line%2C%20he'],
    ['is its words alone where they stand first', 'fell to 4% in', { suffix: ' May' }, 'fell%20to%204%25%20in'],
    [
      'has words beside it where they stood before',
      'fell to 4% in',
      { suffix: ' June' },
      'fell%20to%204%25%20in,-June',
    ],
    ['takes whole words', 'ouncil vot', {}, 'council%20voted'],
    ['takes the words that stand in the page now', '"was never safe"', {}, '%E2%80%9Cwas%20never%20safe%E2%80%9D'],
  ])('%s', (_, exact, context, link) => {
    expect(written(exact, context)).toBe(link);
  });
});

/** The words that a link leads to, as the specification finds them. */
function target(link: string, text: string): { start: number; end: number } | null {
  const [directive] = readTextFragment(link);
  return findDirective(searchable(text), directive!);
}

test('a long sentence is named by how it begins and ends', () => {
  const link = linkToText(address, { exact: long }, page)!;
  const [directive] = readTextFragment(link);
  expect(directive?.end).toBe('Then it rose.');
  expect(long.startsWith(directive!.start)).toBe(true);
  expect(link.length).toBeLessThan(200);
  const start = page.indexOf(long);
  expect(target(link, page)).toEqual({ start, end: start + long.length });
});

test('a quote over the border of a block is named by how it begins and ends', () => {
  const start = page.indexOf('Mayor Calder');
  const end = page.indexOf('. Critics');
  const link = linkToPlace(address, page, { start, end })!;
  expect(readTextFragment(link)[0]).toMatchObject({ start: 'Mayor Calder said', end: '4% in May' });
  expect(target(link, page)).toEqual({ start, end });
});

test('of two sentences that nothing tells apart the first is meant, in the words of both', () => {
  const link = linkToPlace(address, page, { start: page.length - 11, end: page.length })!;
  const found = target(link, page)!;
  expect(page.slice(found.start, found.end)).toBe('Same words.');
});

test('there is no link to words that do not stand in the page', () => {
  expect(linkToText(address, { exact: 'The council voted on Monday' }, page)).toBeNull();
  expect(linkToText(address, { exact: ' ' }, page)).toBeNull();
  expect(linkToText(address, { exact: 'x' }, '')).toBeNull();
});

test('of equal places the nearest is meant', () => {
  const first = linkToText(address, { exact: 'fell to 4% in' }, page, 0);
  const second = linkToText(address, { exact: 'fell to 4% in' }, page, page.indexOf('Critics') + 20);
  expect(target(first!, page)?.start).toBe(page.indexOf('fell'));
  expect(target(second!, page)?.start).toBe(page.lastIndexOf('fell'));
});

test('the link of any span of any page leads to it, or to the same words; few have none', () => {
  const random = seeded(7);
  const whole = { here: 0, elsewhere: 0, none: 0 };
  for (let turn = 0; turn < 400; turn += 1) {
    const text = plainText(generatedPage(random, 8));
    const start = Math.floor(random() * text.length);
    const end = Math.min(text.length, start + 1 + Math.floor(random() * 600));
    const quote = text.slice(start, end).trim();
    const link = linkToPlace(address, text, { start, end });
    const found = link === null ? null : target(link, text)!;
    if (found === null) whole.none += 1;
    else whole[found.start <= text.indexOf(quote, start) && start < found.end ? 'here' : 'elsewhere'] += 1;
    if (found !== null) expect(text.slice(found.start, found.end)).toContain(quote);
  }
  expect(whole.elsewhere).toBeLessThan(8);
  expect(whole.none).toBeLessThan(20);
});

/** As a page is read: a line for each block. */
function plainText(html: string): string {
  return html
    .replace(/<\/(?:p|li|h2)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}
