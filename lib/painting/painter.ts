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
  /** Replaces all that this painter painted before. Ranges follow the page: the same marks are not painted anew. */
  paint(marks: readonly PaintedMark[]): void;
  clear(): void;
}

/** What a painter needs of a window: a frame's has its own registry, and its own class of highlights. */
export type PaintedWindow = Pick<typeof globalThis, 'CSS' | 'Highlight'>;

export function createPainter({ CSS, Highlight }: PaintedWindow = globalThis): Painter {
  // Read once, and by a call: `CSS.highlights` in a line that several windows come by is in Firefox 140 the registry of
  // the first of them.
  const registry = Reflect.get(CSS, 'highlights') as HighlightRegistry | undefined;
  let painted = new Map<string, Highlight>();
  let latest: readonly PaintedMark[] = [];
  let count = 0;

  // A page's own highlight may have one of our names by now: only what is ours is taken away. Never clear() the
  // registry: it holds the page's highlights too.
  function remove(kept: ReadonlyMap<string, Highlight>): void {
    for (const [name, highlight] of painted) {
      if (!kept.has(name) && registry?.get(name) === highlight) registry.delete(name);
    }
  }

  function highlightOf(tone: Tone, highlights: Map<string, Highlight>): Highlight {
    const name = highlightNames[tone];
    const known = highlights.get(name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = priorityOf(tone);
    highlights.set(name, highlight);
    return highlight;
  }

  /** A page can take our highlights away, and ranges out of them or into them. */
  function isUntouched(): boolean {
    return (
      [...painted].every(([name, highlight]) => registry?.get(name) === highlight) &&
      rangesIn(painted) === count &&
      latest.every(({ range, tone }) => painted.get(highlightNames[tone])?.has(range))
    );
  }

  function paint(marks: readonly PaintedMark[]): void {
    if (registry === undefined || (areSame(latest, marks) && isUntouched())) return;
    const next = new Map<string, Highlight>();
    for (const { range, tone } of marks) highlightOf(tone, next).add(range);
    remove(next);
    for (const [name, highlight] of next) registry.set(name, highlight);
    painted = next;
    latest = marks;
    count = rangesIn(next);
  }

  return { paint, clear: () => paint([]) };
}

function rangesIn(highlights: ReadonlyMap<string, Highlight>): number {
  return [...highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

function areSame(before: readonly PaintedMark[], after: readonly PaintedMark[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ range, tone }, at) => range === after[at]?.range && tone === after[at]?.tone)
  );
}
