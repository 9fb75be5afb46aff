/**
 * Spans of a page's text to selectors, and selectors back to spans.
 *
 * In:     text as `readText` reads it. Selectors may come from other people's files.
 * Out:    'exact' where the quote stands unchanged, 'fuzzy' where its words do and their typography changed,
 *         else 'orphan'. A position never finds anything: it only decides between equal quotes.
 * Units:  UTF-16 code units of the text, end excluded; similarity in [0, 1].
 * Errors: none. A selector that cannot be used is passed over.
 * Cost:   one `indexOf` scan a distinct quote; one fold of the page if any quote is not found as it is.
 * Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
 */
import type { Selector, TextPositionSelector, TextQuoteSelector } from '../model/selector.ts';
import { type Folded, fold } from '../text/normalize.ts';
import { agreement, cutsWord } from './context.ts';
import { cssPathOf } from './css-path.ts';
import type { DocumentText } from './document-text.ts';

export type AnchorOutcome =
  | { readonly status: 'exact' | 'fuzzy'; readonly start: number; readonly end: number; readonly similarity: number }
  | { readonly status: 'orphan' };

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly status: 'exact' | 'fuzzy';
  readonly spans: readonly Span[];
}

const ORPHAN: AnchorOutcome = { status: 'orphan' };

/** Of the words before and after: enough to tell repeated phrases apart, and doubled while it is not. */
const CONTEXT = 32;
const MAX_CONTEXT = 128;

/** Shorter quotes are phrases that stand in any text ("in the first quarter"): words around them must agree. */
const SHORT_QUOTE = 20;

/** Of the words around a quote, how many must be the same for it to count as the same place. */
const SAME_PLACE = 0.5;

/** Two places whose contexts agree within this are equal, and the position decides. */
const TIE = 0.02;

/** A quote that stands in more places than this is told apart among the first of them only. */
const MAX_PLACES = 400;

/** The same words in other typography. */
const FOLDED_SIMILARITY = 0.99;

export function describe(text: DocumentText, start: number, end: number): Selector[] {
  const quote: Selector = quoteWithContext(text.text, start, end);
  const position: Selector = { type: 'TextPositionSelector', start, end };
  const block = text.blocks.find((candidate) => start < candidate.end);
  const path = block === undefined ? null : cssPathOf(block.element);
  return path === null ? [quote, position] : [quote, position, { type: 'CssSelector', value: path }];
}

export function anchorMany(
  { text }: DocumentText,
  selectorLists: readonly (readonly Selector[])[],
): readonly AnchorOutcome[] {
  let folded: Folded | null = null;
  const placesOfQuote = new Map<string, Places>();

  function find(quote: string): Places {
    const spans = placesOf(text, quote);
    // Where the words stand as they were, other typography will not find a better place.
    if (spans.length > 0) return { status: 'exact', spans };
    folded ??= fold(text);
    return { status: 'fuzzy', spans: foldedPlacesOf(text, folded, quote) };
  }

  return selectorLists.map((selectors) => {
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    if (quote === undefined || quote.exact.trim() === '') return ORPHAN;
    const hint = selectors.find((selector) => selector.type === 'TextPositionSelector') ?? null;
    const atHint = standsAt(text, quote, hint);
    if (atHint !== null) return { status: 'exact', ...atHint, similarity: 1 };
    const places = placesOfQuote.get(quote.exact) ?? find(quote.exact);
    placesOfQuote.set(quote.exact, places);
    const span = choose(text, quote, hint, places.spans);
    if (span === null) return ORPHAN;
    return { status: places.status, ...span, similarity: places.status === 'exact' ? 1 : FOLDED_SIMILARITY };
  });
}

/**
 * The whole of quote and context where the position says. No other place could be chosen before that one, so this
 * only saves the scan.
 */
function standsAt(text: string, quote: TextQuoteSelector, hint: TextPositionSelector | null): Span | null {
  const { exact, prefix = '', suffix = '' } = quote;
  if (
    hint === null ||
    hint.start < prefix.length ||
    !text.startsWith(prefix + exact + suffix, hint.start - prefix.length)
  ) {
    return null;
  }
  return { start: hint.start, end: hint.start + exact.length };
}

function quoteWithContext(text: string, start: number, end: number): TextQuoteSelector {
  for (let length = CONTEXT; ; length *= 2) {
    const from = wholeCharacter(text, Math.max(0, start - length));
    const to = wholeCharacter(text, Math.min(text.length, end + length));
    const whole = text.slice(from, to);
    const isUnique = text.indexOf(whole) === from && text.indexOf(whole, from + 1) < 0;
    if (isUnique || length >= MAX_CONTEXT) {
      const exact = text.slice(start, end);
      return { type: 'TextQuoteSelector', exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
    }
  }
}

/** Half a surrogate pair would be stored as U+FFFD, and never be found again. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  let at = words === '' ? -1 : text.indexOf(words);
  while (at >= 0 && places.length < MAX_PLACES) {
    places.push({ start: at, end: at + words.length });
    at = text.indexOf(words, at + 1);
  }
  return places;
}

function foldedPlacesOf(text: string, page: Folded, quote: string): readonly Span[] {
  return placesOf(page.text, fold(quote).text)
    .map(({ start, end }) => ({ start: page.starts[start] as number, end: page.ends[end - 1] as number }))
    .filter(({ start, end }) => numbersOf(text.slice(start, end)) === numbersOf(quote));
}

/** Without white space "10 5" and "105" would be the same. A changed number is never the same. */
function numbersOf(text: string): string {
  return (text.match(/\d+/gu) ?? []).join(' ');
}

function choose(
  text: string,
  quote: TextQuoteSelector,
  hint: TextPositionSelector | null,
  found: readonly Span[],
): Span | null {
  const { prefix = '', suffix = '' } = quote;
  const isLong = quote.exact.length >= SHORT_QUOTE;
  const places = found.filter((span) => !cutsWord(text, span, prefix, suffix));
  if (places.length === 0 || (places.length === 1 && isLong)) return places[0] ?? null;
  const isBare = prefix.trim() === '' && suffix.trim() === '';
  const ranked = places.map((span) => ({ span, context: isBare ? 1 : agreement(text, span, prefix, suffix) }));
  const best = Math.max(...ranked.map(({ context }) => context));
  const equals = ranked.filter(({ context }) => context >= best - TIE).map(({ span }) => span);
  const isSure = best >= SAME_PLACE || (equals.length === 1 && isLong);
  if (!isSure) return null;
  // The same words in the same context several times, and nothing says which: the wrong one is worse than none.
  if (equals.length > 1 && hint === null) return null;
  return nearest(equals, hint?.start ?? 0);
}

function nearest(spans: readonly Span[], start: number): Span | null {
  let best: Span | null = null;
  for (const span of spans) {
    if (best === null || Math.abs(span.start - start) < Math.abs(best.start - start)) best = span;
  }
  return best;
}
