/**
 * The cases of Apache Annotator's own tests, through our contract.
 *
 * Source: apache/incubator-annotator, packages/dom/test/text-quote/match-cases.ts and match.test.ts,
 *         text-quote/describe-cases.ts, text-position/match-cases.ts, css/match-cases.ts (Apache-2.0). The facts of
 *         its cases, written down anew: a page, a selector, and where it stands.
 * Where we differ on purpose: theirs gives every match, ours the one that is meant, or none where nothing says which;
 * an empty quote is about nothing; what stands in the head is no text of a page.
 */
import { describe, expect, test } from 'vitest';
import { anchorMany, describe as describeRange } from '../../../../lib/anchoring/anchoring.ts';
import { rangeOfSelectors } from '../../../../lib/anchoring/foreign/foreign-selectors.ts';
import type { Selector } from '../../../../lib/model/selector.ts';
import { rawRange, rawStartOf, unitOf, variants } from './variants.ts';

const LOREM = '<b>lorem ipsum dolor amet yada yada</b>';
const MARKED = '<b>lorem <i>ipsum</i> dolor <u>amet</u> yada yada</b>';

interface QuoteCase {
  readonly name: string;
  readonly html?: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where the matches begin in the body's text. */
  readonly starts: readonly number[];
}

const quoteCases: readonly QuoteCase[] = [
  { name: 'words, the last one cut', exact: 'dolor am', starts: [12] },
  { name: 'the first words', exact: 'lorem ipsum', starts: [0] },
  { name: 'the last words', exact: 'yada yada', starts: [23] },
  { name: 'words over elements', html: MARKED, exact: 'dolor am', starts: [12] },
  {
    name: 'all of an element',
    html: '<b>lorem <i>ipsum dolor</i> amet yada yada</b>',
    exact: 'ipsum dolor',
    starts: [6],
  },
  { name: 'a word that stands twice', exact: 'yada', starts: [23, 28] },
  { name: 'matches that overlap', html: '<b>bananas</b>', exact: 'ana', starts: [1, 3] },
  { name: 'words that are not there', exact: 'holy grail', starts: [] },
  { name: 'a prefix that tells which', exact: 'yada', prefix: 't ', starts: [23] },
  { name: 'a suffix that tells which', exact: 'o', suffix: 'l', starts: [13] },
  { name: 'both that tell which', exact: 'o', prefix: 'l', suffix: 're', starts: [1] },
  { name: 'both that leave two', exact: 'o', prefix: 'l', suffix: 'r', starts: [1, 15] },
  { name: 'a prefix that stands nowhere', exact: 'dolor', prefix: 'oopsum ', starts: [] },
  { name: 'a suffix that stands nowhere', exact: 'dolor', suffix: ' amot', starts: [] },
  { name: 'a prefix and a suffix that are empty', exact: 'dolor am', prefix: '', suffix: '', starts: [12] },
  { name: 'an empty quote', html: '<b>lorem</b>', exact: '', starts: [] },
  { name: 'an empty quote after words', exact: '', prefix: 'dolor', starts: [] },
  { name: 'an empty quote before words', exact: '', suffix: 'i', starts: [] },
  { name: 'an empty quote between words', exact: '', prefix: 'lorem ', suffix: 'ipsum', starts: [] },
  { name: 'an empty quote after what is not there', exact: '', prefix: 'X', starts: [] },
];

function pageOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

describe.each(variants)('a quote in a page %s', (_, change) => {
  test.each(quoteCases)('$name', ({ html = LOREM, exact, prefix, suffix, starts }) => {
    const root = pageOf(html);
    change(root);
    const quote = {
      type: 'TextQuoteSelector',
      exact,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    };
    const [outcome] = anchorMany(root, [[quote as Selector]]);
    if (outcome!.status === 'orphan') return expect(starts).not.toHaveLength(1);
    expect(outcome!.range.toString()).toBe(exact);
    expect(starts).toContain(rawStartOf(root, outcome!.range));
  });

  test('no word of the head is found', () => {
    const page = new DOMParser().parseFromString(`<head><title>The title</title></head>${LOREM}`, 'text/html');
    change(page);
    const [outcome] = anchorMany(page, [[{ type: 'TextQuoteSelector', exact: 'title' }]]);
    expect(outcome).toMatchObject({ status: 'orphan' });
  });
});

