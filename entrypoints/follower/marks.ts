/**
 * Stored mentions found in the texts of a page, and found again when it changes.
 *
 * A mark whose words and neighbours did not change stays as it is; only those next to a change are looked for again,
 * and those that were not found.
 */
import { anchorSpans } from '../../lib/anchoring/anchor-spans.ts';
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import type { Mark } from '../../lib/model/mark.ts';
import type { AnchorStatus } from '../../lib/model/page.ts';
import { MAX_FOUND } from '../../lib/model/sighting.ts';
import { type Place, placeAt } from '../marker/places.ts';
import { documentOf } from './gone.ts';
import { movedPlace } from './moved-places.ts';

/** A stored mention as this page has it; `place` is null where it was not found. */
export interface FoundMark extends Mark {
  readonly status: AnchorStatus;
  readonly place: Place | null;
  /** The words that stand there, where they are not the checked ones: cut at MAX_FOUND. */
  readonly found: string | null;
}

/** Each in the text that has it best, the first of equals. */
export function findMarks(texts: readonly DocumentText[], marks: readonly Mark[]): readonly FoundMark[] {
  return texts.reduce(
    findBetter,
    marks.map((mark): FoundMark => ({ ...mark, status: 'orphan', place: null, found: null })),
  );
}

/** Of the texts of a page as they are now: those that are not among them are gone. */
export function followMarks(
  marks: readonly FoundMark[],
  updates: readonly TextUpdate[],
  { retryOrphans }: { readonly retryOrphans: boolean },
): readonly FoundMark[] {
  const byDocument = new Map(updates.map((update) => [update.text.root.ownerDocument, update]));
  const isSought = new Set<FoundMark>();
  const followed = marks.map((mark): FoundMark => {
    const { place, status } = mark;
    const update = place === null ? undefined : byDocument.get(documentOf(place.range));
    const moved = place === null || update === undefined ? null : movedPlace(update, place);
    if (moved !== null) return { ...mark, place: moved };
    const lost: FoundMark = { ...mark, status: 'orphan', place: null, found: null };
    if (status !== 'orphan' || retryOrphans) isSought.add(lost);
    return lost;
  });
  const found = findMarks(
    updates.map(({ text }) => text),
    [...isSought],
  );
  let next = 0;
  return followed.map((mark) => (isSought.has(mark) ? found[next++]! : mark));
}

const ranks: readonly AnchorStatus[] = ['orphan', 'changed', 'fuzzy', 'exact'];

/** Looks in one more text for all that may be found better there. */
export function findBetter(marks: readonly FoundMark[], text: DocumentText): readonly FoundMark[] {
  const sought = marks.filter(({ status }) => status !== 'exact');
  if (sought.length === 0) return marks;
  const outcomes = anchorSpans(
    text,
    sought.map(({ selectors }) => selectors),
  );
  let next = 0;
  return marks.map((mark) => {
    if (mark.status === 'exact') return mark;
    const outcome = outcomes[next++]!;
    if (outcome.status === 'orphan' || ranks.indexOf(outcome.status) <= ranks.indexOf(mark.status)) return mark;
    const { status, start, end } = outcome;
    const found = status === 'changed' ? text.text.slice(start, Math.min(end, start + MAX_FOUND)) : null;
    return { ...mark, status, place: placeAt(text, start, end), found };
  });
}
