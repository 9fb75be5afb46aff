/**
 * `npm run bench -- speed`: milliseconds and heap of all claims of a page at once, in one tab, one after another.
 *
 * Milliseconds change with the machine and its other work; ratios within one run are what can be compared.
 */
import type { Page } from 'playwright';
import { pageIds, readPage } from '../anchoring/corpus.ts';
import { randomOf } from '../anchoring/random.ts';
import { buildScript } from '../bundle.ts';
import { slowEngines } from '../peers/names.ts';
import { openTabs } from '../tab.ts';
import type { Burst } from './burst.ts';
import type { SpeedInPage } from './in-page.ts';
import type { CaseCell } from './measure.ts';
import type { Painted } from './painting.ts';
import { type Painting, paintings } from './paintings.ts';
import { speedCases } from './speed-cases.ts';

export interface SpeedOptions {
  readonly pages: string | null;
  readonly seed: string;
  readonly engines: readonly string[];
  readonly sizes: readonly number[];
}

export interface SpeedCell extends CaseCell {
  readonly engine: string;
  readonly words: number;
}

export interface PaintedCell extends Painted {
  readonly how: Painting;
  readonly words: number;
  readonly styleAndLayoutMs: number;
  /** All of the main thread's work until the frame, script apart: what a highlight costs is mostly its painting. */
  readonly otherMs: number;
}

export interface BurstCell extends Burst {
  readonly words: number;
}

export interface Speed {
  readonly anchoring: readonly SpeedCell[];
  readonly bursts: readonly BurstCell[];
  readonly painting: readonly PaintedCell[];
}

const COUNTS = [10, 100, 1000];
const PAINTED = 1000;
/** Changes of a burst. */
const CHANGES = [10, 100, 1000];
/** For each stretch that is painted: on shorter pages they would be single words. */
const MIN_WORDS = 5;
const FLAGS = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];

/** Only in the tab: playwright sends the functions that say it as text. */
declare function speedBench(): SpeedInPage;

export async function runSpeed(options: SpeedOptions): Promise<Speed> {
  const tabs = await openTabs(await buildScript('speed/in-page.ts', 'speed-bench'), FLAGS);
  try {
    const tab = await tabs.open();
    const pages = options.pages === null ? [] : htmlOf(options.pages, options.seed);
    const anchoring: SpeedCell[] = [];
    const painting: PaintedCell[] = [];
    const bursts: BurstCell[] = [];
    await warmUp(tab, options);
    for (const size of options.sizes) {
      const page = { words: size, seed: options.seed, pages };
      const words = await tab.evaluate((input) => speedBench().prepare(input), page);
      anchoring.push(...(await measureEngines(tab, words, options.engines)));
      if (words < PAINTED * MIN_WORDS) continue;
      for (const changes of CHANGES) {
        const burst = await tab.evaluate(([claims, all]) => speedBench().burst(claims, all), [
          PAINTED,
          changes,
        ] as const);
        bursts.push({ ...burst, words });
      }
      for (const how of paintings) painting.push(await measurePainting(tab, words, how));
    }
    return { anchoring, bursts, painting };
  } finally {
    await tabs.close();
  }
}

/** Code that ran before is compiled; the first page would else pay for it. */
async function warmUp(tab: Page, { engines, seed }: SpeedOptions): Promise<void> {
  await tab.evaluate((input) => speedBench().prepare(input), { words: 1000, seed: `${seed} warm`, pages: [] });
  for (const engine of engines) {
    const counts = slowEngines.has(engine) ? [10] : [10, 100];
    await tab.evaluate(([name, all]) => speedBench().measure(name, all), [engine, counts] as const);
  }
}

async function measureEngines(tab: Page, words: number, engines: readonly string[]): Promise<readonly SpeedCell[]> {
  const cells: SpeedCell[] = [];
  for (const engine of engines) {
    if (process.stderr.isTTY) process.stderr.write(`\r${words} words, ${engine}            `);
    const measured = await tab.evaluate(([name, counts]) => speedBench().measure(name, counts), [
      engine,
      COUNTS,
    ] as const);
    cells.push(...measured.map((cell) => ({ ...cell, engine, words })));
  }
  return speedCases.flatMap((what) => cells.filter((cell) => cell.what === what));
}

/** The tab's own account of its work, from before the paint to after the frame that shows it. */
async function measurePainting(tab: Page, words: number, how: Painting): Promise<PaintedCell> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable');
  const spentMs = async (...names: readonly string[]): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return names.reduce((sum, name) => sum + 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0), 0);
  };
  const layout = (): Promise<number> => spentMs('LayoutDuration', 'RecalcStyleDuration');
  await tab.evaluate(([one, count]) => speedBench().prepareCanvas(one, count), [how, PAINTED] as const);
  const [layoutBefore, tasksBefore] = [await layout(), await spentMs('TaskDuration')];
  const painted = await tab.evaluate(() => speedBench().paint());
  const [styleAndLayoutMs, tasksMs] = [(await layout()) - layoutBefore, (await spentMs('TaskDuration')) - tasksBefore];
  const undoMs = await tab.evaluate(() => speedBench().undo());
  await session.detach();
  return { how, words, ...painted, undoMs, styleAndLayoutMs, otherMs: tasksMs - painted.scriptMs };
}

function htmlOf(folder: string, seed: string): readonly string[] {
  const ids = randomOf(seed).shuffled(pageIds(folder));
  return ids.slice(0, 40).map((id) => readPage(folder, id).html);
}
