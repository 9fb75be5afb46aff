/**
 * The rows of a long list that are on the screen, and those just beside it: the others are room, not elements.
 *
 * In:   `count` rows of one height each, and the element that scrolls.
 * Out:  the rows to draw with where they begin, the height of all, and a way to bring a row into view.
 * Cost: of the rows drawn, whatever the count.
 */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows beside the view that are drawn too: a turn of the wheel then shows nothing empty. */
const OVERSCAN = 8;

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
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
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept < count ? kept : -1),
    onChange: () => redraw(null),
  };
  const made = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  made.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtual = made.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  // Heights are remembered for each row, and are others now.
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  return {
    rows: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    perScreen: Math.max(1, Math.floor((virtual.scrollRect?.height ?? rowHeight) / rowHeight)),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}

function withKept(shown: number[], kept: number): number[] {
  return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
}
