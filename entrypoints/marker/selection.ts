/**
 * What a person has selected, as a span of the page's text.
 *
 * A bare caret stands for the sentence that it is in, so that a click and a key are enough. Null for nothing, and for
 * what is not the page's text, such as a form field.
 */
import type { DocumentText } from '../../lib/anchoring/document-text.ts';
import { sentencesRound } from './target.ts';

export function selectedSpan(
  text: DocumentText,
  language: string | null,
): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = text.offsetAt(range.startContainer, range.startOffset);
  const to = text.offsetAt(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const [start, end] = from === to ? sentencesRound(text, from, to, language) : trimmed(text.text, from, to);
  return start < end ? { start, end } : null;
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return [start + lead, start + lead + words.trim().length];
}
