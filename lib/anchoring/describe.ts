/**
 * A span of a page's text to the selectors by which it is found again.
 *
 * Out:   the quote with about 15 words on either side, and more where the same words stand twice; its position; and
 *        the path of the element that holds it with the place in that element's text, by which an unchanged page is
 *        anchored without being read whole. White space at the ends is left out; [] where nothing else is there.
 * Units: UTF-16 code units of the text as `readText` reads it, end excluded.
 * Cost:  one search of the text for the quote, and one for it with its context where it stands twice.
 * Source: W3C Web Annotation Data Model, 4.2.2, 4.2.4, 4.2.5 and 4.2.9 (refinedBy).
 */
import type { Selector, TextPositionSelector, TextQuoteSelector, ValueSelector } from '../model/selector.ts';
import { placesOfPairs } from '../text/pairs.ts';
import { cssPathOf, elementAtPath } from './css-path.ts';
import type { DocumentText } from './page-text/document-text.ts';
import { firstIndex } from './page-text/run-parts.ts';
import { exactPlaces } from './quotes/exact-places.ts';
import { patternOf } from './quotes/pattern.ts';
import { indexOf } from './text-of-turn.ts';

const CONTEXT = 96;
const MAX_CONTEXT = 384;

/** A word that a context would begin or end in is taken whole, or left out when it is longer. */
const LONG_WORD = 24;

/** An element that holds more is no hint. */
const MAX_HOLDER = 10_000;

export function describeSpan(text: DocumentText, from: number, to: number): Selector[] {
  const words = text.text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  if (start >= end) return [];
  const selectors: Selector[] = [quoteOf(text, start, end), positionIn(text, 0, start, end)];
  const hint = holderOf(text, start, end);
  return hint === null ? selectors : [...selectors, hint];
}

function quoteOf(text: DocumentText, start: number, end: number): TextQuoteSelector {
  const exact = text.text.slice(start, end);
  const isAlone = standsOnce(text.text, exact, start);
  return { ...quoteWithContext(text.text, { start, end, isAlone }), ...copiesOf(text, exact, isAlone) };
}

function standsOnce(text: string, words: string, at: number): boolean {
  return text.indexOf(words) === at && text.indexOf(words, at + 1) < 0;
}

interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  /** Nowhere else in the text, character for character. */
  readonly isAlone: boolean;
}

function quoteWithContext(text: string, { start, end, isAlone }: QuotedSpan): TextQuoteSelector {
  for (let length = CONTEXT; ; length *= 2) {
    const from = wordBefore(text, Math.max(0, start - length));
    const to = wordAfter(text, Math.min(text.length, end + length));
    if (isAlone || length >= MAX_CONTEXT || standsOnce(text, text.slice(from, to), from)) {
      const exact = text.slice(start, end);
      return { type: 'TextQuoteSelector', exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
    }
  }
}

/** The span in the text from `base` on. */
function positionIn(text: DocumentText, base: number, start: number, end: number): TextPositionSelector {
  const pairs = pairsBetween(text, base, start);
  return { type: 'TextPositionSelector', start: start - base, end: end - base, ...(pairs > 0 && { pairs }) };
}

/** Counted once a text: a thousand spans of a long page would each count all that is before them. */
const pairs = new WeakMap<DocumentText, readonly number[]>();

function pairsBetween(text: DocumentText, from: number, to: number): number {
  const places = pairs.get(text) ?? placesOfPairs(text.text);
  pairs.set(text, places);
  const before = (offset: number): number => firstIndex(places.length, (at) => (places[at] as number) >= offset);
  // One that begins in the last unit is cut in two.
  return Math.max(0, before(to - 1) - before(from));
}

/** Where the words stand elsewhere too, they alone will never tell the place. */
function copiesOf(text: DocumentText, exact: string, isAlone: boolean): { readonly copies?: number } {
  const index = indexOf(text);
  const asWords = exactPlaces(index, patternOf(index, { type: 'TextQuoteSelector', exact })).length - 1;
  const copies = Math.max(asWords, isAlone ? 0 : 1);
  return copies > 0 ? { copies } : {};
}

/** Where the word that `at` lies in begins. Half a surrogate pair would be stored as U+FFFD and never be found. */
function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONG_WORD && !/\s/u.test(text.charAt(start - 1))) start -= 1;
  if (at - start < LONG_WORD) return start;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function wordAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONG_WORD && !/\s/u.test(text.charAt(end))) end += 1;
  if (end - at < LONG_WORD) return end;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The element round the whole span, with the place in that element's own text. */
function holderOf(text: DocumentText, start: number, end: number): ValueSelector | null {
  const { blocks, root } = text;
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, end - 1);
  let element: Element | null = blocks[first]?.element ?? null;
  const lastElement = blocks[last]?.element;
  while (element !== null && lastElement !== undefined && !element.contains(lastElement))
    element = element.parentElement;
  if (element === null || element === root || !root.contains(element)) return null;
  let opening = first;
  while (opening > 0 && element.contains(blocks[opening - 1]!.element)) {
    opening -= 1;
    if (start - blocks[opening]!.start > MAX_HOLDER) return null;
  }
  const value = cssPathOf(element);
  // Ids may stand twice.
  if (value === null || elementAtPath(root, value) !== element) return null;
  const base = blocks[opening]!.start;
  return {
    type: 'CssSelector',
    value,
    refinedBy: positionIn(text, base, start, end),
  };
}

/** The last block that starts at or before an offset. */
function blockAt(blocks: DocumentText['blocks'], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as { start: number }).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
