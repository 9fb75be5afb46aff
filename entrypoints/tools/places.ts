/**
 * Where marks stand in a page, and when that changes.
 *
 * Units: CSS pixels from the top of the page, so that a scroll of the page moves the view and nothing else.
 */
import { boxOf } from '../../lib/overlay/anchor-boxes.ts';
import type { Box, Extent } from './groups.ts';

/** Two ends of the bar, each as high as a target with its number. */
const ENDS = 2 * 36;

export interface Measured {
  readonly boxes: readonly Box[];
  readonly view: Box;
  readonly extent: Extent;
  /** How long the bar is. */
  readonly bar: number;
  /** Of the page: its inline end is where the bar stands. */
  readonly dir: 'ltr' | 'rtl';
}

export function measure(marks: readonly { readonly range: Range }[]): Measured {
  const view = { top: scrollY, bottom: scrollY + innerHeight };
  const boxes = marks.map(({ range }) => {
    const { top, bottom } = boxOf(range);
    return { top: top + scrollY, bottom: bottom + scrollY };
  });
  const height = document.documentElement.scrollHeight;
  // What scrolls in the page can be longer than it.
  const extent = boxes.reduce(
    ({ from, to }, box) => ({ from: Math.min(from, box.top), to: Math.max(to, box.bottom) }),
    { from: 0, to: height },
  );
  const { direction } = getComputedStyle(document.body ?? document.documentElement);
  return { boxes, view, extent, bar: Math.max(innerHeight - ENDS, 0), dir: direction === 'rtl' ? 'rtl' : 'ltr' };
}

/** At most once a frame, until the returned function is called. */
export function watchPlaces(onMoved: () => void, onScroll: () => void): () => void {
  const watching = new AbortController();
  const options = { capture: true, passive: true, signal: watching.signal };
  let frame = 0;
  let hasMoved = false;
  const soon = (moved: boolean): void => {
    hasMoved ||= moved;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (hasMoved) onMoved();
      else onScroll();
      hasMoved = false;
    });
  };
  document.addEventListener('scroll', ({ target }) => soon(target !== document), options);
  addEventListener('resize', () => soon(true), options);
  const sizes = new ResizeObserver(() => soon(true));
  sizes.observe(document.documentElement);
  return () => {
    watching.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
