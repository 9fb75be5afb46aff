/**
 * How a mention is found again in its page: the selectors of W3C, and the RangeSelector of Hypothesis.
 *
 * Units:  offsets are UTF-16 code units of the page's text as `lib/anchoring` reads it, end excluded.
 *         W3C exports count code points; the conversion is in `lib/interchange`.
 * Source: W3C Web Annotation Data Model, 4.2 Selectors; records.md 3.3 for the RangeSelector of Hypothesis.
 */
interface Refinable {
  /** What is meant inside of what this selector selects. */
  readonly refinedBy?: Selector;
}

export interface TextQuoteSelector extends Refinable {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** How many other places of the page had the same words; ours alone, and left out where there were none. */
  readonly copies?: number;
  /** The words stood where no reader saw them; ours alone. */
  readonly unseen?: boolean;
}

export interface TextPositionSelector extends Refinable {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
  /**
   * How many characters before `start` are two units, by which the code points of W3C are counted without the page.
   * Ours alone, and left out where there are none.
   */
  readonly pairs?: number;
}

/** A structural hint: the element that holds the quote, or a fragment of the page's address. A hint is never proof. */
export interface ValueSelector extends Refinable {
  readonly type: 'CssSelector' | 'XPathSelector' | 'FragmentSelector';
  readonly value: string;
  readonly conformsTo?: string;
}

/** From where the one begins to where the other begins (W3C 4.2.8). */
export interface SelectorRange extends Refinable {
  readonly type: 'RangeSelector';
  readonly startSelector: Selector;
  readonly endSelector: Selector;
}

/** Hypothesis writes another thing under the same name: paths to two elements, and offsets into their text. */
export interface PathRange extends Refinable {
  readonly type: 'RangeSelector';
  readonly startContainer: string;
  readonly startOffset: number;
  readonly endContainer: string;
  readonly endOffset: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector | ValueSelector | SelectorRange | PathRange;

export function quoteOf(selectors: readonly Selector[]): TextQuoteSelector | null {
  return selectors.find((selector) => selector.type === 'TextQuoteSelector') ?? null;
}

export function positionOf(selectors: readonly Selector[]): TextPositionSelector | null {
  return selectors.find((selector) => selector.type === 'TextPositionSelector') ?? null;
}
