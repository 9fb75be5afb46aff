/**
 * Frames while a list is scrolled by the browser's own gesture: as the page's frame callbacks count them, in which its
 * script takes part; and, scrolled once more, as the browser's trace has them drawn, which is what a person sees move.
 */
import type { Page } from 'playwright';
import { withSession } from '../support/cdp.ts';
import type { Chromium } from '../support/chromium.ts';

export interface Frames {
  /** Frames that a screen of 60 Hz shows in that time. */
  readonly due: number;
  readonly shown: number;
  /** Milliseconds between two frames, the most. */
  readonly longest: number;
  /** Pixels scrolled. */
  readonly pixels: number;
}

export interface Drawn {
  readonly due: number;
  /** By the compositor, which scrolls whether or not the page's script is done. */
  readonly drawn: number;
  /** In which part of the list was not painted yet. */
  readonly unpainted: number;
  /** Of the frames that the script took part in: in which a row on the screen said nothing yet. */
  readonly wordless: number;
  readonly looked: number;
}

const SECONDS = 10;
const HZ = 60;
/** Pixels. */
export const WHEELED = SECONDS * 5000;

/** The whole list; pixels a second follow from its height. */
export async function scrollWhole(page: Page, selector: string): Promise<Frames> {
  const pixels = await page.evaluate((of) => {
    const box = document.querySelector(of)!;
    box.scrollTop = 0;
    return box.scrollHeight - box.clientHeight;
  }, selector);
  return scroll(page, selector, pixels);
}

/** As far as somebody gets who turns the wheel as fast as they can. */
export function scrollByWheel(page: Page, selector: string): Promise<Frames> {
  return scroll(page, selector, WHEELED);
}

/** A box as high as the list of so many pixels, and nothing in it to be drawn anew: what this machine can show. */
export async function emptyBox(chromium: Chromium, pixels: number): Promise<Page> {
  const page = await chromium.open('about:blank');
  await page.evaluate((height) => {
    const box = document.createElement('div');
    box.id = 'box';
    box.style.cssText = 'block-size: 500px; overflow: auto';
    const inside = document.createElement('div');
    inside.style.cssText = `block-size: ${height}px; background: repeating-linear-gradient(white 0 63px, black 63px 64px)`;
    box.append(inside);
    document.body.append(box);
  }, pixels);
  return page;
}

/** The same gesture, traced. */
export async function traceScroll(page: Page, selector: string, pixels: number): Promise<Drawn> {
  await page.evaluate(watchWords, selector);
  const session = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['cc', 'benchmark'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  const tookMs = await gesture(page, selector, pixels);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const words = await page.evaluate(() => (globalThis as unknown as { words: readonly boolean[] }).words);
  return {
    due: Math.round((tookMs / 1000) * HZ),
    drawn: events.filter(({ name, ph }) => name === 'MainFrame.Draw' && ph === 'X').length,
    unpainted: events.filter(({ name }) => name.includes('AppendQuads checkerboard')).length,
    wordless: words.filter((isSaid) => !isSaid).length,
    looked: words.length,
  };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
}

/** In the page: whether every row on the screen says something, a frame at a time. */
function watchWords(of: string): void {
  const box = document.querySelector(of)!;
  box.scrollTop = 0;
  const words: boolean[] = [];
  const next = (): void => {
    const rows = [...box.querySelectorAll<HTMLElement>('[aria-busy="false"][data-place]')];
    const height = rows[0]?.offsetHeight ?? 1;
    const said = new Set(rows.map(({ dataset }) => Number(dataset.place)));
    const first = Math.floor(box.scrollTop / height);
    const end = Math.ceil((box.scrollTop + box.clientHeight) / height);
    words.push(Array.from({ length: end - first }, (_, at) => first + at).every((place) => said.has(place)));
    if ((globalThis as unknown as { words: unknown }).words === words) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  Object.assign(globalThis, { words, frames: null });
}

async function scroll(page: Page, selector: string, pixels: number): Promise<Frames> {
  await page.evaluate((of) => {
    document.querySelector(of)!.scrollTop = 0;
    const frames: number[] = [];
    const next = (time: number): void => {
      frames.push(time);
      // Until the next scrolling has frames of its own.
      if ((globalThis as unknown as { frames: unknown }).frames === frames) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(globalThis, { frames, words: null });
  }, selector);
  const tookMs = await gesture(page, selector, pixels);
  const { frames, at } = await page.evaluate(
    (of) => ({
      frames: (globalThis as unknown as { frames: readonly number[] }).frames,
      at: document.querySelector(of)!.scrollTop,
    }),
    selector,
  );
  const gaps = frames.slice(1).map((time, before) => time - frames[before]!);
  return { due: Math.round((tookMs / 1000) * HZ), shown: gaps.length, longest: Math.max(...gaps), pixels: at };
}

/** Milliseconds that it took. */
async function gesture(page: Page, selector: string, pixels: number): Promise<number> {
  await page.bringToFront();
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
  const began = performance.now();
  await withSession(page, (session) =>
    session.send('Input.synthesizeScrollGesture', {
      x: x + width / 2,
      y: y + height / 2,
      yDistance: -pixels,
      speed: Math.round(pixels / SECONDS),
      gestureSourceType: 'mouse',
      preventFling: true,
    }),
  );
  return performance.now() - began;
}
