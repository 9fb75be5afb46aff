import * as fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { anchorSpans } from '../../../lib/anchoring/anchor-spans.ts';
import { anchorMany } from '../../../lib/anchoring/anchoring.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { readText } from '../../../lib/anchoring/page-text/document-text.ts';
import { positionOf, quoteOf, type Selector } from '../../../lib/model/selector.ts';
import cases from '../../fixtures/anchoring-cases.json' with { type: 'json' };
import { fill, generatedPage, seeded, splitTextNodes } from './page.ts';

interface Case {
  readonly name: string;
  readonly html: string;
  readonly quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  readonly position?: number;
  readonly status: string;
  readonly found?: string;
  /** Which of the equal places, from 0. */
  readonly occurrence?: number;
}

function selectorsOf({ quote, position }: Case): Selector[] {
  const selectors: Selector[] = [{ type: 'TextQuoteSelector', ...quote }];
  if (position === undefined) return selectors;
  return [...selectors, { type: 'TextPositionSelector', start: position, end: position + quote.exact.length }];
}

function nthIndexOf(text: string, words: string, occurrence: number): number {
  let at = text.indexOf(words);
  for (let turn = 0; turn < occurrence; turn += 1) at = text.indexOf(words, at + 1);
  return at;
}

group.each([
  ['as it is', false],
  ['with its text nodes split', true],
])('a page %s', (_, split) => {
  test.each(cases as readonly Case[])('$status: $name', (example) => {
    const root = fill(example.html);
    if (split) splitTextNodes(root, seeded(example.html.length));
    const before = root.innerHTML;
    const text = readText(root);
    const [outcome] = anchorSpans(text, [selectorsOf(example)]);
    expect(outcome?.status).toBe(example.status);
    expect(root.innerHTML).toBe(before);
    if (outcome === undefined || outcome.status === 'orphan') return;
    expect(text.text.slice(outcome.start, outcome.end)).toBe(example.found);
    expect(outcome.start).toBe(nthIndexOf(text.text, example.found ?? '', example.occurrence ?? 0));
    const range = text.rangeOf(outcome.start, outcome.end);
    expect([range.startContainer.nodeType, range.endContainer.nodeType]).toEqual([3, 3]);
    expect(range.collapsed).toBe(false);
  });
});

group('describe', () => {
  test('gives a quote with context, a position and the path of the block', () => {
    const text = readText(fill('<main id="story"><p>One.</p><p>Two <b>three</b> four.</p></main>'));
    expect(describeSpan(text, 9, 14)).toEqual([
      { type: 'TextQuoteSelector', exact: 'three', prefix: 'One.\nTwo ', suffix: ' four.' },
      { type: 'TextPositionSelector', start: 9, end: 14 },
      {
        type: 'CssSelector',
        value: '#story > p:nth-child(2)',
        refinedBy: { type: 'TextPositionSelector', start: 4, end: 9 },
      },
    ]);
  });

  test('takes whole words of context, and more until the place is the only one, up to 384 characters', () => {
    const same = 'The talks went on for many hours and ended without a deal between the two. '.repeat(4);
    const text = readText(fill(['May', 'June', 'July'].map((month) => `<p>In ${month}. ${same}</p>`).join('')));
    const start = text.text.indexOf('a deal', text.text.indexOf('In June') + 80);
    const prefix = quoteOf(describeSpan(text, start, start + 6))?.prefix ?? '';
    expect(prefix).toContain('In June.');
    expect(text.text.slice(0, start - prefix.length)).toMatch(/\s$|^$/u);
    const endless = readText(fill(`<p>${'so it goes on '.repeat(100)}</p>`));
    const longest = quoteOf(describeSpan(endless, 600, 605))?.prefix?.length ?? 0;
    expect(longest).toBeGreaterThanOrEqual(384);
    expect(longest).toBeLessThan(384 + 24);
  });

  test('says how many copies of the words the page has', () => {
    const text = readText(fill('<p>He left.</p><p>She stayed.</p><p>He left.</p>'));
    expect(quoteOf(describeSpan(text, 0, 8))?.copies).toBe(1);
    expect(quoteOf(describeSpan(text, 9, 20))).not.toHaveProperty('copies');
  });

  test('cuts no character of two units in half', () => {
    const text = readText(fill(`<p>${'😀'.repeat(40)}x${'😀'.repeat(40)}</p>`));
    const quote = quoteOf(describeSpan(text, 80, 81));
    expect(quote?.prefix?.isWellFormed()).toBe(true);
    expect(quote?.suffix?.isWellFormed()).toBe(true);
  });

  test.each([
    ['its id', '<p id="lead">x</p>', '#lead'],
    ['no id that looks generated', '<p id="p-20193847">x</p>', 'body > p:nth-child(1)'],
    [
      'the nearest element with an id',
      '<div id="a"><ul><li>y<li>x</ul></div>',
      '#a > ul:nth-child(1) > li:nth-child(2)',
    ],
    ['no path that is too long', `${'<div>'.repeat(20)}x`, undefined],
  ])('names a block by %s', (_, html, path) => {
    const text = readText(fill(html));
    const start = text.text.indexOf('x');
    const css = describeSpan(text, start, start + 1).find(({ type }) => type === 'CssSelector');
    expect(css === undefined ? undefined : (css as { value: string }).value).toBe(path);
    if (path !== undefined) expect(document.querySelector(path)?.textContent).toBe('x');
  });
});

