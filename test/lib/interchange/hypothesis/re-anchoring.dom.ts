/**
 * Annotations of Hypothesis are found again in their pages after they became records of ours.
 *
 * Source: hypothesis/client, src/annotator/anchoring/test/html-baselines (BSD-2-Clause), read from ../shared and
 *         nowhere kept: real pages with the answers of its service.
 */
import { describe, expect, test } from 'vitest';
import { anchorMany } from '../../../../lib/anchoring/anchoring.ts';
import { rangeOfSelectors } from '../../../../lib/anchoring/foreign/foreign-selectors.ts';
import { readHypothesis } from '../../../../lib/interchange/hypothesis/read-hypothesis.ts';
import { quoteOf } from '../../../../lib/model/selector.ts';

const files = import.meta.glob<string>('../../../../../shared/data/product/hypothesis/anchoring-baseline-*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const fileOf = (ending: string) => Object.entries(files).find(([name]) => name.endsWith(ending))?.[1] ?? '';

describe.skipIf(Object.keys(files).length === 0)('imported rows (skipped where ../shared is not there)', () => {
  const html = fileOf('wikipedia-regression-testing.html');
  const { set, rejected } = readHypothesis(fileOf('wikipedia-regression-testing.json'));
  const mentions = set.claims.flatMap((entry) => entry.mentions.map(({ body }) => body));

  test('are all taken', () => {
    expect(rejected).toEqual([]);
    expect(mentions).toHaveLength(5);
  });

  test('are found in their page, each at its quote', () => {
    const page = new DOMParser().parseFromString(html, 'text/html').body;
    const outcomes = anchorMany(
      page,
      mentions.map(({ selectors }) => selectors),
    );
    const found = outcomes.map((outcome) => [
      outcome.status,
      outcome.status === 'orphan' ? '' : plain(outcome.range.toString()),
    ]);
    expect(found).toEqual(mentions.map(({ selectors }) => ['exact', plain(quoteOf(selectors)!.exact)]));
  });

  test('keep the path that Hypothesis wrote: it alone leads there', () => {
    const page = new DOMParser().parseFromString(html, 'text/html').body;
    for (const { selectors } of mentions) {
      const path = selectors.filter(({ type }) => type === 'RangeSelector');
      expect(plain(`${rangeOfSelectors(page, path)}`)).toBe(plain(quoteOf(selectors)!.exact));
    }
  });

  test('of the page without an address are rejected, and found once it has one', () => {
    const answer = JSON.parse(fileOf('minimal.json')) as { rows: object[] };
    expect(readHypothesis(JSON.stringify(answer)).rejected).toEqual([
      { where: { kind: 'annotation', values: ['1 (test)'] }, reason: { code: 'noPage' } },
    ]);
    const rows = answer.rows.map((row) => ({ ...row, uri: 'https://example.org/minimal' }));
    const [entry] = readHypothesis(JSON.stringify({ total: 1, rows })).set.claims;
    const page = new DOMParser().parseFromString(fileOf('minimal.html'), 'text/html').body;
    const [outcome] = anchorMany(page, [entry!.mentions[0]!.body.selectors]);
    expect(outcome!.status === 'orphan' ? '' : outcome!.range.toString()).toBe('Two');
  });
});

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
