/**
 * Which mark is next: after the one that a person went to last, as long as it is in view; else the
 * first in view or below it, and going back the last above it.
 *
 * In:  boxes in the order of the page, in the coordinates of the view; its height.
 * Out: an index; null where there are no marks. After the last comes the first.
 */
import type { Box } from './groups.ts';

export type Direction = 1 | -1;

export interface Steps {
  readonly boxes: readonly Box[];
  /** The one that a person went to last. */
  readonly last: number | null;
  readonly height: number;
}

export function nextStep({ boxes, last, height }: Steps, direction: Direction): number | null {
  const { length } = boxes;
  if (length === 0) return null;
  if (last !== null && last < length && isInView(boxes[last]!, height)) return (last + direction + length) % length;
  // Going on, what is in view has not been read yet; going back, it has.
  const next =
    direction === 1 ? boxes.findIndex(({ bottom }) => bottom > 0) : boxes.findLastIndex(({ top }) => top < 0);
  if (next >= 0) return next;
  return direction === 1 ? 0 : length - 1;
}

/** The one that a person means without naming it: the last, or the one nearest to the middle of the view. */
export function markInView({ boxes, last, height }: Steps): number | null {
  if (last !== null && last < boxes.length && isInView(boxes[last]!, height)) return last;
  let nearest: number | null = null;
  const distance = (index: number): number => Math.abs((boxes[index]!.top + boxes[index]!.bottom - height) / 2);
  boxes.forEach((box, index) => {
    if (isInView(box, height) && (nearest === null || distance(index) < distance(nearest))) nearest = index;
  });
  return nearest;
}

function isInView({ top, bottom }: Box, height: number): boolean {
  return bottom > 0 && top < height;
}
