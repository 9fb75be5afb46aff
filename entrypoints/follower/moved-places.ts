/**
 * What becomes of places when the page changes.
 *
 * Units: UTF-16 code units of the page's text, end excluded.
 */
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import type { Place } from '../marker/places.ts';

/** Where an offset of the old text is in the new one; null in what changed. Next to a change it moves with what is after. */
export function movedOffset({ changes }: TextUpdate, offset: number): number | null {
  let moved = offset;
  for (const { from, to, length } of changes) {
    if (to > offset) return from < offset ? null : moved;
    moved += length - (to - from);
  }
  return moved;
}

/**
 * A place in the new text, or null where words in it or next to it changed. The range stays the same object as long as
 * its ends stand where they stood, so that nothing is painted anew.
 */
export function movedPlace(update: TextUpdate, { from, to, range }: Place): Place | null {
  if (update.changes.some((change) => change.from <= to && change.to >= from)) return null;
  const start = movedOffset(update, from) as number;
  const end = start + to - from;
  if (!update.reread.some((part) => part.start < end && part.end > start)) return { from: start, to: end, range };
  const renewed = update.text.rangeOf(start, end);
  return { from: start, to: end, range: haveSameEnds(range, renewed) ? range : renewed };
}

function haveSameEnds(left: Range, right: Range): boolean {
  return (
    left.startContainer === right.startContainer &&
    left.startOffset === right.startOffset &&
    left.endContainer === right.endContainer &&
    left.endOffset === right.endOffset
  );
}
