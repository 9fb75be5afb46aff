/**
 * Paint ranges as CSS highlights: nothing is added to the page, and nothing of the page's own is touched.
 *
 * In:     live ranges, which follow the page as it changes.
 * Errors: none. A browser without `CSS.highlights` paints nothing.
 * Cost:   about a millisecond for a thousand ranges.
 * Source: CSS Custom Highlight API Module Level 1.
 */
import type { Tone } from '../model/mark.ts';
import { highlightNames, priorityOf } from './tones.ts';

export interface PaintedMark {
  readonly range: Range;
  readonly tone: Tone;
}

export interface Painter {
  /** Replaces all that this painter painted before. */
  paint(marks: readonly PaintedMark[]): void;
  clear(): void;
}

export function createPainter(): Painter {
  let painted = new Map<string, Highlight>();

  // A page's own highlight may have one of our names by now: only what is ours is taken away. Never clear() the
  // registry: it holds the page's highlights too.
  function remove(kept: ReadonlyMap<string, Highlight>): void {
    for (const [name, highlight] of painted) {
      if (!kept.has(name) && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }

  function paint(marks: readonly PaintedMark[]): void {
    if (!('highlights' in CSS)) return;
    const next = new Map<string, Highlight>();
    for (const { range, tone } of marks) highlightOf(next, tone).add(range);
    remove(next);
    for (const [name, highlight] of next) CSS.highlights.set(name, highlight);
    painted = next;
  }

  return { paint, clear: () => paint([]) };
}

function highlightOf(highlights: Map<string, Highlight>, tone: Tone): Highlight {
  const name = highlightNames[tone];
  const known = highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  highlight.priority = priorityOf(tone);
  highlights.set(name, highlight);
  return highlight;
}
