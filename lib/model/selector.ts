/**
 * How a mention is found again in its page.
 *
 * Units:  offsets are UTF-16 code units of the page's text as `lib/anchoring` reads it, end excluded.
 *         W3C exports count code points; the conversion is in `lib/interchange`.
 * Source: W3C Web Annotation Data Model, 4.2 Selectors.
 */
import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const TextQuoteSelectorSchema = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
});

export const TextPositionSelectorSchema = v.pipe(
  v.looseObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'start must not be after end'),
);

/** A structural hint: the element that holds the quote. A hint is never proof. */
export const CssSelectorSchema = v.looseObject({ type: v.literal('CssSelector'), value: v.string() });
export const XPathSelectorSchema = v.looseObject({ type: v.literal('XPathSelector'), value: v.string() });
export const FragmentSelectorSchema = v.looseObject({
  type: v.literal('FragmentSelector'),
  value: v.string(),
  conformsTo: v.exactOptional(v.string()),
});

export const SelectorSchema = v.variant('type', [
  TextQuoteSelectorSchema,
  TextPositionSelectorSchema,
  CssSelectorSchema,
  XPathSelectorSchema,
  FragmentSelectorSchema,
]);

/** At least one quote: words are what a check is about, the rest only helps to find them. */
export const SelectorsSchema = v.pipe(
  v.array(SelectorSchema),
  v.check((selectors) => quoteOf(selectors) !== null, 'must hold a TextQuoteSelector'),
);

export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelectorSchema>;
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelectorSchema>;
export type Selector = v.InferOutput<typeof SelectorSchema>;

export function quoteOf(selectors: readonly Selector[]): TextQuoteSelector | null {
  return selectors.find((selector) => selector.type === 'TextQuoteSelector') ?? null;
}

export function positionOf(selectors: readonly Selector[]): TextPositionSelector | null {
  return selectors.find((selector) => selector.type === 'TextPositionSelector') ?? null;
}
