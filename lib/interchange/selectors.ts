/**
 * Our selectors as W3C Web Annotation selectors, and W3C's as ours. The page's text is not at hand.
 *
 * In:     the selectors of one target. Ours say how many characters before a position are two units (`pairs`).
 * Out:    positions in code points one way, in UTF-16 units the other. Of a position that others wrote it is not
 *         known what stands before it: its beginning stays as it is, which is right where every character before it
 *         is one unit, and its end is counted by the words of the quote. What the other side has no word for is
 *         left out.
 * Errors: none: a selector that cannot be read is passed over.
 * Source: W3C Web Annotation Data Model, 4.2 Selectors; records.md 3.2 and 3.3.
 */
import { quoteOf, type Selector, type TextPositionSelector, type TextQuoteSelector } from '../model/selector.ts';
import { isSelector } from '../model/selector-schema.ts';
import { pairsIn } from '../text/pairs.ts';

/** Alternatives of one place: a tool writes three or four. */
const MAX_SELECTORS = 50;

type Count = (position: TextPositionSelector) => TextPositionSelector;

export function toW3cSelectors(selectors: readonly Selector[]): Selector[] {
  const exact = quoteOf(selectors)?.exact ?? '';
  const count: Count = ({ pairs = 0, start, end, ...rest }) => {
    const length = end - start === exact.length ? lengthInPoints(exact) : end - start;
    return { ...rest, start: start - pairs, end: start - pairs + length };
  };
  return selectors.filter((selector) => !isPathRange(selector)).map((selector) => withPositions(selector, count));
}

/** One selector, a list of them, or anything else that a file holds there. */
export function fromW3cSelectors(written: unknown): Selector[] {
  const list = (Array.isArray(written) ? written : [written]).slice(0, MAX_SELECTORS);
  const read = list.filter(isSelector);
  const quoted = read.map(innerQuote).find((quote) => quote !== null);
  const exact = quoted?.exact ?? '';
  const count: Count = (position) => {
    const isOfQuote = position.end - position.start === lengthInPoints(exact);
    return isOfQuote ? { ...position, end: position.start + exact.length } : position;
  };
  const ours = read.map((selector) => withPositions(selector, count));
  // A quote inside of a fragment or an element is still the words that are meant.
  return quoted === undefined || quoteOf(ours) !== null ? ours : [...ours, quoted];
}

/** With its positions counted anew, and without what W3C has no word for. */
function withPositions(selector: Selector, count: Count): Selector {
  const { refinedBy } = selector;
  const outer = plainSelector(selector.type === 'TextPositionSelector' ? count(selector) : selector);
  return refinedBy === undefined ? outer : { ...outer, refinedBy: withPositions(refinedBy, count) };
}

function plainSelector(selector: Selector): Selector {
  if (selector.type !== 'TextQuoteSelector') return selector;
  const { copies: _copies, unseen: _unseen, ...quote } = selector;
  return quote;
}

/** The quote that a selector is, or that it is refined by. */
function innerQuote(selector: Selector): TextQuoteSelector | null {
  if (selector.type === 'TextQuoteSelector') {
    const { refinedBy: _refinedBy, ...quote } = selector;
    return quote;
  }
  return selector.refinedBy === undefined ? null : innerQuote(selector.refinedBy);
}

function lengthInPoints(text: string): number {
  return text.length - pairsIn(text);
}

/** The RangeSelector of Hypothesis: W3C has another one of that name, and Hypothesis always writes a quote beside. */
function isPathRange(selector: Selector): boolean {
  return selector.type === 'RangeSelector' && 'startContainer' in selector;
}
