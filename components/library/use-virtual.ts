/**
 * The rows of a long list that are on the screen, and those just beside it: the others are room, not elements.
 *
 * In:   `count` rows of one height each, and the element that scrolls.
 * Out:  the rows to draw with where they begin, the height of all, and a way to bring a row into view.
 * Cost: of the rows drawn, whatever the count.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows above and below the view that are drawn too: a turn of the wheel then shows nothing empty. */
const BESIDE = 10;

/** Rows by which those drawn move on: the frames between have nothing to draw, and miss none for it. */
const STEP = 4;

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Of the rows on the screen and beside it, without the one that is kept. */
  readonly first: number;
  readonly last: number;
  readonly height: number;
  /** How many rows a screen holds. */
  readonly perScreen: number;
  readonly show: (index: number) => void;
}

export interface VirtualOptions {
  readonly count: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the list is scrolled to: assistive technology is on it. */
  readonly kept: number;
}

export function useVirtual({ count, rowHeight, scroller, kept }: VirtualOptions): VirtualRows {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current!;
    const follow = (): void => setTop(Math.floor(box.scrollTop / rowHeight / STEP) * STEP);
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    box.addEventListener('scroll', follow, { passive: true });
    follow();
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', follow);
    };
  }, [scroller, rowHeight]);
  const onScreen = Math.ceil(height / rowHeight);
  const first = Math.max(0, Math.min(top, count - onScreen) - BESIDE);
  const end = Math.min(count, top + STEP + onScreen + BESIDE);
  return {
    rows: withKept(first, end, kept < count ? kept : -1).map((index) => ({ index, start: index * rowHeight })),
    first,
    last: end - 1,
    height: count * rowHeight,
    perScreen: Math.max(1, Math.floor(height / rowHeight)),
    show: (index) => showIn(scroller.current!, index * rowHeight, rowHeight),
  };
}

function withKept(first: number, end: number, kept: number): number[] {
  const shown = Array.from({ length: end - first }, (_, at) => first + at);
  if (kept < 0 || (kept >= first && kept < end)) return shown;
  return kept < first ? [kept, ...shown] : [...shown, kept];
}

/** No further than it takes. */
function showIn(box: HTMLElement, start: number, rowHeight: number): void {
  const least = start + rowHeight - box.clientHeight;
  if (box.scrollTop > start) box.scrollTop = start;
  else if (box.scrollTop < least) box.scrollTop = least;
}
