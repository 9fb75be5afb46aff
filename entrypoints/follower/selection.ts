/**
 * What a person has selected, as a span of one of the page's texts.
 *
 * A bare caret stands for the sentence that it is in, so that a click and a key are enough. Null for nothing, and for
 * what is not the page's text, such as a form field.
 */
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';
import { sentencesRound } from './target.ts';

export interface SelectedSpan {
  readonly text: DocumentText;
  readonly start: number;
  readonly end: number;
  /** Nothing but a caret stands there. */
  readonly isCaret: boolean;
  /** The sentences that it touches, whole. */
  readonly sentence: readonly [start: number, end: number];
}

/** Each frame has a selection of its own: that of the focused one is meant, and a bare caret in no other. */
export function selectedSpan(texts: readonly DocumentText[], language: string | null): SelectedSpan | null {
  const focused = focusedDocument();
  const focusedFirst = texts.toSorted((one, other) => Number(isIn(other, focused)) - Number(isIn(one, focused)));
  for (const text of focusedFirst) {
    const span = spanIn(text, language, isIn(text, focused));
    if (span !== null) return { text, ...span, sentence: sentencesRound(text, span.start, span.end, language) };
  }
  return null;
}

function isIn({ root }: DocumentText, document: Document): boolean {
  return root.ownerDocument === document;
}

/** Down into frames as far as they may be looked into. */
function focusedDocument(): Document {
  let at = document;
  for (;;) {
    const frame = at.activeElement as Partial<HTMLIFrameElement> | null;
    const inside = frame?.contentDocument;
    if (inside == null) return at;
    at = inside;
  }
}

function spanIn(
  text: DocumentText,
  language: string | null,
  mayBeCaret: boolean,
): Pick<SelectedSpan, 'start' | 'end' | 'isCaret'> | null {
  const range = selectedRange(text);
  if (range === null) return null;
  const from = text.offsetAt(range.startContainer, range.startOffset);
  const to = text.offsetAt(range.endContainer, range.endOffset);
  const isCaret = from === to;
  if (from === null || to === null || (isCaret && !mayBeCaret)) return null;
  const [start, end] = isCaret ? sentencesRound(text, from, to, language) : trimmed(text.text, from, to);
  return start < end ? { start, end, isCaret } : null;
}

/** More than a caret. */
export function isAnySelected(text: DocumentText): boolean {
  return selectedRange(text)?.collapsed === false;
}

/** Of what is selected in a shadow tree, `getRangeAt` tells the host only. */
function selectedRange({ root, shadowRoots }: DocumentText): AbstractRange | null {
  const selection = root.ownerDocument?.getSelection() ?? null;
  if (selection === null || selection.rangeCount === 0) return null;
  if (shadowRoots.length === 0 || !('getComposedRanges' in selection)) return selection.getRangeAt(0);
  return selection.getComposedRanges({ shadowRoots: [...shadowRoots] })[0] ?? null;
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return [start + lead, start + lead + words.trim().length];
}
