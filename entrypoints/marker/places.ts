/**
 * A span of a text with the range that is painted.
 *
 * Units: UTF-16 code units of the text, end excluded.
 */
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly range: Range;
}

export function placeAt(text: DocumentText, from: number, to: number): Place {
  return { from, to, range: text.rangeOf(from, to) };
}
