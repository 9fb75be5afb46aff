/**
 * A folder of real pages: what the extension costs each of them, and what wrapping the same ranges in elements would.
 *
 * In:   a folder with `pages/<id>.html[.gz]`, or with the pages themselves. They are served from loopback with their
 *       scripts blocked; no other host is reached.
 * Note: a page that could not be measured is named and left out.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../support/chromium.ts';
import { serve } from '../support/serve.ts';
import { pageIds, readPage } from './anchoring/corpus.ts';
import { costsOfPage, type PageCosts, type Way } from './page/page-costs.ts';
import type { Costs } from './page/page-thread.ts';

export interface FolderReport {
  readonly folder: string;
  readonly summary: readonly Summary[];
  readonly pages: readonly PageCosts[];
  readonly failed: readonly { readonly id: string; readonly why: string }[];
}

export interface FolderOptions {
  readonly folder: string;
  /** Only so many, spread evenly over the folder. */
  readonly limit?: number | undefined;
}

export async function measureFolder({ folder, limit }: FolderOptions): Promise<FolderReport> {
  const inner = path.join(folder, 'pages');
  const place = existsSync(inner) ? inner : folder;
  const server = await serve({ from: {}, policy: 'no-scripts' });
  const pages: PageCosts[] = [];
  const failed: { id: string; why: string }[] = [];
  const chromium = await launchChromium();
  try {
    for (const id of spread(pageIds(place), limit)) {
      const pathname = `/${encodeURIComponent(id)}`;
      server.set(pathname, readPage(place, id).html);
      try {
        pages.push(await costsOfPage(chromium, id, server.origin + pathname));
      } catch (error) {
        failed.push({ id, why: error instanceof Error ? error.message.split('\n', 1)[0]! : String(error) });
      }
    }
  } finally {
    await chromium.close();
    await server.stop();
  }
  return { folder, summary: summaryOf(pages), pages, failed };
}

function spread<T>(all: readonly T[], limit = all.length): readonly T[] {
  const count = Math.min(limit, all.length);
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!);
}

interface Row {
  readonly what: string;
  readonly of: (costs: Costs) => number;
  readonly shown: (value: number) => string;
}

const rows: readonly Row[] = [
  { what: 'main thread, ms', of: ({ thread }) => thread, shown: (value) => value.toFixed(1) },
  { what: 'longest task, ms', of: ({ longest }) => longest, shown: (value) => value.toFixed(1) },
  { what: 'heap, kB', of: ({ heap }) => heap / 1000, shown: (value) => value.toFixed(0) },
  { what: 'layout shift (CLS)', of: ({ shift }) => shift, shown: (value) => value.toFixed(4) },
  { what: 'mutations of the page', of: ({ mutations }) => mutations, shown: String },
  { what: 'nodes added', of: ({ nodes }) => nodes, shown: String },
];

/** Median and worst of each figure, and how many times what highlights cost the wrapper does, page by page. */
function summaryOf(pages: readonly PageCosts[]): readonly Summary[] {
  return rows.map(({ what, of }) => {
    const figuresOf = (way: Way): Figures => medianAndWorst(pages.map(({ costs }) => of(costs[way])));
    const ratios = pages
      .filter(({ ranges }) => ranges > 0)
      .map(({ costs }) => of(costs.wrapper) / of(costs.highlights))
      .filter((ratio) => Number.isFinite(ratio) && ratio > 0);
    return {
      what,
      untouched: figuresOf('untouched'),
      claimlight: figuresOf('claimlight'),
      highlights: figuresOf('highlights'),
      wrapper: figuresOf('wrapper'),
      wrapperToHighlights: ratios.length === 0 ? null : medianAndWorst(ratios),
    };
  });
}

type Summary = { readonly what: string; readonly wrapperToHighlights: Figures | null } & Readonly<Record<Way, Figures>>;

interface Figures {
  readonly median: number;
  readonly worst: number;
}

function medianAndWorst(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN };
}

/** The pages that are named as the worst. */
const NAMED = 5;

export function printFolder({ folder, summary, pages, failed }: FolderReport): void {
  const ranges = pages.reduce((sum, page) => sum + page.ranges, 0);
  console.log(`${folder}: ${pages.length} pages, ${ranges} ranges; median and (worst) of what is added to a page`);
  const cells = (...of: readonly string[]): void => {
    const padded = of.map((cell, at) => cell.padEnd(at === 0 ? 24 : 26));
    console.log(padded.join('').trimEnd());
  };
  cells(
    '',
    'page left alone',
    'Claimlight, all it does',
    'CSS highlights alone',
    '<mark> wrapper alone',
    'wrapper ÷ highlights',
  );
  for (const [at, row] of summary.entries()) {
    const { shown } = rows[at]!;
    const told = ({ median, worst }: Figures): string => `${shown(median)} (${shown(worst)})`;
    const ratio = row.wrapperToHighlights;
    const times = ratio === null ? '' : `${ratio.median.toFixed(1)} (${ratio.worst.toFixed(1)})`;
    cells(row.what, told(row.untouched), told(row.claimlight), told(row.highlights), told(row.wrapper), times);
  }
  for (const { what, of, shown } of rows.slice(0, 2)) {
    const worst = pages.toSorted((one, other) => of(other.costs.claimlight) - of(one.costs.claimlight)).slice(0, NAMED);
    const told = worst.map(({ id, costs }) => `${id} ${shown(of(costs.claimlight))} (${shown(of(costs.highlights))})`);
    console.log(`worst, ${what}, Claimlight (highlights alone): ${told.join(', ')}`);
  }
  for (const { id, why } of failed) console.log(`not measured: ${id}: ${why}`);
}
