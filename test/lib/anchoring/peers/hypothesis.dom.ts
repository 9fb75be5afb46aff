/**
 * Hypothesis' own baselines, through our contract: real pages with the annotations that its API gave for them.
 *
 * Source: hypothesis/client, src/annotator/anchoring/test/html-baselines (BSD-2-Clause), read from ../shared and
 *         nowhere kept. Its tests ask that each list of selectors leads to the quote; so do these.
 */
import { describe, expect, test } from 'vitest';
import { anchorMany } from '../../../../lib/anchoring/anchoring.ts';
import { foreignHint, rangeOfSelectors } from '../../../../lib/anchoring/foreign/foreign-selectors.ts';
import { quoteOf, type Selector } from '../../../../lib/model/selector.ts';
import { isSelector } from '../../../../lib/model/selector-schema.ts';
import { plain, variants } from './variants.ts';

const files = import.meta.glob<string>('../../../../../shared/data/product/hypothesis/anchoring-baseline-*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Row {
  readonly target: readonly { readonly selector: readonly Selector[] }[];
}

const pages = Object.entries(files).filter(([file]) => file.endsWith('.html'));

describe.skipIf(pages.length === 0)('Hypothesis (skipped where ../shared is not there)', () => {
  test('has its two pages', () => {
    expect(pages).toHaveLength(2);
  });

  describe.each(pages.map(([file, html]) => [nameOf(file), html, files[file.replace(/html$/u, 'json')]!] as const))(
    '%s',
    (_, html, json) => {
      const lists = (JSON.parse(json) as { rows: Row[] }).rows.map(({ target }) => target[0]!.selector);

      test('its selectors are selectors to us', () => {
        expect(lists.flat().length).toBeGreaterThan(2);
        expect(lists.flat().filter((selector) => !isSelector(selector))).toEqual([]);
      });

      test.each(variants)('every quote is found in the page %s', (_, change) => {
        const root = pageOf(html);
        change(root);
        const found = anchorMany(root, lists).map((outcome) =>
          outcome.status === 'orphan' ? 'orphan' : `${outcome.status}: ${plain(outcome.range.toString())}`,
        );
        expect(found).toEqual(lists.map((list) => `exact: ${quoteIn(list)}`));
      });

      test.each(variants)('every path leads to its quote in the page %s', (_, change) => {
        const root = pageOf(html);
        change(root);
        expect(lists.map((list) => plain(`${foreignHint(root, list)}`))).toEqual(lists.map(quoteIn));
      });

      test.each(['RangeSelector', 'TextPositionSelector', 'TextQuoteSelector'])(
        'every %s alone leads to it',
        (type) => {
          const root = pageOf(html);
          const astray = lists.filter((list) => {
            const alone = list.filter((selector) => selector.type === type);
            return plain(`${rangeOfSelectors(root, alone)}`) !== quoteIn(list);
          });
          // Of the saved page the end is 156 characters shorter than that of the page that was annotated.
          const moved = type === 'TextPositionSelector' ? ['11 November 2016'] : [];
          expect(astray.map(quoteIn).filter((quote) => !moved.includes(quote))).toEqual([]);
        },
      );
    },
  );
});

function nameOf(file: string): string {
  return /baseline-(.*)\.html$/u.exec(file)![1]!;
}

function pageOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function quoteIn(list: readonly Selector[]): string {
  return plain(quoteOf(list)!.exact);
}
