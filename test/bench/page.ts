/**
 * How long a page waits for the extension, in the real browser.
 *
 * Each run is a fresh load of the page in one browser: injection to painted by the content script's own clock, the
 * tasks of the page's main thread from Chromium's trace. The first run, which starts a cold worker, is told apart.
 * The baseline is the least that any such tool must do: one walk over the page's text, and one pass of
 * Intl.Segmenter over it. Ratios to it stay, where milliseconds change with the machine.
 */
import path from 'node:path';
import type { StageTimes } from '../../lib/model/page.ts';
import { mark } from '../demo/page-report.ts';
import { longArticle } from '../fixtures/long-article.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { contentSize } from '../support/content-size.ts';
import { pageOf, serve } from '../support/serve.ts';
import { shownIn } from '../support/shown.ts';
import { type MainThread, traceMainThread } from './main-thread.ts';

export interface Measured {
  readonly page: string;
  readonly words: number;
  readonly sentences: number;
  readonly claims: number;
  readonly contentFile: { readonly raw: number; readonly gzip: number };
  readonly runs: number;
  readonly firstRunMs: StageTimes;
  /** Medians of the runs after the first. */
  readonly ms: StageTimes;
  readonly mainThread: MainThread;
  readonly baselineMs: number;
  readonly ratios: { readonly painted: number; readonly mainThread: number };
}

interface Run {
  readonly ms: StageTimes;
  readonly mainThread: MainThread;
  readonly baselineMs: number;
  readonly words: number;
  readonly sentences: number;
  readonly claims: number;
}

export async function measurePage({ file, runs }: { file?: string | undefined; runs: number }): Promise<Measured> {
  const html = file === undefined ? longArticle() : pageOf(path.resolve(process.env.INIT_CWD ?? '.', file));
  const server = await serve({ from: { '/page': html }, policy: 'no-scripts' });
  const chromium = await launchChromium();
  try {
    const all: Run[] = [];
    for (let run = 0; run <= runs; run += 1) all.push(await oneRun(chromium, `${server.origin}/page`));
    return summary(file ?? 'synthetic, seed 7', all);
  } finally {
    await chromium.close();
    await server.stop();
  }
}

async function oneRun(chromium: Chromium, url: string): Promise<Run> {
  const page = await chromium.open(url);
  const { baselineMs, words } = (await page.evaluate(BASELINE)) as { baselineMs: number; words: number };
  const trace = await traceMainThread(chromium);
  const state = await mark(chromium, page);
  const mainThread = await trace.stop();
  await page.close();
  const { article, ms } = state;
  return { ms: ms!, mainThread, baselineMs, words, sentences: article.sentences, claims: shownIn(state).length };
}

/** The best of five, since what is measured is the work and not the machine's other work. */
const BASELINE = `(() => {
  const walk = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) text += walker.currentNode.data;
    const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
    let count = 0;
    for (const _ of sentences.segment(text)) count += 1;
    return text;
  };
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    walk();
    return performance.now() - start;
  });
  return { baselineMs: Math.min(...times), words: walk().split(/\\s+/).length };
})()`;

function summary(page: string, all: readonly Run[]): Measured {
  const [first, ...later] = all as [Run, ...Run[]];
  const middle = (of: (run: Run) => number): number => median(later.map(of));
  const ms = {
    detect: middle((run) => run.ms.detect),
    segment: middle((run) => run.ms.segment),
    spot: middle((run) => run.ms.spot),
    paint: middle((run) => run.ms.paint),
  };
  const mainThread = {
    total: middle((run) => run.mainThread.total),
    longest: middle((run) => run.mainThread.longest),
    over50: middle((run) => run.mainThread.over50),
  };
  const baselineMs = middle((run) => run.baselineMs);
  const { words, sentences, claims } = first;
  return {
    page,
    words,
    sentences,
    claims,
    contentFile: contentSize(),
    runs: later.length,
    firstRunMs: first.ms,
    ms,
    mainThread,
    baselineMs,
    ratios: { painted: ms.paint / baselineMs, mainThread: mainThread.total / baselineMs },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function printTable(measured: Measured): void {
  const { contentFile, ms, firstRunMs, mainThread, ratios } = measured;
  const tenths = (value: number): string => value.toFixed(1);
  const stages = (times: StageTimes): string =>
    (['detect', 'segment', 'spot', 'paint'] as const).map((stage) => `${stage} ${tenths(times[stage])}`).join(', ');
  const rows: readonly (readonly [string, string, string])[] = [
    ['page', `${measured.words} words, ${measured.sentences} sentences, ${measured.claims} claims`, ''],
    ['first content file', `${contentFile.gzip} B gzipped (${contentFile.raw} B)`, '< 20000 B'],
    ['injection to painted', `${tenths(ms.paint)} ms (${tenths(ratios.painted)} × baseline)`, '< 100 ms'],
    ['  to the end of', `${stages(ms)} ms`, ''],
    ['  first, cold worker', `${stages(firstRunMs)} ms`, ''],
    ['main thread, all tasks', `${tenths(mainThread.total)} ms (${tenths(ratios.mainThread)} × baseline)`, ''],
    ['  longest task', `${tenths(mainThread.longest)} ms`, '< 50 ms'],
    ['  in tasks over 50 ms', `${tenths(mainThread.over50)} ms`, '0 ms'],
    ['baseline', `${tenths(measured.baselineMs)} ms (walk the text, segment it)`, ''],
  ];
  console.log(`${measured.page}; medians of ${measured.runs} loads`);
  for (const [what, value, aim] of rows) console.log(`${what.padEnd(24)}${value.padEnd(58)}${aim}`.trimEnd());
}
