/**
 * What a person has selected, as a span of the page's text.
 *
 * A bare caret stands for the sentence that it is in, so that a click and a key are enough. Null for nothing, and for
 * what is not the page's text, such as a form field.
 */
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';
import { sentencesRound } from './target.ts';

export function selectedSpan(
  text: DocumentText,
  language: string | null,
): { readonly start: number; readonly end: number } | null {
  const range = selectedRange(text);
  if (range === null) return null;
  const from = text.offsetAt(range.startContainer, range.startOffset);
  const to = text.offsetAt(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const [start, end] = from === to ? sentencesRound(text, from, to, language) : trimmed(text.text, from, to);
  return start < end ? { start, end } : null;
}

/** Of what is selected in a shadow tree, `getRangeAt` tells the host only. */
function selectedRange({ shadowRoots }: DocumentText): AbstractRange | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  if (shadowRoots.length === 0 || !('getComposedRanges' in selection)) return selection.getRangeAt(0);
  return selection.getComposedRanges({ shadowRoots: [...shadowRoots] })[0] ?? null;
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return [start + lead, start + lead + words.trim().length];
}
