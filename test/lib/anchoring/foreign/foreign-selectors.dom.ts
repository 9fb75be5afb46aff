/** Selectors as other tools write them, on pages of our own. What is expected was read off the page by hand. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  foreignHint,
  foreignSelectors,
  rangeOfSelectors,
  wordsOf,
} from '../../../../lib/anchoring/foreign/foreign-selectors.ts';
import type { Selector } from '../../../../lib/model/selector.ts';
import { fill, seeded, splitTextNodes } from '../page.ts';

const HTML = `<header id="top">Harbour news</header>
<div class="story"><h1>The ferry</h1>
<p>The council <b>voted</b> to close it.</p>
<p id="para-2">Mayor <i>Calder</i> said: “it was never safe”.</p>
<table><tr><td>May</td><td>4 %</td></tr><tr><td>June</td><td>5 %</td></tr></table>
<p><a name="old-anchor">Critics</a> disagree.</p></div>
<footer>The council <b>met</b>.</footer>`;

/** On a busy machine what is linear takes a second at most, and what is not takes minutes. */
const PATIENCE_MS = 8000;

const quote = (exact: string, more: object = {}): Selector => ({ type: 'TextQuoteSelector', exact, ...more });
const position = (start: number, end: number): Selector => ({ type: 'TextPositionSelector', start, end });
const css = (value: string, refinedBy?: Selector): Selector => ({
  type: 'CssSelector',
  value,
  ...(refinedBy && { refinedBy }),
});
const xpath = (value: string, refinedBy?: Selector): Selector => ({
  type: 'XPathSelector',
  value,
  ...(refinedBy && { refinedBy }),
});
const fragment = (value: string, refinedBy?: Selector): Selector => ({
  type: 'FragmentSelector',
  value,
  ...(refinedBy && { refinedBy }),
});
const between = (startSelector: Selector, endSelector: Selector): Selector => ({
  type: 'RangeSelector',
  startSelector,
  endSelector,
});
const paths = (startContainer: string, startOffset: number, endContainer: string, endOffset: number): Selector => ({
  type: 'RangeSelector',
  startContainer,
  startOffset,
  endContainer,
  endOffset,
});

const selects: [string, Selector, string][] = [
  ['the range of Hypothesis in one element', paths('/div[1]/p[1]', 4, '/div[1]/p[1]', 17), 'council voted'],
  ['one over two elements', paths('/div[1]/p[1]/b[1]', 0, '/div[1]/p[2]', 5), 'voted to close it.\nMayor'],
  ['one whose first is not numbered', paths('/div/p', 4, '/div/p', 11), 'council'],
  ['one in the root itself', paths('', 8, '', 12), 'news'],
  ['one in a text node', paths('/div[1]/p[1]/text()[1]', 4, '/div[1]/p[1]/text()[1]', 11), 'council'],
  ['one from the document', paths('/html[1]/body[1]/div[1]/h1[1]', 4, '/html[1]/body[1]/div[1]/h1[1]', 9), 'ferry'],
  ['an element by path', xpath('/html/body/div/p[2]'), 'Mayor Calder said: “it was never safe”.'],
  ['an element by its id', xpath('//*[@id="para-2"]/i'), 'Calder'],
  ['an element by a part of its class', xpath("//div[contains(@class, 'sto')]/h1"), 'The ferry'],
  ['the last of its kind', xpath('/div/p[last()]'), 'Critics disagree.'],
  ['the first in the page, however deep', xpath('//b'), 'voted'],
  ['a cell, whose table body was not written', xpath('/div[1]/table[1]/tr[2]/td[1]'), 'June'],
  ['an element by CSS', css('.story > h1 + p'), 'The council voted to close it.'],
  ['the first of those that match', css('p'), 'The council voted to close it.'],
  ['an element by fragment', fragment('para-2'), 'Mayor Calder said: “it was never safe”.'],
  ['one with its sign', fragment('#top'), 'Harbour news'],
  ['an anchor of the old kind', fragment('old-anchor'), 'Critics'],
  ['an xpointer', fragment('xpointer(/html/body/div/p[3])'), 'Critics disagree.'],
  ['a text directive', fragment(':~:text=never%20safe'), 'never safe'],
  ['one whose words go through markup', fragment(':~:text=mayor%20calder'), 'Mayor Calder'],
  ['one with an end', fragment(':~:text=voted,Calder'), 'voted to close it.\nMayor Calder'],
  ['one with words before it', fragment(':~:text=disagree.-,The%20council'), 'The council'],
  ['the element, where its directive leads nowhere', fragment('top:~:text=nothing'), 'Harbour news'],
  ['a place in an element', css('#para-2', position(6, 12)), 'Calder'],
  ['a quote in an element', css('footer', quote('council')), 'council'],
  ['the quote that its surroundings mean', quote('The council', { suffix: ' met' }), 'The council'],
  ['a quote in other typography', css('#para-2', quote('"it was')), '“it was'],
  ['an element in an element', css('footer', css('b')), 'met'],
  ['a path in an element', css('.story', xpath('/p[2]/i')), 'Calder'],
  ['a quote in an element of a fragment', fragment('para-2', quote('never', { prefix: 'was ' })), 'never'],
  ['a range of W3C', between(css('#para-2 i'), css('#para-2', quote('never'))), 'Calder said: “it was '],
  ['one whose ends are quotes', between(quote('voted'), quote('close')), 'voted to '],
  ['a position in the page', position(8, 12), 'news'],
];

