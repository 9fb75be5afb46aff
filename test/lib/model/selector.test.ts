import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { quoteOf } from '../../../lib/model/selector.ts';
import { isSelector, SelectorsSchema } from '../../../lib/model/selector-schema.ts';

const quote = { type: 'TextQuoteSelector', exact: 'orders from abroad' };

function refined(times: number): object {
  let selector: object = { type: 'XPathSelector', value: '/p[1]' };
  for (let time = 0; time < times; time += 1)
    selector = { type: 'XPathSelector', value: '/div[1]', refinedBy: selector };
  return selector;
}

describe('a selector is read', () => {
  test.each([
    ['a quote', quote],
    ['a quote with its surroundings', { ...quote, prefix: 'received ', suffix: '.' }],
    ['a position', { type: 'TextPositionSelector', start: 4, end: 9 }],
    ['an element by CSS', { type: 'CssSelector', value: '#story > p' }],
    ['an element by XPath', { type: 'XPathSelector', value: '/html/body/p[2]' }],
    ['a fragment', { type: 'FragmentSelector', value: 'para5', conformsTo: 'http://tools.ietf.org/rfc/rfc3236' }],
    [
      'a place in an element',
      { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextPositionSelector', start: 0, end: 3 } },
    ],
    [
      'the range of Hypothesis',
      { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[2]', endOffset: 7 },
    ],
    [
      'the range of W3C',
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//td[2]' },
        endSelector: { type: 'CssSelector', value: 'td + td + td' },
      },
    ],
    ['one that is refined four times', refined(4)],
    ['one with keys of another program', { ...quote, confidence: 0.4 }],
  ])('%s', (_, selector) => {
    expect(isSelector(selector)).toBe(true);
  });
});

describe('a selector is refused', () => {
  test.each([
    ['an empty quote', { ...quote, exact: '' }],
    ['a position that ends before it starts', { type: 'TextPositionSelector', start: 9, end: 4 }],
    ['a position before the text', { type: 'TextPositionSelector', start: -1, end: 4 }],
    ['half a position', { type: 'TextPositionSelector', start: 0, end: 1.5 }],
    ['a type that we do not read', { type: 'SvgSelector', value: '<svg/>' }],
    ['no type', { exact: 'orders' }],
    ['a range without an end', { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 }],
    ['a range whose start is nothing', { type: 'RangeSelector', startSelector: null, endSelector: quote }],
    ['a refinement that is none', { ...quote, refinedBy: 'p' }],
    ['one that is refined five times', refined(5)],
    ['one that is refined without end', refined(100_000)],
    ['a list', [quote]],
    ['nothing', null],
  ])('%s', (_, selector) => {
    expect(isSelector(selector)).toBe(false);
  });
});

test('a mention holds a quote of its own, not one inside of another selector', () => {
  const inside = { type: 'CssSelector', value: 'p', refinedBy: quote };
  expect(v.is(SelectorsSchema, [inside])).toBe(false);
  expect(v.is(SelectorsSchema, [inside, quote])).toBe(true);
  expect(quoteOf(v.parse(SelectorsSchema, [inside, quote]))?.exact).toBe('orders from abroad');
});
