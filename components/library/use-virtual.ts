/**
 * The rows of a long list that are on the screen, and those just beside it: the others are room, not elements.
 *
 * An element whose row has left shows one that comes: frames are more even so. A list that is thrown faster
 * than anybody reads draws nothing until it slows.
 *
 * In:   `count` rows of one height each, and the element that scrolls.
 * Out:  the rows to draw with where they begin, the height of all, and a way to bring a row into view.
 * Cost: of the rows drawn, whatever the count.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { handedOn, inOrder, type VirtualRow } from './virtual-rows.ts';

/** Rows above and below the view that are drawn too: a turn of the wheel then shows nothing empty. */
const BESIDE = 8;

/** Rows by which those drawn move on: the frames between have nothing to draw, and miss none for it. */
const STEP = 2;

/** Milliseconds without a scroll after which a list rests: three frames, which one that is thrown does not pause for. */
const REST_MS = 60;

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Of the rows on the screen and beside it, without the one that is kept. */
  readonly first: number;
  readonly last: number;
  readonly height: number;
  /** How many rows a screen holds. */
  readonly perScreen: number;
  /** The row that is passed while the list is thrown, and none of its rows are drawn. */
  readonly passed: number | null;
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
  const { top, passed, isAtRest, height, seen } = useScrolled(scroller, rowHeight);
  const drawn = useRef<readonly VirtualRow[]>([]);
  const onScreen = Math.ceil(height / rowHeight);
  const first = Math.max(0, Math.min(top, count - onScreen) - BESIDE);
  const end = Math.min(count, top + STEP + onScreen + BESIDE);
  drawn.current = handedOn(drawn.current, withKept(first, end, kept < count ? kept : -1));
  if (isAtRest) drawn.current = inOrder(drawn.current);
  return {
    rows: drawn.current,
    first,
    last: end - 1,
    height: count * rowHeight,
    perScreen: Math.max(1, Math.floor(height / rowHeight)),
    passed,
    show: (index) => {
      const box = scroller.current!;
      showIn(box, index * rowHeight, rowHeight);
      // However far a key leads, its row is drawn at once.
      seen.current = box.scrollTop;
    },
  };
}

interface Scrolled {
  /** The first row of the view, in steps. */
  readonly top: number;
  readonly passed: number | null;
  readonly isAtRest: boolean;
  readonly height: number;
  /** Pixels that were scrolled when it was last looked at. */
  readonly seen: { current: number };
}

function useScrolled(scroller: RefObject<HTMLElement | null>, rowHeight: number): Scrolled {
  const [top, setTop] = useState(0);
  const [passed, setPassed] = useState<number | null>(null);
  const [isAtRest, setAtRest] = useState(true);
  const [height, setHeight] = useState(0);
  const seen = useRef(0);
  useLayoutEffect(() => {
    const box = scroller.current!;
    let resting = 0;
    const draw = (): void => {
      setPassed(null);
      setTop(Math.floor(box.scrollTop / rowHeight / STEP) * STEP);
    };
    const rest = (): void => {
      draw();
      setAtRest(true);
    };
    const follow = (): void => {
      const isThrown = Math.abs(box.scrollTop - seen.current) > box.clientHeight;
      seen.current = box.scrollTop;
      setAtRest(false);
      if (isThrown) setPassed(Math.floor(box.scrollTop / rowHeight));
      else draw();
      clearTimeout(resting);
      resting = window.setTimeout(rest, REST_MS);
    };
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    box.addEventListener('scroll', follow, { passive: true });
    rest();
    return () => {
      clearTimeout(resting);
      observer.disconnect();
      box.removeEventListener('scroll', follow);
    };
  }, [scroller, rowHeight]);
  return { top, passed, isAtRest, height, seen };
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