group('describe and anchorMany', () => {
  test('lead back to the same range, from any span of any page', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(120)), { minLength: 1, maxLength: 20 }),
        (seed, spans) => {
          const random = seeded(seed);
          const root = fill(generatedPage(random, 12));
          if (seed % 2 === 0) splitTextNodes(root, random);
          const text = readText(root);
          const wanted = spans
            .map(([from, length]) => [from % text.text.length, length + 1] as const)
            .map(([start, length]) => ({ start, end: Math.min(text.text.length, start + length) }))
            .filter(({ start, end }) => text.text.slice(start, end).trim() !== '');
          const outcomes = anchorSpans(
            text,
            wanted.map(({ start, end }) => describeSpan(text, start, end)),
          );
          expect(outcomes).toEqual(
            wanted.map((span) => ({ status: 'exact', ...trimmed(text.text, span), similarity: 1 })),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('lead to the same words after paragraphs were put in and taken out', () => {
    const random = seeded(5);
    const root = fill(generatedPage(random, 60));
    const before = readText(root);
    const spans = before.blocks.filter(({ start, end }) => end - start > 40);
    const selectors = spans.map(({ start }) => describeSpan(before, start, start + 40));
    const words = spans.map(({ start }) => before.text.slice(start, start + 40));
    for (const heading of root.querySelectorAll('h2')) heading.remove();
    root.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p>Put in before all the others, later.</p>');
    const after = readText(root);
    anchorSpans(after, selectors).forEach((outcome, index) => {
      if (outcome.status === 'orphan') expect(after.text).not.toContain(words[index]);
      else expect(after.text.slice(outcome.start, outcome.end)).toBe(words[index]?.trim());
    });
  });
});

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

test('selectors without words point where they point, and nobody can say that it is still the same', () => {
  const root = fill('<p>One two three.</p>');
  const outcomes = anchorMany(root, [
    [],
    [{ type: 'TextPositionSelector', start: 0, end: 3 }],
    [{ type: 'CssSelector', value: 'p' }],
    describeSpan(readText(root), 4, 7),
  ]);
  expect(outcomes.map(({ status, similarity }) => [status, similarity])).toEqual([
    ['orphan', 0],
    ['fuzzy', 0],
    ['fuzzy', 0],
    ['exact', 1],
  ]);
  expect(positionOf(describeSpan(readText(root), 4, 7))?.start).toBe(4);
});

test('a place says how many characters before it are two units, by which others count it', () => {
  const root = fill('<p>🏛 News</p><p id="story">😀 The council closed the ferry 🛳 in May.</p>');
  const text = readText(root);
  const start = text.text.indexOf('closed');
  const [, position, hint] = describeSpan(text, start, start + 'closed the ferry 🛳'.length);
  expect(position).toMatchObject({ start, pairs: 2 });
  expect(hint).toMatchObject({ type: 'CssSelector', refinedBy: { pairs: 1 } });
  expect(describeSpan(text, 3, 7)[1]).toMatchObject({ start: 3, pairs: 1 });
  expect(describeSpan(readText(fill('<p>Plain words.</p>')), 0, 5)[1]).toEqual({
    type: 'TextPositionSelector',
    start: 0,
    end: 5,
  });
});
