/**
 * Quotes found in a text: all of them against one index of its words.
 *
 * Out:    for each quote how it stands in the text, and where. A hint never finds anything: it only decides between
 *         places that are equal.
 * Units:  UTF-16 code units of the text, end excluded.
 * Errors: none. A selector that cannot be used is passed over.
 * Cost:   one pass over the text and a few microseconds a quote.
 */
import type { TextQuoteSelector } from '../../model/selector.ts';
import { choosePlace, isHeld, isUnmoved, sidesHolding } from './acceptance.ts';
import { align } from './align.ts';
import { barePlace, literalPlace } from './bare-places.ts';
import { candidateChains } from './candidates.ts';
import { exactPlaces } from './exact-places.ts';
import { placesLeft } from './gone.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { alignedPlace, type Place, samePlace } from './places.ts';
import { endsOf, type SpanEnds } from './span-ends.ts';
import type { TokenIndex } from './token-index.ts';

export interface FoundSpan {
  readonly status: 'exact' | 'fuzzy' | 'changed';
  readonly start: number;
  readonly end: number;
  readonly similarity: number;
}

export type SpanOutcome = FoundSpan | { readonly status: 'orphan'; readonly similarity: number };

const MOST = 0.6;

/** Quote and context must be so long together that they stand for themselves. */
const TELLING_LENGTH = 48;

/** Similarity is 1 for what is exact alone. */
const FUZZY = 0.999;
const CHANGED = 0.99;

const ORPHAN: SpanOutcome = { status: 'orphan', similarity: 0 };

/** What is looked for in a text. */
export interface Sought {
  readonly quote: TextQuoteSelector;
  /** Where the quote stood in this text, as far as its selectors say. */
  readonly position: number | null;
  /** Where the quote stood, as far as somebody knows; asked only where several places are equal. */
  readonly hint: () => number | null;
}

/** Null stands for what cannot be looked for. The text is indexed only if something is not where it was. */
export function findQuotes(
  text: string,
  indexed: () => TokenIndex,
  sought: readonly (Sought | null)[],
): readonly SpanOutcome[] {
  // What was put in above one quote moved the next as well.
  let shift = 0;
  return sought.map((one) => {
    if (one === null || one.quote.exact.trim() === '') return ORPHAN;
    const start = stands(text, one, 0) ?? stands(text, one, shift);
    if (start === null) return find(indexed(), one);
    shift = start - (one.position as number);
    return { status: 'exact', start, end: start + one.quote.exact.length, similarity: 1 };
  });
}

/** Where all of quote and context stand letter for letter, if it is so far from where they stood. */
function stands(text: string, { quote, position }: Sought, shift: number): number | null {
  const { exact, prefix = '', suffix = '' } = quote;
  if (position === null || prefix.length + exact.length + suffix.length < TELLING_LENGTH) return null;
  const start = position + shift;
  const isThere =
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + exact.length);
  return isThere ? start : null;
}

function find(index: TokenIndex, { quote, hint }: Sought): SpanOutcome {
  const pattern = patternOf(index, quote);
  if (pattern.from === pattern.to) return findBare(index.tokens.text, quote, hint()) ?? ORPHAN;
  const places = placesOf(index, pattern);
  const hinted = once(hint);
  // A quote can begin in the middle of its first word, or in front of it.
  const lead = pattern.start - (pattern.tokens.starts[pattern.from] as number);
  const { place, similarity } = choosePlace(pattern, places, {
    placesLeft: once(() => placesLeft(index, pattern)),
    hasCopies: (quote.copies ?? 0) > 0,
    distance: (one) => {
      const start = hinted();
      return start === null ? null : Math.abs((index.tokens.starts[one.first] as number) + lead - start);
    },
  });
  const literal = place?.hasSameWords === true ? null : findLiteral(index.tokens.text, quote, pattern);
  if (literal !== null) return literal;
  if (place === null) return { status: 'orphan', similarity };
  return outcomeAt(index.tokens.text, quote.exact, place, endsOf(index, pattern, place));
}

function once<Answer>(ask: () => Answer): () => Answer {
  let answer: { readonly value: Answer } | null = null;
  return () => {
    answer ??= { value: ask() };
    return answer.value;
  };
}

function findBare(text: string, quote: TextQuoteSelector, hint: number | null): SpanOutcome | null {
  return exactAt(barePlace(text, quote, hint), quote);
}

/** Letters out of the middle of a word, by a tool that keeps no more of their context than letters. */
function findLiteral(text: string, quote: TextQuoteSelector, { ids, isCut, to }: Pattern): SpanOutcome | null {
  if (isCut) return exactAt(literalPlace(text, quote), quote);
  // No context at all, and a last word that the page does not have: cut off from a longer one, but for numbers.
  const isBare = to === ids.length && (quote.prefix ?? '') === '' && (ids[to - 1] as number) < 0;
  if (!isBare || !/\p{L}$/u.test(quote.exact)) return null;
  const start = literalPlace(text, quote);
  return start === null || /[\p{L}\p{N}\p{P}]$/u.test(text.slice(0, start)) ? null : exactAt(start, quote);
}

function exactAt(start: number | null, { exact }: TextQuoteSelector): SpanOutcome | null {
  return start === null ? null : { status: 'exact', start, end: start + exact.length, similarity: 1 };
}

function placesOf(index: TokenIndex, pattern: Pattern): readonly Place[] {
  const same = exactPlaces(index, pattern).map((first) => samePlace(index, pattern, first));
  // The same words in the same place: no edited sentence can be nearer to the quote.
  if (same.some(isUnmoved)) return same;
  const places = [...same];
  for (const chain of candidateChains(index, pattern)) {
    const place = alignedPlace(index, pattern, align(index, pattern, chain));
    // The very words stand in it: whatever else it takes along is not of the quote.
    if (same.some(({ first, last }) => first >= place.first && last <= place.last)) continue;
    places.push(place);
    // Most of its words where they stood: no other place can be nearer either.
    if (isUnmoved(place) && place.recall >= MOST) break;
  }
  return places;
}

function outcomeAt(text: string, exact: string, place: Place, { start, end, isLonger }: SpanEnds): FoundSpan {
  const there = text.slice(start, end);
  const { similarity } = place;
  if (!isLonger && (place.hasSameWords || isSetAnew(there, exact))) {
    const isWhereItStood = sidesHolding(place) > 0 || isHeld(place);
    const status = there === exact && isWhereItStood ? 'exact' : 'fuzzy';
    return { status, start, end, similarity: status === 'exact' ? 1 : Math.min(similarity, FUZZY) };
  }
  return { status: 'changed', start, end, similarity: Math.min(similarity, CHANGED) };
}

/** Lines and sentences that were only run together or apart: "end.Start". "Now here" is not "nowhere". */
function isSetAnew(there: string, exact: string): boolean {
  return withoutBreaks(there) === withoutBreaks(exact) && numbersOf(there) === numbersOf(exact);
}

function withoutBreaks(text: string): string {
  return text.replace(/\s*\n\s*|(?<=\p{P})\s+|\s+(?=\p{P})/gu, '').replace(/\s+/gu, ' ');
}

/** Without white space "10 5" and "105" would be the same. */
function numbersOf(text: string): string {
  return (text.match(/[-−]?\d+/gu) ?? []).join(' ');
}
