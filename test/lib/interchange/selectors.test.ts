import { describe, expect, test } from 'vitest';
import { fromW3cSelectors, toW3cSelectors } from '../../../lib/interchange/selectors.ts';
import type { Selector } from '../../../lib/model/selector.ts';

// The element begins at unit 8, which is code point 7.
const page = '🏛 News\n😀 The council met. It closed the ferry 🛳 in May.';
const exact = 'closed the ferry 🛳';
const start = page.indexOf(exact);

const ours: Selector[] = [
  { type: 'TextQuoteSelector', exact, prefix: 'met. It ', suffix: ' in May.' },
  { type: 'TextPositionSelector', start, end: start + exact.length },
  {
    type: 'CssSelector',
    value: '#story > p',
    refinedBy: { type: 'TextPositionSelector', start: start - 8, end: start - 8 + exact.length },
  },
];

describe('our selectors as W3C', () => {
  const written = toW3cSelectors(ours, page);

  test('count characters, as another program does', () => {
    const characters = [...page];
    const position = written[1] as { start: number; end: number };
    expect(characters.slice(position.start, position.end).join('')).toBe(exact);
    expect(position).toEqual({ type: 'TextPositionSelector', start: start - 2, end: start - 2 + exact.length - 1 });
  });

  test('count those inside of an element from where it begins', () => {
    const { refinedBy } = written[2] as { refinedBy: { start: number; end: number } };
    expect([...page.slice(8)].slice(refinedBy.start, refinedBy.end).join('')).toBe(exact);
  });

  test('are ours again when they are read', () => {
    expect(fromW3cSelectors(JSON.parse(JSON.stringify(written)), page)).toEqual(ours);
  });

  test('leave out a place in an element that stands nowhere in the page, and what only Hypothesis reads', () => {
    const range = {
      type: 'RangeSelector',
      startContainer: '/p',
      startOffset: 0,
      endContainer: '/p',
      endOffset: 3,
    } as const;
    expect(toW3cSelectors([ours[0]!, ours[2]!, range], page)).toEqual([
      ours[0],
      { type: 'CssSelector', value: '#story > p' },
    ]);
  });

  test('are the same where every character is one unit', () => {
    expect(toW3cSelectors(ours.slice(1), 'The council met.')).toEqual(ours.slice(1));
  });
});

describe('W3C selectors as ours', () => {
  test.each([
    ['one that is no list', { type: 'TextQuoteSelector', exact }, [{ type: 'TextQuoteSelector', exact }]],
    ['those of a type that we do not read', [{ type: 'DataPositionSelector', start: 4, end: 9 }, ours[0]], [ours[0]]],
    ['one without its value', [{ type: 'FragmentSelector' }], []],
    ['nothing', undefined, []],
    ['an address', 'http://example.org/page1#xywh=0,0,1,1', []],
  ])('%s', (_, written, read) => {
    expect(fromW3cSelectors(written, page)).toEqual(read);
  });
});
