import { describe, expect, test } from 'vitest';
import { fromW3cSelectors, toW3cSelectors } from '../../../lib/interchange/selectors.ts';
import type { Selector } from '../../../lib/model/selector.ts';

// The element begins at unit 8, which is code point 7.
const page = '🏛 News\n😀 The council met. It closed the ferry 🛳 in May.';
const exact = 'closed the ferry 🛳';
const start = page.indexOf(exact);

const ours: Selector[] = [
  { type: 'TextQuoteSelector', exact, prefix: 'met. It ', suffix: ' in May.', copies: 1, unseen: true },
  { type: 'TextPositionSelector', start, end: start + exact.length, pairs: 2 },
  {
    type: 'CssSelector',
    value: '#story > p',
    refinedBy: { type: 'TextPositionSelector', start: start - 8, end: start - 8 + exact.length, pairs: 1 },
  },
];

describe('our selectors as W3C', () => {
  const written = toW3cSelectors(ours);

  test('count characters, as another program does', () => {
    const position = written[1] as { start: number; end: number };
    expect([...page].slice(position.start, position.end).join('')).toBe(exact);
    expect(position).toEqual({ type: 'TextPositionSelector', start: start - 2, end: start - 2 + exact.length - 1 });
  });

  test('count those inside of an element from where it begins', () => {
    const { refinedBy } = written[2] as { refinedBy: { start: number; end: number } };
    expect([...page.slice(8)].slice(refinedBy.start, refinedBy.end).join('')).toBe(exact);
  });

  test('say nothing that W3C has no word for', () => {
    const range = {
      type: 'RangeSelector',
      startContainer: '/p',
      startOffset: 0,
      endContainer: '/p',
      endOffset: 3,
    } as const;
    expect(toW3cSelectors([ours[0]!, range])).toEqual([
      { type: 'TextQuoteSelector', exact, prefix: 'met. It ', suffix: ' in May.' },
    ]);
  });

  test('are the same where every character is one unit', () => {
    const plain: Selector[] = [
      { type: 'TextQuoteSelector', exact: 'council' },
      { type: 'TextPositionSelector', start: 4, end: 11 },
    ];
    expect(toW3cSelectors(plain)).toEqual(plain);
    expect(fromW3cSelectors(plain)).toEqual(plain);
  });
});

describe('W3C selectors as ours', () => {
  const quote = { type: 'TextQuoteSelector', exact } as const;

  test.each([
    ['one that is no list', quote, [quote]],
    ['those of a type that we do not read', [{ type: 'DataPositionSelector', start: 4, end: 9 }, quote], [quote]],
    ['one without its value', [{ type: 'FragmentSelector' }], []],
    ['nothing', undefined, []],
    ['an address', 'http://example.org/page1#xywh=0,0,1,1', []],
    [
      'a position that ends where the quote does',
      [quote, { type: 'TextPositionSelector', start: 26, end: 26 + [...exact].length }],
      [quote, { type: 'TextPositionSelector', start: 26, end: 26 + exact.length }],
    ],
    [
      'a quote in a fragment, which are the words that are meant',
      { type: 'FragmentSelector', value: 'para5', refinedBy: quote },
      [{ type: 'FragmentSelector', value: 'para5', refinedBy: quote }, quote],
    ],
  ])('%s', (_, written, read) => {
    expect(fromW3cSelectors(written)).toEqual(read);
  });
});
