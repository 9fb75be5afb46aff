/**
 * Hypothesis' published algorithm: the path of the range's elements, then the offsets, each checked against the
 * quote, then the best approximate place of the quote, weighed with its context and its distance from the old place.
 *
 * Source: hypothesis/client, src/annotator/anchoring/{html,types,match-quote}.ts (BSD-2), written anew from there.
 */
import approxSearch, { type Match } from 'approx-string-match';
import { type Engine, oneByOne } from './engine.ts';
import { offsetIn, rangeAt } from './text-offsets.ts';
import { elementAt, xpathOf } from './xpath.ts';

export interface HypothesisSelectors {
  readonly range: { readonly start: Point; readonly end: Point };
  readonly position: { readonly start: number; readonly end: number };
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** An element, and the characters of its text before the point. */
interface Point {
  readonly path: string;
  readonly offset: number;
}

const CONTEXT = 32;
const MAX_ERRORS = 256;
const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 };

export const hypothesis: Engine = {
  name: 'hypothesis',
  describe,
  anchorMany: (root, stored) => oneByOne(stored, (one) => anchor(root, one as HypothesisSelectors)),
};

function describe(root: HTMLElement, range: Range): HypothesisSelectors {
  const text = root.textContent ?? '';
  const start = offsetIn(root, range.startContainer, range.startOffset);
  const end = offsetIn(root, range.endContainer, range.endOffset);
  return {
    range: {
      start: pointOf(root, range.startContainer, range.startOffset),
      end: pointOf(root, range.endContainer, range.endOffset),
    },
    position: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  };
}

function pointOf(root: Element, container: Node, offset: number): Point {
  const element = container instanceof Element ? container : container.parentElement!;
  return { path: xpathOf(element, root), offset: offsetIn(element, container, offset) };
}

function anchor(root: HTMLElement, { range, position, quote }: HypothesisSelectors): Range | null {
  return (
    checked(rangeOf(root, range), quote.exact) ??
    checked(rangeAt(root, position.start, position.end), quote.exact) ??
    anchorQuote(root, quote, position.start)
  );
}

function checked(range: Range | null, exact: string): Range | null {
  return range?.toString() === exact ? range : null;
}

function rangeOf(root: Element, { start, end }: HypothesisSelectors['range']): Range | null {
  const [from, to] = [elementAt(start.path, root), elementAt(end.path, root)];
  if (from === null || to === null) return null;
  const first = rangeAt(from, start.offset, start.offset);
  const last = rangeAt(to, end.offset - 1, end.offset);
  if (first === null || last === null) return null;
  first.setEnd(last.endContainer, last.endOffset);
  return first;
}

function anchorQuote(root: Element, quote: HypothesisSelectors['quote'], hint: number): Range | null {
  const text = root.textContent ?? '';
  const { exact, prefix, suffix } = quote;
  if (exact === '') return null;
  const places = search(text, exact, Math.min(MAX_ERRORS, exact.length / 2));
  let best: { readonly place: Match; readonly score: number } | null = null;
  for (const place of places) {
    const score =
      WEIGHT.quote * (1 - place.errors / exact.length) +
      WEIGHT.prefix * likeness(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix) +
      WEIGHT.suffix * likeness(text.slice(place.end, place.end + suffix.length), suffix) +
      WEIGHT.position * (1 - Math.abs(place.start - hint) / text.length);
    if (best === null || score > best.score) best = { place, score };
  }
  return best === null ? null : rangeAt(root, best.place.start, best.place.end);
}

/** Exact places if there are any, which is much cheaper; else the approximate ones with the fewest errors. */
function search(text: string, words: string, maxErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approxSearch(text, words, maxErrors);
}

/** A context that was empty when it was stored counts as found. */
function likeness(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  return 1 - (search(text, words, words.length)[0]?.errors ?? words.length) / words.length;
}
