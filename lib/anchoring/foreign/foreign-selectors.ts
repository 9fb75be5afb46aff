/**
 * What the selectors of other tools point at: a hint where a quote stands, and the place where there is no quote.
 *
 * In:     a tree (document, element, shadow root, fragment; attached or not) and lists of selectors from strangers.
 * Out:    ranges. A hint is never proof: whoever knows the words compares them.
 * Errors: none: what cannot be read is passed over.
 * Cost:   one walk over the text nodes for all lists of a tree; for a list, a few steps in each of its first selectors.
 * Source: W3C Web Annotation Data Model, 4.2; Hypothesis' RangeSelector; WICG Text Fragments.
 */
import type { Selector, TextQuoteSelector } from '../../model/selector.ts';
import { type DocumentText, readText } from '../page-text/document-text.ts';
import { findDirective, type SearchableText, searchable } from './directive-search.ts';
import { documentOf } from './raw-text.ts';
import { readSelectors, type SelectorReader } from './selector-places.ts';
import { quoteOfDirective, readTextFragment, type TextDirective } from './text-directive.ts';

export interface ForeignSelectors {
  /** Where the first structural selector points that points anywhere. */
  hint(selectors: readonly Selector[]): Range | null;
  /** What the list selects, in whatever way: for a list that knows no words. */
  selected(selectors: readonly Selector[]): Range | null;
}

/** More than tools write. Each may look through the page. */
const MAX_TRIED = 8;

const structural: ReadonlySet<Selector['type']> = new Set([
  'RangeSelector',
  'XPathSelector',
  'CssSelector',
  'FragmentSelector',
]);

/** For many lists of one tree. `readPage` gives the text of the tree where it was read already. */
export function foreignSelectors(
  root: Node,
  readPage: () => DocumentText = () => readText(bodyOf(root)),
): ForeignSelectors {
  let reader: SelectorReader | null = null;
  let page: { readonly text: DocumentText; readonly search: SearchableText } | null = null;

  const first = (selectors: readonly Selector[]): Range | null => {
    reader ??= readSelectors(bodyOf(root), rangeOfDirective);
    for (const selector of selectors.slice(0, MAX_TRIED)) {
      const place = reader.select(selector);
      const range = place && reader.raw.rangeOf(place);
      if (range !== null) return range;
    }
    return null;
  };

  function rangeOfDirective(directive: TextDirective): Range | null {
    if (page === null) {
      const text = readPage();
      page = { text, search: searchable(text.text) };
    }
    const place = findDirective(page.search, directive);
    return place && page.text.rangeOf(place.start, place.end);
  }

  return {
    hint: (selectors) => {
      const hints = selectors.filter(({ type }) => structural.has(type));
      return hints.length === 0 ? null : first(hints);
    },
    selected: (selectors) => {
      // Structure before position: a position shifts with every word above it.
      const ordered = selectors.toSorted((one, other) => Number(isPosition(one)) - Number(isPosition(other)));
      return ordered.length === 0 ? null : first(ordered);
    },
  };
}

export function foreignHint(root: Node, selectors: readonly Selector[]): Range | null {
  return foreignSelectors(root).hint(selectors);
}

export function rangeOfSelectors(root: Node, selectors: readonly Selector[]): Range | null {
  return foreignSelectors(root).selected(selectors);
}

/** The words that a list is about: its quote, else one that refines another selector, else those of a text directive. */
export function wordsOf(selectors: readonly Selector[]): TextQuoteSelector | null {
  for (let level: readonly Selector[] = selectors; level.length > 0; level = refinementsOf(level)) {
    const quote = level.find((selector) => selector.type === 'TextQuoteSelector');
    if (quote !== undefined) return quote;
  }
  return (
    directivesOf(selectors)
      .map(quoteOfDirective)
      .find((quote) => quote !== null) ?? null
  );
}

function refinementsOf(selectors: readonly Selector[]): readonly Selector[] {
  return selectors.flatMap(({ refinedBy }) => refinedBy ?? []);
}

function directivesOf(selectors: readonly Selector[]): readonly TextDirective[] {
  return selectors.flatMap((selector) =>
    selector.type === 'FragmentSelector' ? readTextFragment(selector.value) : [],
  );
}

function isPosition({ type }: Selector): boolean {
  return type === 'TextPositionSelector';
}

/** Paths and positions of other tools count from the body. */
function bodyOf(root: Node): Node {
  return root.nodeType === Node.DOCUMENT_NODE
    ? (documentOf(root).body ?? documentOf(root).documentElement ?? root)
    : root;
}
