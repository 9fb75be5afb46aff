/**
 * The selectors of the W3C Web Annotation Data Model, through our contract.
 *
 * Source: W3C Web Annotation Data Model, 4.2.1 to 4.2.9, whose examples name pages that do not exist: the pages here are
 *         ours, made so that the examples' selectors select something. The sample files of w3c/web-annotation-tests
 *         are read from ../shared and nowhere kept.
 */
import { describe, expect, test } from 'vitest';
import { anchorMany } from '../../../../lib/anchoring/anchoring.ts';
import { rangeOfSelectors } from '../../../../lib/anchoring/foreign/foreign-selectors.ts';
import { fromW3cSelectors } from '../../../../lib/interchange/selectors.ts';
import { isSelector } from '../../../../lib/model/selector-schema.ts';
import { unitOf, variants } from './variants.ts';

interface Example {
  readonly clause: string;
  readonly type: DOMParserSupportedType;
  readonly page: string;
  readonly selector: object;
  readonly selected: string;
  /** Those that name words are verified by them; the others are hints, which is said by a similarity of 0. */
  readonly status: 'exact' | 'fuzzy';
}

const html = (body: string): string =>
  `<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`;
const xhtml = (body: string): string =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head><body>${body}</body></html>`;
const TABLE =
  '<table><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td><td><span>g</span></td></tr></table>';
const LETTERS = 'The 😀 council of the town has met again.';

const examples: readonly Example[] = [
  {
    clause: '4.2.1 a fragment',
    type: 'text/html',
    page: html('<p id="para4">Four.</p><p id="para5">Five.</p>'),
    selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'para5' },
    selected: 'Five.',
    status: 'fuzzy',
  },
  {
    clause: '4.2.2 CSS',
    type: 'text/html',
    page: html('<div id="elemid"><p>No.</p><p class="elemclass">Before.</p><p>After.</p></div>'),
    selector: { type: 'CssSelector', value: '#elemid > .elemclass + p' },
    selected: 'After.',
    status: 'fuzzy',
  },
  {
    clause: '4.2.3 XPath, in a page whose tree is as it was written',
    type: 'application/xhtml+xml',
    page: xhtml(`<p>One.</p><p>${TABLE}</p>`),
    selector: { type: 'XPathSelector', value: '/html/body/p[2]/table/tr[2]/td[3]/span' },
    selected: 'g',
    status: 'fuzzy',
  },
  {
    clause: '4.2.4 a quote',
    type: 'text/html',
    page: html('<p>This is an anotation. And</p><p>this is an <b>anotation</b> that has some text.</p>'),
    selector: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' },
    selected: 'anotation',
    status: 'exact',
  },
  {
    clause: '4.2.5 a position, counted in the units of the page',
    type: 'text/html',
    page: html(`<p>${LETTERS}</p>`),
    selector: { type: 'TextPositionSelector', start: unitOf(LETTERS, 6), end: unitOf(LETTERS, 13) },
    selected: 'council',
    status: 'fuzzy',
  },
  {
    clause: '4.2.8 a range, in a page whose table was given a body',
    type: 'text/html',
    page: html(TABLE),
    selector: {
      type: 'RangeSelector',
      startSelector: { type: 'XPathSelector', value: '//table[1]/tr[1]/td[2]' },
      endSelector: { type: 'XPathSelector', value: '//table[1]/tr[1]/td[4]' },
    },
    selected: 'bc',
    status: 'fuzzy',
  },
  {
    clause: '4.2.9 a quote in a fragment',
    type: 'text/html',
    page: html(
      '<p>text before the Selected Text and text after it</p><p id="para5">text before the <i>Selected</i> Text and text after it</p>',
    ),
    selector: {
      type: 'FragmentSelector',
      value: 'para5',
      refinedBy: {
        type: 'TextQuoteSelector',
        exact: 'Selected Text',
        prefix: 'text before the ',
        suffix: ' and text after it',
      },
    },
    selected: 'Selected Text',
    status: 'exact',
  },
  {
    clause: '4.2.9 a position in an element of XML',
    type: 'application/xml',
    page: '<doc><body><section><para>One.</para></section><section><para>It is, a bit of text. No, really.</para></section></body></doc>',
    selector: {
      type: 'FragmentSelector',
      value: 'xpointer(/doc/body/section[2]/para[1])',
      refinedBy: { type: 'TextPositionSelector', start: 7, end: 20 },
    },
    selected: 'a bit of text',
    status: 'fuzzy',
  },
];

describe.each(variants)('W3C, in a page %s', (_, change) => {
  test.each(examples)('$clause', ({ type, page: source, selector, selected, status }) => {
    const page = new DOMParser().parseFromString(source, type);
    change(page.body ?? page.documentElement);
    const [outcome] = anchorMany(page, [fromW3cSelectors(selector)]);
    expect(outcome).toMatchObject({ status, similarity: status === 'exact' ? 1 : 0 });
    if (outcome!.status !== 'orphan') expect(outcome!.range.toString()).toBe(selected);
  });
});

test.each(examples)('what $clause selects is found without its words', ({ type, page: source, selector, selected }) => {
  for (const [, change] of variants) {
    const page = new DOMParser().parseFromString(source, type);
    change(page.body ?? page.documentElement);
    expect(rangeOfSelectors(page, fromW3cSelectors(selector))?.toString()).toBe(selected);
  }
});

test('the quote in the fragment is meant, not the same quote before it', () => {
  const { page: source, selector } = examples[6]!;
  const page = new DOMParser().parseFromString(source, 'text/html');
  const [outcome] = anchorMany(page, [fromW3cSelectors(selector)]);
  expect(outcome!.status === 'orphan' ? null : outcome!.range.startContainer.parentElement?.closest('p')?.id).toBe(
    'para5',
  );
});

const samples = import.meta.glob<string>(
  '../../../../../shared/data/product/w3c-web-annotation-tests/tools/samples/*/*.json',
  { query: '?raw', import: 'default', eager: true },
);

describe.skipIf(Object.keys(samples).length === 0)('its sample files (skipped where ../shared is not there)', () => {
  const selectorsOf = (folder: string): readonly unknown[] =>
    Object.entries(samples)
      .filter(([file]) => file.includes(`/${folder}/`))
      .flatMap(([, json]) => found(parsed(json)));

  test('hold selectors of every type that a page needs, and we read them', () => {
    const read = selectorsOf('correct').filter(isSelector);
    const types = new Set(read.map(({ type }) => type));
    expect([...types].toSorted()).toEqual([
      ...['CssSelector', 'FragmentSelector', 'RangeSelector'],
      ...['TextPositionSelector', 'TextQuoteSelector', 'XPathSelector'],
    ]);
  });

  test('hold others, of images and bytes, which we pass over', () => {
    const others = selectorsOf('correct').filter((selector) => typeof selector === 'object' && !isSelector(selector));
    const types = new Set(others.map((selector) => (selector as { type: string }).type));
    expect([...types].toSorted()).toEqual(['DataPositionSelector', 'SvgSelector']);
  });

  test('hold wrong ones, which we refuse', () => {
    expect(selectorsOf('incorrect').length).toBeGreaterThan(1);
    expect(selectorsOf('incorrect').filter(isSelector)).toEqual([]);
  });

  test('of any file do no harm', () => {
    const page = document.createElement('div');
    page.append('One two three.');
    const lists = Object.values(samples).map((json) => fromW3cSelectors(found(parsed(json))));
    expect(anchorMany(page, lists).filter(({ status }) => status !== 'orphan')).toEqual([]);
  });
});

/** Some of the incorrect ones are no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Every value under a key `selector`, however deep. */
function found(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'selector' ? [inner].flat() : found(inner)));
}
