/** Frames while a list is scrolled by the browser's own gesture, as the page's frame callbacks count them. */
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

const SECONDS = 10;
const HZ = 60;

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
  return scroll(page, selector, SECONDS * 5000);
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

async function scroll(page: Page, selector: string, pixels: number): Promise<Frames> {
  await page.bringToFront();
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
  await page.evaluate((of) => {
    document.querySelector(of)!.scrollTop = 0;
    const frames: number[] = [];
    const next = (time: number): void => {
      frames.push(time);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(globalThis, { frames });
  }, selector);
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
  const tookMs = performance.now() - began;
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
