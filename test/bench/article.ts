/**
 * `npm run bench -- article [--pages DIR] [--json]`: how well, and how fast, the article of a page is found.
 *
 * Token F1, precision and recall, and F1 of four-word shingles, each the mean over pages; milliseconds of the first call
 * on a page that nothing has read yet. Readability is given a clone, which it needs, and timed with it.
 */
import path from 'node:path';
import { openProbe } from './article-browser.ts';
import { findPages } from './article-pages.ts';
import type { PageMeasured, Way } from './article-probe.ts';

const CORPUS = '../shared/corpus';
const ways = ['root', 'spottable', 'readability', 'article', 'body'] as const satisfies readonly Way[];

/** Of confidence: where a reader of the figures wants to know whether it can be trusted. */
const bands = [0, 0.3, 0.5, 0.7, 0.9] as const;

interface Measured extends PageMeasured {
  readonly id: string;
  readonly isHandMade: boolean;
}

interface Summary {
  readonly name: string;
  readonly pages: number;
  readonly ways: Readonly<
    Record<Way, { f1: number; precision: number; recall: number; shingleF1: number; ms: number; msP95: number }>
  >;
  readonly readMs: number;
  /** Median over pages of our time, root and spottable blocks, to Readability's. */
  readonly timeToReadability: number;
  readonly confidence: readonly {
    readonly from: number;
    readonly pages: number;
    readonly f1: number;
    readonly readabilityF1: number;
  }[];
  readonly worst: readonly { readonly id: string; readonly f1: number; readonly confidence: number }[];
}

export async function runArticle(args: {
  readonly pages?: string | undefined;
  readonly json?: boolean | undefined;
}): Promise<void> {
  const folder = path.resolve(process.env.INIT_CWD ?? '.', args.pages ?? CORPUS);
  const { pages, unknown } = findPages(folder);
  const measured: Measured[] = [];
  const browser = await openProbe();
  try {
    // Warm code: the first pages would be timed while the engine still interprets.
    for (const page of pages.slice(0, 5)) await browser.call('measure', page.read());
    for (const { id, isHandMade, read } of pages) {
      measured.push({ id, isHandMade, ...(await browser.call('measure', read())) });
    }
  } finally {
    await browser.close();
  }
  const summaries = [
    summaryOf(
      'hand-made bodies',
      measured.filter((page) => page.isHandMade),
    ),
    summaryOf(
      'what Readability is expected to give on its own test pages (noisy)',
      measured.filter((page) => !page.isHandMade),
    ),
  ].filter((summary) => summary.pages > 0);
  if (args.json) console.log(JSON.stringify({ folder, unknown, summaries, pages: measured }, null, 2));
  else print(folder, unknown, summaries);
}

function summaryOf(name: string, pages: readonly Measured[]): Summary {
  const of = (way: Way) => {
    const all = pages.map((page) => page.ways[way]);
    const times = all.map(({ ms }) => ms);
    return {
      f1: mean(all.map(({ words }) => words.f1)),
      precision: mean(all.map(({ words }) => words.precision)),
      recall: mean(all.map(({ words }) => words.recall)),
      shingleF1: mean(all.map(({ shingles }) => shingles.f1)),
      ms: quantile(times, 0.5),
      msP95: quantile(times, 0.95),
    };
  };
  const f1 = (page: Measured): number => page.ways.spottable.words.f1;
  return {
    name,
    pages: pages.length,
    ways: Object.fromEntries(ways.map((way) => [way, of(way)])) as Summary['ways'],
    readMs: quantile(
      pages.map(({ readMs }) => readMs),
      0.5,
    ),
    timeToReadability: quantile(
      pages.map((page) => page.ways.spottable.ms / Math.max(0.1, page.ways.readability.ms)),
      0.5,
    ),
    confidence: bands.map((from, at) => {
      const inBand = pages.filter(({ confidence }) => confidence >= from && confidence < (bands[at + 1] ?? 2));
      const peer = inBand.map((page) => page.ways.readability.words.f1);
      return { from, pages: inBand.length, f1: mean(inBand.map(f1)), readabilityF1: mean(peer) };
    }),
    worst: pages
      .toSorted((a, b) => f1(a) - f1(b))
      .slice(0, 8)
      .map((page) => ({ id: page.id, f1: f1(page), confidence: page.confidence })),
  };
}

function print(folder: string, unknown: number, summaries: readonly Summary[]): void {
  console.log(`${folder}${unknown > 0 ? `; ${unknown} pages without a known article left out` : ''}`);
  if (summaries.length === 0) console.log('no page with a known article');
  for (const summary of summaries) {
    console.log(`\n${summary.pages} pages, against ${summary.name}`);
    console.log('                token F1  precision  recall  shingle F1   ms p50    p95');
    for (const way of ways) {
      const { f1, precision, recall, shingleF1, ms, msP95 } = summary.ways[way];
      const shares = [f1, precision, recall, shingleF1].map((share) => share.toFixed(3).padStart(9)).join('');
      console.log(`  ${way.padEnd(12)}${shares}${ms.toFixed(1).padStart(10)}${msP95.toFixed(1).padStart(7)}`);
    }
    console.log(
      `  time to Readability's ${summary.timeToReadability.toFixed(2)}; reading the text ${summary.readMs.toFixed(1)} ms`,
    );
    const inBands = summary.confidence.map(({ from, pages, f1, readabilityF1 }) =>
      pages === 0
        ? `from ${from}: no page`
        : `from ${from}: ${f1.toFixed(3)} (Readability ${readabilityF1.toFixed(3)}, ${pages} pages)`,
    );
    console.log(`  F1 by confidence      ${inBands.join(', ')}`);
    console.log(
      `  worst                 ${summary.worst.map(({ id, f1, confidence }) => `${id} ${f1.toFixed(2)} (${confidence.toFixed(2)})`).join(', ')}`,
    );
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
