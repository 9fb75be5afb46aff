/**
 * `npm run bench -- library [COUNT] [--mentions N]`: the library and the panel's question of the built extension, in a
 * real Chromium, over a profile with COUNT claims (100,000) that stand in N pages each (1).
 *
 * Out: milliseconds from opening to rows on the screen and to all of them counted, of a key in the search, of a page's
 *      claims; megabytes of the page, of its search worker and of their process; frames of the list as it is scrolled,
 *      beside an empty box of the same height in the same browser, and as the browser's trace has them drawn.
 */
import { readFile } from 'node:fs/promises';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { buildScript } from './bundle.ts';
import { openLibrary, watchKeys } from './library-moments.ts';
import type { Filling, PageTimes } from './library-page.ts';
import {
  type Drawn,
  emptyBox,
  type Frames,
  scrollByWheel,
  scrollWhole,
  traceScroll,
  WHEELED,
} from './library-scroll.ts';
import { type Megabytes, megabytesOf } from './megabytes.ts';

/** A digit more finds fewer: every claim's text ends in its number. */
const TYPED = '1234';
const OPENED = 5;
const PAGES_ASKED = 200;
const LIST = '.claim-grid';

export interface LibraryValues {
  readonly mentions?: string | undefined;
  readonly json: boolean;
}

export async function measureLibrary(count = '100000', { mentions = '1', json }: LibraryValues): Promise<void> {
  const chromium = await launchChromium();
  try {
    const measured = await measureIn(chromium, { claims: Number(count), mentions: Number(mentions) });
    if (json) console.log(JSON.stringify(measured, null, 2));
    else print(measured);
  } finally {
    await chromium.close();
  }
}

type Measured = Awaited<ReturnType<typeof measureIn>>;

async function measureIn(chromium: Chromium, filling: Filling) {
  const empty = await emptyMegabytes(chromium);
  const asked = await fillAndAsk(chromium, filling);
  const opened: (readonly [firstRowsMs: number, allMs: number])[] = [];
  for (let time = 0; time < OPENED; time++) {
    const { page, firstRowsMs, allMs } = await openLibrary(chromium, filling.claims);
    opened.push([firstRowsMs, allMs]);
    await page.close();
  }
  const last = await openLibrary(chromium, filling.claims);
  const { page } = last;
  const open = await megabytesOf(chromium, page);
  const keys = await watchKeys(last, TYPED);
  const whole = await scrollWhole(page, LIST);
  const wheel = await scrollByWheel(page, LIST);
  const drawn = { whole: await traceScroll(page, LIST, whole.pixels), wheel: await traceScroll(page, LIST, WHEELED) };
  const used = await megabytesOf(chromium, page);
  const box = await emptyBox(chromium, whole.pixels);
  const baseline = {
    whole: await scrollWhole(box, '#box'),
    wheel: await scrollByWheel(box, '#box'),
    drawn: { whole: await traceScroll(box, '#box', whole.pixels), wheel: await traceScroll(box, '#box', WHEELED) },
  };
  return {
    ...filling,
    asked,
    opened,
    keys,
    megabytes: { empty, open, used },
    frames: { whole, wheel, drawn, baseline },
  };
}

/** Of a library without a claim. */
async function emptyMegabytes(chromium: Chromium): Promise<Megabytes> {
  const page = await chromium.openExtensionPage('library.html');
  await page.getByRole('heading', { level: 2 }).waitFor();
  const megabytes = await megabytesOf(chromium, page);
  await page.close();
  return megabytes;
}

async function fillAndAsk(chromium: Chromium, filling: Filling): Promise<PageTimes> {
  const script = await buildScript(new URL('library-page.ts', import.meta.url).pathname, 'library');
  // A page of the extension in which nothing of it runs.
  const page = await chromium.openExtensionPage('icon/16.png');
  await page.evaluate(await readFile(script, 'utf8'));
  const began = performance.now();
  const call = <Result>(name: string, ...given: readonly unknown[]): Promise<Result> =>
    page.evaluate(
      ([of, all]) =>
        (globalThis as unknown as { libraryBench: Record<string, (...all: readonly unknown[]) => never> }).libraryBench[
          of
        ]!(...all),
      [name, given] as const,
    );
  await call('fill', filling);
  console.error(`  filled in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const asked = await call<PageTimes>('askPages', PAGES_ASKED, filling);
  await page.close();
  return asked;
}

function print({ claims, mentions, asked, opened, keys, megabytes, frames }: Measured): void {
  const { page, row, found } = asked;
  const times = (of: readonly number[]): string => `${ms(median(of))} ms, worst ${ms(Math.max(...of))} ms`;
  const [first, all] = [opened.map(([rows]) => rows), opened.map(([, rows]) => rows)];
  const rows: readonly (readonly [string, string])[] = [
    ['opened: first rows', times(first)],
    ['opened: all claims counted', times(all)],
    ['a key in the search', times(keys)],
    ['claims of a page', `${times(page)} (${ms(found / page.length)} claims each)`],
    ['  the same as one row by its key', times(row)],
    ['memory, no claim', memory(megabytes.empty)],
    ['memory, all read', memory(megabytes.open)],
    ['memory, searched and scrolled', memory(megabytes.used)],
    ['scrolled from end to end', framesOf(frames.whole, frames.baseline.whole)],
    ['  as the browser drew it', drawnOf(frames.drawn.whole, frames.baseline.drawn.whole)],
    ['scrolled by a fast wheel', framesOf(frames.wheel, frames.baseline.wheel)],
    ['  as the browser drew it', drawnOf(frames.drawn.wheel, frames.baseline.drawn.wheel)],
  ];
  console.log(
    `${claims} claims, ${claims * mentions} mentions; ${opened.length} times opened, ${page.length} pages asked for`,
  );
  for (const [what, value] of rows) console.log(`${what.padEnd(34)}${value}`);
}

function memory({ page, workers, process }: Megabytes): string {
  return `page ${ms(page)} MB, worker ${ms(workers)} MB, their process ${process === null ? '?' : ms(process)} MB`;
}

function framesOf(list: Frames, box: Frames): string {
  const said = ({ shown, due, longest }: Frames): string => `${shown} frames of ${due}, longest gap ${ms(longest)} ms`;
  return `${said(list)}; an empty box: ${said(box)}`;
}

function drawnOf(list: Drawn, box: Drawn): string {
  const said = ({ drawn, due, unpainted }: Drawn): string =>
    `${drawn} frames of ${due}, ${unpainted} not painted in part`;
  const words = `of ${list.looked} looked at, ${list.wordless} with a row without words`;
  return `${said(list)}, ${words}; an empty box: ${said(box)}`;
}

const ms = (time: number): string => time.toFixed(1);

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;
}
