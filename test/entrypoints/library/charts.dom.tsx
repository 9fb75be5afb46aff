/** The desk's charts: their figures are those of the list, drawn on a canvas and said in a table. */
import { afterEach, describe, expect, test } from 'vitest';
import { type ChartData, ChartFigure } from '../../../components/library/ChartFigure.tsx';
import { openWork, verdictsBy, verdictsByMonth } from '../../../entrypoints/library/chart-questions.ts';
import '../../../entrypoints/library/library-review.css';
import type { ClaimSearch } from '../../../lib/messaging/search.ts';
import type { ClaimSummary } from '../../../lib/model/claim-summary.ts';
import { Search } from '../../../lib/search/search.ts';
import { clearScreen, type Scheme, show, violationsOf } from '../../support/screen.ts';

afterEach(clearScreen);

const NOW = new Date('2026-03-31T23:30:00Z');

const claims: readonly Partial<ClaimSummary>[] = [
  { verdicts: ['true'], outlets: ['The Courier'], modified: '2026-03-31T23:00:00Z', status: 'draft', assignee: 'ana' },
  { verdicts: ['mostly-true'], outlets: ['The Courier'], modified: '2026-03-01T00:00:00Z', status: 'in-review' },
  {
    verdicts: ['false'],
    outlets: ['The Times'],
    modified: '2026-02-28T23:59:59Z',
    status: 'published',
    assignee: 'ana',
  },
  {
    verdicts: ['satire'],
    outlets: ['The Courier'],
    modified: '2025-01-15T00:00:00Z',
    status: 'draft',
    assignee: 'ana',
  },
  { verdicts: [], outlets: [], modified: '2025-04-01T00:00:00Z', status: 'approved', assignee: 'ben' },
  { verdicts: ['false'], outlets: ['The Courier'], modified: '2026-03-02T00:00:00Z', layer: 'urn:another-desk' },
];

/** The search itself, without its worker. */
function searchOf(summaries: readonly Partial<ClaimSummary>[]): ClaimSearch {
  const search = new Search();
  for (const [at, summary] of summaries.entries()) search.put({ ...blank, id: `claim-${at}`, ...summary });
  return {
    find: async (query) => search.find(query, '2026-03-31'),
    rows: async (numbers) => search.rows(numbers),
    onChange: () => () => undefined,
    close: () => undefined,
  };
}

const blank: ClaimSummary = {
  ...{ id: '', layer: null, text: 'Ships.', language: 'en', speaker: '', status: 'draft', assignee: null },
  ...{ due: null, priority: null },
  ...{ verdicts: [], disagree: false, conflict: false, tags: [], outlets: [], people: [], sources: 0, mentions: 1 },
  ...{ claimDate: null, modified: '2026-03-01T00:00:00Z', anchored: null },
};

const valuesOf = ({ series, categories }: ChartData, name: string): Readonly<Record<string, number>> => {
  const { values } = series.find((one) => one.name === name)!;
  return Object.fromEntries(
    categories.map((category, at) => [category, values[at]!]).filter(([, count]) => count !== 0),
  );
};

describe('the figures', () => {
  test('of months count one’s own claims to the last second of a month, for a year', async () => {
    const data = await verdictsByMonth(searchOf(claims), NOW);
    expect(data.categories).toHaveLength(12);
    expect([data.categories[0], data.categories[11]]).toEqual(['Apr 2025', 'Mar 2026']);
    expect(valuesOf(data, 'True, or mostly true')).toEqual({ 'Mar 2026': 2 });
    expect(valuesOf(data, 'False, or mostly false')).toEqual({ 'Feb 2026': 1 });
    expect(valuesOf(data, 'No verdict yet')).toEqual({ 'Apr 2025': 1 });
    expect(valuesOf(data, 'Misleading, or without context')).toEqual({});
  });

  test('of outlets count each family of verdicts, the most checked outlet first', async () => {
    const data = await verdictsBy(searchOf(claims), 'outlet');
    expect(data.categories).toEqual(['The Courier', 'The Times']);
    expect(valuesOf(data, 'True, or mostly true')).toEqual({ 'The Courier': 2 });
    expect(valuesOf(data, 'Misleading, or without context')).toEqual({ 'The Courier': 1 });
    expect(valuesOf(data, 'False, or mostly false')).toEqual({ 'The Times': 1 });
  });

  test('of open work leave out what is done', async () => {
    const data = await openWork(searchOf(claims), (author) => author.toUpperCase());
    expect(valuesOf(data, 'Draft')).toEqual({ ANA: 2 });
    expect(valuesOf(data, 'In review')).toEqual({ Nobody: 1 });
    expect(valuesOf(data, 'Approved')).toEqual({ BEN: 1 });
  });
});

test.each<Scheme>(['light', 'dark'])('a chart is drawn, in %s, and its table says the same', async (scheme) => {
  const data = await verdictsBy(searchOf(claims), 'outlet');
  document.documentElement.style.colorScheme = scheme;
  const main = show(<ChartFigure title="Verdicts by outlet" of="Outlet" data={data} />);
  const canvas = main.querySelector('canvas')!;
  await expect.poll(() => paintedPixels(canvas)).toBeGreaterThan(2000);
  main.querySelector('summary')!.click();
  const rows = [...main.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['The Courier', '2', '0', '0', '1', '0', '0'],
    ['The Times', '0', '0', '1', '0', '0', '0'],
  ]);
  expect(await violationsOf(main, scheme)).toEqual([]);
});

function paintedPixels(canvas: HTMLCanvasElement): number {
  if (canvas.width === 0 || canvas.height === 0) return 0;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, at) => at % 4 === 3 && value > 0).length;
}
