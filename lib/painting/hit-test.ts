/**
 * Which painted range lies under a point. Highlights get no events of their own.
 *
 * In:   a point in CSS pixels of the viewport, as a mouse event's `clientX` and `clientY`.
 * Out:  the index of the innermost range there, or null. The caret nearest to a point beside the text is in the
 *       text, so the range's boxes decide in the end.
 * Cost: one caret look-up, and boxes for the ranges that hold it: well under a millisecond.
 */
export function markAt(document: Document, x: number, y: number, ranges: readonly Range[]): number | null {
  const caret = caretAt(document, x, y);
  if (caret === null) return null;
  let innermost: number | null = null;
  ranges.forEach((range, index) => {
    if (!holds(range, caret) || !coversPoint(range, x, y)) return;
    const other = innermost === null ? undefined : ranges[innermost];
    if (other === undefined || isWithin(range, other)) innermost = index;
  });
  return innermost;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** In a form field the caret counts characters that are no children: `isPointInRange` throws at such an offset. */
function holds(range: Range, { node, offset }: Caret): boolean {
  // Not by `instanceof CharacterData`: a node of a frame is of another class.
  const length = node.nodeValue?.length ?? node.childNodes.length;
  return offset <= length && range.isPointInRange(node, offset);
}

/** Chromium has `caretPositionFromPoint` since 128; this extension runs from 120. */
function caretAt(document: Document, x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

function coversPoint(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}

/** Of two ranges over one point, the inner one begins later, or begins alike and ends sooner. */
function isWithin(range: Range, other: Range): boolean {
  const starts = range.compareBoundaryPoints(Range.START_TO_START, other);
  return starts > 0 || (starts === 0 && range.compareBoundaryPoints(Range.END_TO_END, other) < 0);
}