const nothing: [string, Selector][] = [
  ['an offset past the end of the text', paths('/div[1]/p[1]', 4, '/div[1]/p[1]', 400)],
  ['a range that ends before it starts', paths('/div[1]/p[2]', 0, '/div[1]/p[1]', 4)],
  ['a path to nothing', paths('/div[9]/p[1]', 0, '/div[9]/p[1]', 4)],
  ['no place in the row of children', xpath('/div[0]')],
  ['a path that is none', xpath('/div[[')],
  ['an expression', xpath('//*[count(//*[count(//*) > 0]) > 0]')],
  ['an axis', xpath('/div/following::p')],
  ['a long path', xpath('/div'.repeat(5000))],
  ['a CSS selector that is none', css('p >>> {')],
  ['one that matches nothing', css('.nowhere')],
  ['a page of a PDF', fragment('page=10')],
  ['a time in a film', fragment('t=30,60')],
  ['no fragment', fragment('')],
  ['a directive to nothing', fragment(':~:text=nowhere%20here')],
  ['a position past the end', position(4000, 4010)],
  ['an empty position', position(4, 4)],
  ['a place outside of its element', css('#para-2 i', position(0, 40))],
  ['a quote outside of its element', css('footer', quote('Calder'))],
  ['an element outside of its element', css('footer', css('h1'))],
  ['a range of W3C that ends before it starts', between(css('footer'), css('#top'))],
  ['half a range of W3C', between(css('#top'), css('.nowhere'))],
];

describe.each([
  ['a page', 0],
  ['a page whose text nodes are split', 3],
  ['a page that is split otherwise', 11],
])('in %s', (_, seed) => {
  let root: HTMLElement;
  beforeEach(() => {
    root = fill(HTML);
    if (seed > 0) splitTextNodes(root, seeded(seed));
  });

  test.each(selects)('%s is found', (_, selector, words) => {
    expect(rangeOfSelectors(root, [selector])?.toString()).toBe(words);
    expect(rangeOfSelectors(document, [selector])?.toString()).toBe(words);
  });

  test.each(nothing)('%s selects nothing', (_, selector) => {
    expect(rangeOfSelectors(root, [selector])).toBeNull();
  });

  test('the page is left as it is', () => {
    const before = root.innerHTML;
    for (const [, selector] of selects) rangeOfSelectors(root, [selector]);
    expect(root.innerHTML).toBe(before);
  });
});

describe('a tree outside of the page', () => {
  const detached = (): HTMLElement => {
    const root = document.createElement('div');
    root.innerHTML = '<p>One <b>two</b></p><p id="x">three</p>';
    return root;
  };
  const shadow = (): ShadowRoot => {
    const tree = document.createElement('div').attachShadow({ mode: 'open' });
    tree.append(...detached().childNodes);
    return tree;
  };
  const part = (): DocumentFragment => {
    const tree = document.createDocumentFragment();
    tree.append(...detached().childNodes);
    return tree;
  };
  const other = (): Document => {
    const page = new DOMParser().parseFromString('', 'text/html');
    page.body.append(...detached().childNodes);
    return page;
  };

  test.each<[string, () => Node]>([
    ['an element', detached],
    ['a shadow root', shadow],
    ['a fragment', part],
    ['another document', other],
  ])('%s is read like the page', (_, tree) => {
    const root = tree();
    expect(rangeOfSelectors(root, [paths('/p[1]', 4, '/p[1]', 7)])?.toString()).toBe('two');
    expect(rangeOfSelectors(root, [xpath('//b')])?.toString()).toBe('two');
    expect(rangeOfSelectors(root, [css('p + p')])?.toString()).toBe('three');
    expect(rangeOfSelectors(root, [fragment('x')])?.toString()).toBe('three');
    expect(rangeOfSelectors(root, [fragment(':~:text=two')])?.toString()).toBe('two');
    expect(rangeOfSelectors(root, [quote('One two')])?.toString()).toBe('One two');
  });

  test('a part of the page is read by paths from it, and by paths from the body', () => {
    const story = fill(HTML).querySelector('.story')!;
    expect(foreignHint(story, [xpath('/p[2]/i')])?.toString()).toBe('Calder');
    expect(foreignHint(story, [paths('/div[1]/p[1]', 4, '/div[1]/p[1]', 11)])?.toString()).toBe('council');
    expect(foreignHint(story, [xpath('/footer/b')])).toBeNull();
    expect(foreignHint(story, [css('.story')])?.toString()).toContain('Critics');
  });
});

