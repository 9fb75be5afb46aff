/**
 * Our selectors as W3C Web Annotation selectors, and W3C's as ours.
 *
 * In:     the selectors of one target, and the page's text that their positions count.
 * Out:    positions in code points one way, in UTF-16 units the other. A position inside of an element is converted
 *         where the same place is given in the page's text too; else it is left out, unless the text holds no
 *         character that counts as two. What the other side has no word for is left out.
 * Errors: none: a selector that cannot be read is passed over.
 * Cost:   one walk over the text.
 * Source: W3C Web Annotation Data Model, 4.2 Selectors; records.md 3.2 and 3.3.
 */
import { positionOf, type Selector, type TextPositionSelector } from '../model/selector.ts';
import { isSelector } from '../model/selector-schema.ts';
import { codePointsOf, codeUnitsOf } from './code-points.ts';

type Convert = (text: string, offsets: readonly number[]) => number[];

/** Alternatives of one place: a tool writes three or four. */
const MAX_SELECTORS = 50;

export function toW3cSelectors(selectors: readonly Selector[], text: string): Selector[] {
  return converted(selectors, text, codePointsOf);
}

/** One selector, a list of them, or anything else that a file holds there. */
export function fromW3cSelectors(written: unknown, text: string): Selector[] {
  const list = (Array.isArray(written) ? written : [written]).slice(0, MAX_SELECTORS);
  const read = list.filter(isSelector);
  return converted(read, text, codeUnitsOf);
}

function converted(selectors: readonly Selector[], text: string, convert: Convert): Selector[] {
  const page = new PagePositions(text, convert, positionOf(selectors));
  return selectors.map((selector) => page.convert(selector)).filter((selector) => selector !== null);
}

class PagePositions {
  readonly #text: string;
  readonly #convert: Convert;
  /** The same place as that of the selectors, in the page's text. */
  readonly #place: TextPositionSelector | null;
  readonly #isPlain: boolean;

  constructor(text: string, convert: Convert, place: TextPositionSelector | null) {
    this.#text = text;
    this.#convert = convert;
    this.#place = place;
    this.#isPlain = !/[\uD800-\uDFFF]/.test(text);
  }

  /** Null for the RangeSelector of Hypothesis: W3C has another one, and Hypothesis always writes a quote beside it. */
  convert(selector: Selector): Selector | null {
    if (this.#isPlain) return isPathRange(selector) ? null : selector;
    if (selector.type === 'TextPositionSelector') return this.#moved(selector, 0);
    if (selector.type === 'RangeSelector') return null;
    const { refinedBy, ...outer } = selector;
    if (refinedBy === undefined) return selector;
    const inner = this.#inner(refinedBy);
    return inner === null ? outer : { ...outer, refinedBy: inner };
  }

  /** Inside of an element: where the element begins is known from the place in the page. */
  #inner(selector: Selector): Selector | null {
    if (selector.type === 'TextQuoteSelector') return selector;
    if (selector.type !== 'TextPositionSelector' || this.#place === null) return null;
    const isSamePlace = this.#place.end - this.#place.start === selector.end - selector.start;
    const base = this.#place.start - selector.start;
    return isSamePlace && base >= 0 ? this.#moved(selector, base) : null;
  }

  #moved(selector: TextPositionSelector, base: number): TextPositionSelector {
    const [origin, start, end] = this.#convert(this.#text, [base, base + selector.start, base + selector.end]);
    return { ...selector, start: start! - origin!, end: end! - origin! };
  }
}

function isPathRange(selector: Selector): boolean {
  return selector.type === 'RangeSelector' && 'startContainer' in selector;
}
