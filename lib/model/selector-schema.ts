/**
 * The one parser of selectors. Apart from their types, so that content scripts carry no parser.
 *
 * In: untrusted. What is refined more than MAX_REFINEMENTS times is refused, and so is a type that is not here.
 */
import * as v from 'valibot';
import { quoteOf, type Selector } from './selector.ts';

type SelectorSchemaType = v.GenericSchema<unknown, Selector>;

/** Paths, fragments and quotes are refined once or twice; what is deeper is there to do harm. */
const MAX_REFINEMENTS = 4;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Built level by level: a schema that names itself would follow a hostile file as deep as it goes. */
function selectorSchema(inner: SelectorSchemaType): SelectorSchemaType {
  const refinable = { refinedBy: v.exactOptional(inner) };
  const valued = { value: v.string(), ...refinable };
  return v.variant('type', [
    v.looseObject({
      type: v.literal('TextQuoteSelector'),
      exact: v.pipe(v.string(), v.minLength(1)),
      prefix: v.exactOptional(v.string()),
      suffix: v.exactOptional(v.string()),
      copies: v.exactOptional(offset),
      unseen: v.exactOptional(v.boolean()),
      ...refinable,
    }),
    v.pipe(
      v.looseObject({
        type: v.literal('TextPositionSelector'),
        start: offset,
        end: offset,
        pairs: v.exactOptional(offset),
        ...refinable,
      }),
      v.check(({ start, end }) => start <= end, 'startAfterEnd'),
    ),
    v.looseObject({ type: v.literal('CssSelector'), ...valued }),
    v.looseObject({ type: v.literal('XPathSelector'), ...valued }),
    v.looseObject({ type: v.literal('FragmentSelector'), conformsTo: v.exactOptional(v.string()), ...valued }),
    v.looseObject({
      type: v.literal('RangeSelector'),
      startContainer: v.string(),
      startOffset: offset,
      endContainer: v.string(),
      endOffset: offset,
      ...refinable,
    }),
    v.looseObject({ type: v.literal('RangeSelector'), startSelector: inner, endSelector: inner, ...refinable }),
  ]);
}

const levels: SelectorSchemaType[] = [selectorSchema(v.never('refinedTooOften'))];
for (let level = 1; level <= MAX_REFINEMENTS; level += 1) levels.push(selectorSchema(levels[level - 1]!));

export const SelectorSchema: SelectorSchemaType = levels.at(-1)!;

/** The schemas inside of `SelectorSchema`, for the published JSON Schema: all say the same there. */
export const refinementSchemas: readonly SelectorSchemaType[] = levels.slice(0, -1);

/** At least one quote: words are what a check is about, the rest only helps to find them. */
export const SelectorsSchema = v.pipe(
  v.array(SelectorSchema),
  v.check((selectors) => quoteOf(selectors) !== null, 'noQuote'),
);

export function isSelector(value: unknown): value is Selector {
  return v.is(SelectorSchema, value);
}
