/**
 * Marks that stand close to each other, as the minimap shows them: one target for each group.
 *
 * In:    where marks stand in the page, in any order, and how long page and bar are: one unit, of the page and the bar.
 * Out:   groups from the top down. Their middles are at least a target apart, and no target leaves the bar.
 * Cost:  one sort.
 */

/** WCAG 2.2, 2.5.8: what is pressed has 24 pixels each way. */
export const TARGET = 24;

/** From where to where the page goes that the bar stands for. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface MarkGroup {
  /** The middle of its target, from the top of the bar. */
  readonly at: number;
  /** Which marks, from the top down. */
  readonly marks: readonly number[];
}

export function groupMarks(tops: readonly number[], extent: Extent, bar: number): readonly MarkGroup[] {
  const placed = tops
    .map((top, mark) => ({ mark, top, at: placeInBar(top, extent, bar) }))
    .toSorted((one, other) => one.top - other.top);
  const groups: { readonly at: number; readonly marks: number[] }[] = [];
  for (const { mark, at } of placed) {
    const last = groups.at(-1);
    if (last !== undefined && at - last.at < TARGET) last.marks.push(mark);
    else groups.push({ at, marks: [mark] });
  }
  return groups;
}

export function placeInBar(top: number, { from, to }: Extent, bar: number): number {
  const share = to > from ? (top - from) / (to - from) : 0;
  return Math.min(Math.max(share * bar, TARGET / 2), Math.max(bar - TARGET / 2, TARGET / 2));
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** How many are out of the view, and the nearest of them on each side. */
export interface Beside {
  readonly above: number;
  readonly below: number;
  readonly nearestAbove: number | null;
  readonly nearestBelow: number | null;
}

/** Boxes and view in the same coordinates. */
export function besideView(boxes: readonly Box[], view: Box): Beside {
  let [above, below] = [0, 0];
  let nearestAbove: number | null = null;
  let nearestBelow: number | null = null;
  boxes.forEach(({ top, bottom }, mark) => {
    if (bottom <= view.top) {
      above += 1;
      if (nearestAbove === null || bottom > boxes[nearestAbove]!.bottom) nearestAbove = mark;
    } else if (top >= view.bottom) {
      below += 1;
      if (nearestBelow === null || top < boxes[nearestBelow]!.top) nearestBelow = mark;
    }
  });
  return { above, below, nearestAbove, nearestBelow };
}
