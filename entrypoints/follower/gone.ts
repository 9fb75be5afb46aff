/**
 * Documents that their frame has left. Firefox cuts a script off from them: whatever is asked of one, or of a range in
 * it, throws.
 */
import type { Part, Reading } from './reading.ts';

export function isGone(document: Document): boolean {
  try {
    return document.defaultView === null;
  } catch {
    return true;
  }
}

/** The document that a range is in, unless that is gone. */
export function documentOf(range: Range): Document | null {
  try {
    return range.startContainer.ownerDocument;
  } catch {
    return null;
  }
}

/** What is left of a page once those of its documents are gone that are. */
export function withoutGone(reading: Reading): Reading {
  const parts = reading.parts.filter((part: Part) => !isGone(part.document));
  if (parts.length === reading.parts.length) return reading;
  const marks = reading.marks.map((mark) => {
    const isLost = mark.place !== null && !parts.some(({ document }) => document === documentOf(mark.place!.range));
    return isLost ? ({ ...mark, status: 'orphan', place: null, found: null } as const) : mark;
  });
  return { ...reading, parts, marks };
}
