/**
 * Selectors back to spans of a text that was read before.
 *
 * In:     all that a list may hold: a quote, or words in a refinement or a text fragment; a position; paths; or no
 *         words at all. Words are proof; position and structure only tell equal places apart.
 * Units:  UTF-16 code units of the text, end excluded.
 * Errors: none. A list that means nothing in the text is an orphan.
 * Cost:   a comparison for each quote that did not move; one pass over the text, once, if any other did; one walk over
 *         the page, once, if its structure has to decide.
 */
import { positionOf, type Selector } from '../model/selector.ts';
import { type ForeignSelectors, foreignSelectors, wordsOf } from './foreign/foreign-selectors.ts';
import type { DocumentText } from './page-text/document-text.ts';
import { findQuotes, type Sought, type SpanOutcome } from './quotes/spans.ts';
import { indexOf } from './text-of-turn.ts';

export type { FoundSpan, SpanOutcome } from './quotes/spans.ts';

const ORPHAN = { status: 'orphan', similarity: 0 } as const;

export function anchorSpans(text: DocumentText, lists: readonly (readonly Selector[])[]): readonly SpanOutcome[] {
  let known: ForeignSelectors | null = null;
  const foreign = (): ForeignSelectors => {
    known ??= foreignSelectors(text.root, () => text);
    return known;
  };
  const startOf = (range: Range | null): number | null =>
    range && text.offsetAt(range.startContainer, range.startOffset);
  const sought = lists.map((selectors): Sought | null => {
    const quote = wordsOf(selectors);
    // Positions of others count other text: those tools write a path as well.
    const isForeign = selectors.some(({ type }) => type === 'RangeSelector');
    const position = isForeign ? null : (positionOf(selectors)?.start ?? null);
    return quote && { quote, position, hint: () => position ?? startOf(foreign().hint(selectors)) };
  });
  return findQuotes(text.text, () => indexOf(text), sought).map((outcome, at) => {
    const selectors = lists[at] as readonly Selector[];
    return sought[at] === null && selectors.length > 0 ? unworded(text, foreign().selected(selectors)) : outcome;
  });
}

/** What selectors without words point at: W3C's are definitions. Nobody can say that it is still the same. */
function unworded(text: DocumentText, range: Range | null): SpanOutcome {
  const start = range && text.offsetAt(range.startContainer, range.startOffset);
  const end = range && text.offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? ORPHAN : { status: 'fuzzy', start, end, similarity: 0 };
}
