import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { printWebAnnotation } from '../../../../lib/interchange/web-annotation/print-web-annotation.ts';
import { hasSuite, loadSuite, suiteFolder } from '../../../support/w3c-suite.ts';
import { hardSet } from './hard-set.ts';

interface Page {
  readonly id: string;
  readonly items: readonly Item[];
  readonly next?: string;
  readonly prev?: string;
  readonly startIndex: number;
}

interface Item {
  readonly body: readonly { readonly purpose: string; readonly source?: unknown; readonly value?: string }[];
  readonly target: readonly { readonly selector: readonly { readonly type: string; readonly start?: number }[] }[];
}

interface Collection {
  readonly '@context': unknown;
  readonly total: number;
  readonly first: Page;
  readonly last: string;
  readonly '@included'?: readonly Page[];
}

function written(pageSize?: number): Collection {
  return JSON.parse(printWebAnnotation(hardSet, pageSize).text) as Collection;
}

describe('a collection', () => {
  const collection = written(2);
  const pages = [collection.first, ...collection['@included']!];

  test('has its annotations in pages that name one another', () => {
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
    expect(collection.total).toBe(5);
    expect(pages.map(({ startIndex }) => startIndex)).toEqual([0, 2, 4]);
    expect(pages.map(({ next }) => next)).toEqual([pages[1]!.id, pages[2]!.id, undefined]);
    expect(pages.map(({ prev }) => prev)).toEqual([undefined, pages[0]!.id, pages[1]!.id]);
    expect(collection.last).toBe(pages[2]!.id);
  });

  test('has one page where all fit in', () => {
    const { first, last } = written();
    expect(first.items).toHaveLength(5);
    expect(first.next).toBeUndefined();
    expect(last).toBe(first.id);
  });

  test('says a verdict once, and none where checkers disagree', () => {
    const verdicts = pages
      .flatMap(({ items }) => items)
      .map(({ body }) => body.filter(({ purpose }) => purpose === 'classifying').map(({ source }) => source));
    expect(verdicts).toEqual(expect.arrayContaining([['urn:claimlight:verdict:mostly-false'], []]));
    expect(Math.max(...verdicts.map(({ length }) => length))).toBe(1);
  });

  test('counts the characters before a quote, not their units', () => {
    const starts = pages
      .flatMap(({ items }) => items)
      .flatMap(({ target }) => target)
      .flatMap((one) => one.selector ?? []);
    expect(starts.filter(({ type }) => type === 'TextPositionSelector').map(({ start }) => start)).toContain(138);
  });
});

describe.skipIf(!hasSuite)('the W3C suite (skipped where ../shared is not there)', () => {
  const suite = hasSuite ? loadSuite() : null!;

  test('has its MUSTs', () => {
    expect([suite.count('annotation'), suite.count('collection'), suite.count('page')]).toEqual([54, 10, 15]);
  });

  test('finds fault with a wrong document', () => {
    expect(suite.broken('annotation', { id: 'no address', type: 'Squirrel' }).length).toBeGreaterThan(2);
  });

  test.each([undefined, 2])('finds no fault with pages of %s', (pageSize) => {
    const collection = written(pageSize);
    const pages = [collection.first, ...(collection['@included'] ?? [])];
    expect(suite.broken('collection', collection)).toEqual([]);
    // Each as a file of its own, which has the context that it has from the whole.
    for (const page of pages) {
      expect(suite.broken('page', { '@context': collection['@context'], ...page })).toEqual([]);
      for (const item of page.items) {
        expect(suite.broken('annotation', { '@context': collection['@context'], ...item })).toEqual([]);
      }
    }
  });

  test.each([undefined, 2])('a JSON-LD processor drops no key of pages of %s', async (pageSize) => {
    const collection = written(pageSize);
    const context = JSON.parse(readFileSync(path.join(suiteFolder, 'anno.jsonld'), 'utf8')) as object;
    const documentLoader = async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
      return { documentUrl: url, document: context };
    };
    const expanded = await jsonld.expand(collection, { safe: true, documentLoader });
    expect(leaves(expanded)).toBe(leaves(collection));
    expect(JSON.stringify(expanded)).toContain('http://www.w3.org/ns/oa#assessing');
  });
});

/** How many values a document holds, whatever its keys are called. */
function leaves(document: unknown): number {
  if (Array.isArray(document)) return document.reduce<number>((sum, item) => sum + leaves(item), 0);
  if (typeof document !== 'object' || document === null) return 1;
  return Object.entries(document)
    .filter(([key]) => key !== '@context' && key !== '@type' && key !== 'type')
    .reduce((sum, [, value]) => sum + leaves(value), 0);
}
