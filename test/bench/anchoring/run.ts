/**
 * `npm run bench -- anchoring`: is each quote found again, and never on the wrong words?
 *
 * Every page is opened in a real Chromium without its scripts and without a network; quotes and edits come from the
 * seed. Peers answer the same questions in the same DOM.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Page } from 'playwright';
import { buildScript } from '../bundle.ts';
import { PAGES_FOR_SLOW, slowEngines } from '../peers/names.ts';
import { openTabs, type Tabs } from '../tab.ts';
import { pageIds, pairIds, readPage, readPair } from './corpus.ts';
import type { Foreign } from './foreign.ts';
import type { InPage } from './in-page.ts';
import { randomOf } from './random.ts';
import type { Case } from './report-types.ts';

export interface AnchoringOptions {
  readonly pages: string | null;
  readonly pairs: string | null;
  readonly seed: string;
  readonly limit: number;
  readonly engines: readonly string[];
  /** Slow peers too get every page. */
  readonly isThorough: boolean;
  readonly scenarios: readonly string[] | null;
  /** Where to write the cases of one engine that went wrong, a line each. */
  readonly fails: { readonly file: string; readonly engine: string } | null;
}

export interface Measured {
  readonly pages: readonly Case[];
  readonly pairs: readonly Case[];
}

type Named = Case & { readonly page: string };

const POOL_PAGES = 14;
/** A tab that shows thousands of bodies keeps more and more of them; so many to a tab, then a new one. */
const PAGES_OF_TAB = 5;

export async function runAnchoring(options: AnchoringOptions): Promise<Measured> {
  const tabs = await openTabs(await buildScript('anchoring/in-page.ts', 'anchoring-bench'));
  try {
    const pages = options.pages === null ? [] : await runPages(tabs, options.pages, options);
    const pairs = options.pairs === null ? [] : await runPairs(tabs, options.pairs, options);
    if (options.fails !== null) writeFails(options.fails, [...pages, ...pairs]);
    return { pages, pairs };
  } finally {
    await tabs.close();
  }
}

async function runPages(tabs: Tabs, folder: string, options: AnchoringOptions): Promise<readonly Named[]> {
  const { seed, limit, scenarios } = options;
  const random = randomOf(seed);
  const all = random.shuffled(pageIds(folder));
  const pool = await sentencePool(tabs, folder, all.slice(-POOL_PAGES));
  const chosen = limited(all, limit);
  return inTabs(tabs, chosen, async (tab, id) => {
    const engines = enginesFor(options, chosen.indexOf(id));
    const another = readPage(folder, all[(all.indexOf(id) + 1) % all.length]!).html;
    const sentences = pool.filter((one) => one.page !== id);
    const input = { ...readPage(folder, id), another, seed, sentences, scenarios };
    return tab.evaluate(([page, names]) => bench().page(page, names), [input, engines] as const);
  });
}

async function runPairs(tabs: Tabs, folder: string, options: AnchoringOptions): Promise<readonly Named[]> {
  const ids = randomOf(options.seed).shuffled(pairIds(folder));
  const chosen = limited(ids, options.limit);
  return inTabs(tabs, chosen, (tab, id) => {
    const engines = enginesFor(options, chosen.indexOf(id));
    return tab.evaluate(([pair, names]) => bench().pair(pair, names), [readPair(folder, id), engines] as const);
  });
}

function enginesFor({ engines, isThorough }: AnchoringOptions, at: number): readonly string[] {
  return engines.filter((name) => isThorough || at < PAGES_FOR_SLOW || !slowEngines.has(name));
}

const limited = (ids: readonly string[], limit: number): readonly string[] => (limit > 0 ? ids.slice(0, limit) : ids);

/** Only in the tab: playwright sends the functions that say it as text. */
declare function bench(): InPage;

async function sentencePool(
  tabs: Tabs,
  folder: string,
  ids: readonly string[],
): Promise<readonly (Foreign & { page: string })[]> {
  const tab = await tabs.open();
  const pool: (Foreign & { page: string })[] = [];
  for (const id of ids) {
    const sentences = await tab.evaluate((html) => bench().sentences(html), readPage(folder, id).html);
    pool.push(...sentences.map((sentence) => ({ page: id, ...sentence })));
  }
  await tab.close();
  return pool;
}

/** Each page once, in as many tabs as there are processors; a tab that breaks is an error of the bench. */
async function inTabs(
  tabs: Tabs,
  ids: readonly string[],
  work: (tab: Page, id: string) => Promise<readonly Case[]>,
): Promise<readonly Named[]> {
  const waiting = [...ids];
  const results = new Map<string, readonly Case[]>();
  async function worker(): Promise<void> {
    while (waiting.length > 0) {
      const tab = await tabs.open();
      for (const id of waiting.splice(0, PAGES_OF_TAB)) {
        results.set(id, await work(tab, id));
        if (process.stderr.isTTY) process.stderr.write(`\r${results.size} of ${ids.length}   `);
      }
      await tab.close();
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, worker));
  // In the order of the seed, however the tabs took turns.
  return ids.flatMap((page) => results.get(page)!.map((one) => ({ page, ...one })));
}

const FAILED = new Set(['near', 'wrong', 'missed', 'false', 'right']);

function writeFails({ file, engine }: { file: string; engine: string }, cases: readonly Named[]): void {
  const failed = cases.filter((one) => one.engine === engine && (FAILED.has(one.verdict) || one.isFalseSame));
  writeFileSync(file, failed.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