describe('of a list', () => {
  test('the first that points anywhere is the hint, and words and positions are none', () => {
    const root = fill(HTML);
    expect(foreignHint(root, [xpath('/p[7]'), css('#top'), css('footer')])?.toString()).toBe('Harbour news');
    expect(foreignHint(root, [quote('voted'), position(0, 3)])).toBeNull();
    expect(foreignHint(root, [])).toBeNull();
  });

  test('structure is believed before a position', () => {
    expect(rangeOfSelectors(fill(HTML), [position(0, 3), css('#top')])?.toString()).toBe('Harbour news');
  });

  test('the words are its quote, else the one that refines another selector, else a directive', () => {
    expect(wordsOf([css('p', quote('inner')), quote('outer')])?.exact).toBe('outer');
    expect(wordsOf([fragment('para5', quote('Selected Text', { prefix: 'the ' }))])).toMatchObject({ prefix: 'the ' });
    expect(wordsOf([css('p', css('b', quote('deep')))])?.exact).toBe('deep');
    expect(wordsOf([fragment(':~:text=the-,ferry,-was')])).toMatchObject({
      exact: 'ferry',
      prefix: 'the',
      suffix: 'was',
    });
    expect(wordsOf([fragment(':~:text=the,was')])).toBeNull();
    expect(wordsOf([css('p'), position(0, 4)])).toBeNull();
  });
});

describe('hostile selectors end soon', () => {
  const deep = (): HTMLElement => {
    const root = fill('');
    let at: Element = root;
    for (let depth = 0; depth < 2000; depth += 1) {
      const inner = document.createElement('div');
      inner.append('a ', document.createElement('i'));
      at.append(inner);
      at = inner;
    }
    return root;
  };

  test.each<[string, Selector]>([
    ['steps to anything, anywhere', xpath('//*'.repeat(3))],
    ['more of them', xpath('//*'.repeat(400))],
    ['descendants of descendants', css(`${'div '.repeat(8)}b`)],
    ['siblings of descendants', css(`${'* ~ * '.repeat(4)}b`)],
    ['many descendants', css('div '.repeat(200))],
    ['what holds what holds', css(':has(:has(:has(b)))')],
    ['a class that is long', css(`.${'a'.repeat(100_000)}`)],
    ['a quote that stands everywhere', quote('a', { prefix: 'a '.repeat(1000) })],
    ['a directive that begins everywhere', fragment(':~:text=a,b,-c')],
  ])('%s', (_, selector) => {
    const finder = foreignSelectors(deep());
    const started = performance.now();
    for (let turn = 0; turn < 20; turn += 1) finder.selected([selector]);
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  });

  test('a list of a hundred thousand', () => {
    const list = Array.from({ length: 100_000 }, () => xpath('//nowhere'));
    const started = performance.now();
    expect(rangeOfSelectors(deep(), list)).toBeNull();
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  });
});

test('no selector makes it throw, or point outside of the tree', () => {
  const piece = fc.constantFrom(
    ...[
      '/',
      '//',
      'p',
      'div',
      '[1]',
      '[',
      ']',
      '*',
      'text()',
      '@id',
      '="x"',
      ' ',
      '>',
      '+',
      '~',
      ':is(',
      ':not(',
      ')',
      ',',
    ],
    ...[
      '#',
      '.',
      '\\',
      '\0',
      '😀',
      '\uD800',
      '%',
      '%20',
      ':~:text=',
      '-,',
      ',-',
      '&',
      'text=',
      'council',
      'html',
      'body',
    ],
  );
  const value = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  const offset = fc.oneof(fc.nat(60), fc.nat());
  const leaf = fc.oneof(
    fc.record({ type: fc.constantFrom('CssSelector', 'XPathSelector', 'FragmentSelector'), value }),
    fc.record({ type: fc.constant('TextQuoteSelector'), exact: value, prefix: value, suffix: value }),
    fc.record({ type: fc.constant('TextPositionSelector'), start: offset, end: offset }),
    fc.record({
      type: fc.constant('RangeSelector'),
      startContainer: value,
      startOffset: offset,
      endContainer: value,
      endOffset: offset,
    }),
  );
  const selector = fc.oneof(
    leaf,
    fc.record({ type: fc.constant('RangeSelector'), startSelector: leaf, endSelector: leaf }),
    fc.tuple(leaf, leaf).map(([outer, refinedBy]) => ({ ...outer, refinedBy })),
  );
  const root = fill(HTML).querySelector('.story')!;
  fc.assert(
    fc.property(fc.array(selector, { maxLength: 4 }), (list) => {
      const range = rangeOfSelectors(root, list as Selector[]);
      if (range !== null)
        expect([root.contains(range.commonAncestorContainer), range.collapsed]).toEqual([true, false]);
    }),
    { numRuns: 1000 },
  );
});

test('a thousand lists of one long page cost one walk and a few steps each', () => {
  const root = fill(Array.from({ length: 5000 }, (_, index) => `<p>Paragraph <b>number</b> ${index}.</p>`).join(''));
  const finder = foreignSelectors(root);
  const started = performance.now();
  for (let index = 0; index < 1000; index += 1) {
    const path = `/p[${index * 5 + 1}]`;
    expect(finder.hint([paths(path, 10, path, 16)])?.toString()).toBe('number');
  }
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
});
