/**
 * Stored mentions found in the page's text, and found again when it changes.
 *
 * A mark whose words and neighbours did not change stays as it is; only those next to a change are looked for again,
 * and those that were not found.
 */
import { anchorSpans } from '../../lib/anchoring/anchor-spans.ts';
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import type { Mark } from '../../lib/model/mark.ts';
import type { AnchorStatus } from '../../lib/model/page.ts';
import { movedPlace, type Place, placeAt } from './places.ts';

/** A stored mention as this page has it; `place` is null where it was not found. */
export interface FoundMark extends Mark {
  readonly status: AnchorStatus;
  readonly place: Place | null;
}

export function findMarks(text: DocumentText, marks: readonly Mark[]): readonly FoundMark[] {
  const outcomes = anchorSpans(
    text,
    marks.map(({ selectors }) => selectors),
  );
  return marks.map((mark, index) => {
    const outcome = outcomes[index]!;
    const place = outcome.status === 'orphan' ? null : placeAt(text, outcome.start, outcome.end);
    return { ...mark, status: outcome.status, place };
  });
}

export function followMarks(
  marks: readonly FoundMark[],
  update: TextUpdate,
  { retryOrphans }: { readonly retryOrphans: boolean },
): readonly FoundMark[] {
  const followed = marks.map((mark) => {
    const place = mark.place === null ? null : movedPlace(update, mark.place);
    return { ...mark, place };
  });
  const isLost = ({ place, status }: FoundMark): boolean => place === null && (status !== 'orphan' || retryOrphans);
  const found = findMarks(update.text, followed.filter(isLost));
  let next = 0;
  return followed.map((mark) => (isLost(mark) ? found[next++]! : mark));
}