test('a quote is found in text nodes of one letter each, and between empty ones', () => {
  for (const empty of [false, true]) {
    const root = pageOf(LOREM);
    const node = root.querySelector('b')!.firstChild as Text;
    for (let at = node.length - 1; at > 0; at -= 1) {
      node.splitText(at);
      if (empty) node.after('');
    }
    const [outcome] = anchorMany(root, [[{ type: 'TextQuoteSelector', exact: 'ipsum dolor amet' }]]);
    expect(outcome).toMatchObject({ status: 'exact' });
    if (outcome!.status === 'orphan') return;
    expect(outcome!.range.toString()).toBe('ipsum dolor amet');
    expect(rawStartOf(root, outcome!.range)).toBe(6);
  }
});

describe.each(variants)('a range of a page %s is found again', (_, change) => {
  test.each<[string, string, number, number]>([
    ['words, the last one cut', LOREM, 12, 20],
    ['the beginning of the second of two words', '<b>To annotate or not to annotate.</b>', 22, 26],
    ['the end of the first of two words', '<b>To annotate or not to annotate.</b>', 7, 11],
    ['the first of two words', '<b>to annotate or not to annotate.</b>', 0, 2],
    ['the end of the text', '<b>To annotate or not to annotate</b>', 26, 30],
    ['letters among the same letters', '<b>aaaaaaaaaa</b>', 4, 7],
    ['letters over elements', '<b>To annotate or <i>not</i> to <u>anno</u>tate</b>', 22, 28],
  ])('%s', (_, html, start, end) => {
    const root = pageOf(html);
    change(root);
    const range = rawRange(root, start, end);
    const [outcome] = anchorMany(root, [describeRange(root, range)]);
    expect(outcome).toMatchObject({ status: 'exact', similarity: 1 });
    if (outcome!.status === 'orphan') return;
    expect([rawStartOf(root, outcome!.range), outcome!.range.toString()]).toEqual([start, range.toString()]);
  });
});

describe.each(variants)('a position of characters in a page %s', (_, change) => {
  test.each<[string, string, number, number, string]>([
    ['in one element', '<b>l😃rem ipsum dolor amet yada yada</b>', 12, 20, 'dolor am'],
    ['at the beginning', '<b>l😃rem ipsum dolor amet yada yada</b>', 0, 11, 'l😃rem ipsum'],
    ['at the end', '<b>l😃rem ipsum dolor amet yada yada</b>', 23, 32, 'yada yada'],
    ['over elements', '<b>l😃rem <i>ipsum</i> dolor <u>amet</u> yada yada</b>', 12, 20, 'dolor am'],
    ['all of an element', '<b>l😃rem <i>ipsum dolor</i> amet yada yada</b>', 6, 17, 'ipsum dolor'],
  ])('%s', (_, html, start, end, words) => {
    const root = pageOf(html);
    const [first, last] = [start, end].map((point) => unitOf(root.textContent, point));
    change(root);
    const range = rangeOfSelectors(root, [{ type: 'TextPositionSelector', start: first!, end: last! }]);
    expect(range?.toString()).toBe(words);
  });
});

describe('an element by CSS', () => {
  const html = '<b>lorem <i>ipsum</i> dolor <u><i>amet</i> yada <i>yada</i></u></b>';
  const css = (value: string, refinedBy?: Selector): Selector => ({
    type: 'CssSelector',
    value,
    ...(refinedBy && { refinedBy }),
  });

  test.each<[string, Selector, string]>([
    ['by its place', css('u > i:nth-child(2)'), 'yada'],
    ['the first of several', css('i'), 'ipsum'],
    ['the first inside of another', css('u', css('i')), 'amet'],
  ])('%s', (_, selector, words) => {
    expect(rangeOfSelectors(pageOf(html), [selector])?.toString()).toBe(words);
  });
});
