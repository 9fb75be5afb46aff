/**
 * Selectors back to spans of a text that was read before: what a content script needs of anchoring, and no more.
 *
 * In:     selectors with their quote. Structure is not looked at: see anchoring.ts.
 * Units:  UTF-16 code units of the text, end excluded.
 * Errors: none. A list without a quote is an orphan.
 * Cost:   a comparison for each quote that did not move; one pass over the text, once, if any other did.
 */
import { positionOf, quoteOf, type Selector } from '../model/selector.ts';
import type { DocumentText } from './page-text/document-text.ts';
import { findQuotes, type Sought, type SpanOutcome } from './quotes/spans.ts';
import { indexOf } from './text-of-turn.ts';

export type { SpanOutcome } from './quotes/spans.ts';

export function anchorSpans(text: DocumentText, lists: readonly (readonly Selector[])[]): readonly SpanOutcome[] {
  const sought = lists.map((selectors): Sought | null => {
    const quote = quoteOf(selectors);
    const position = positionOf(selectors)?.start ?? null;
    return quote && { quote, position, hint: () => position };
  });
  return findQuotes(text.text, () => indexOf(text), sought);
}
