/**
 * What one selector selects in a DOM tree, as the standards define it, whatever tool wrote it.
 *
 * In:     selectors from strangers. Positions count the text nodes (`raw-text.ts`), as other tools do.
 * Out:    a span of the raw text, with the node that it is the whole of; null where nothing is selected.
 * Units:  UTF-16 code units of the raw text, end excluded.
 * Errors: none.
 * Cost:   one walk over the text nodes for all selectors of a tree, then a few steps each, but for what looks
 *         through the page: a quote, a `//` path, a CSS selector, a text directive.
 * Source: W3C Web Annotation Data Model, 4.2 Selectors, with Selectors and States; RFC 3236 for fragments of HTML.
 */
import type { PathRange, Selector, ValueSelector } from '../../model/selector.ts';
import { elementsAt } from './css-hint.ts';
import { placeOfQuote } from './quote-place.ts';
import { type RawSpan, type RawText, readRawText } from './raw-text.ts';
import { readTextFragment, type TextDirective, withoutTextFragment } from './text-directive.ts';
import { type KnownChildren, nodeAt } from './xpath.ts';

export interface SelectedPlace extends RawSpan {
  /** The node whose text this is, where it is a whole node's. */
  readonly node: Node | null;
}

export interface SelectorReader {
  readonly raw: RawText;
  select(selector: Selector): SelectedPlace | null;
}

/** Finds a text directive in the page as a reader sees it. */
export type FindDirective = (directive: TextDirective) => Range | null;

export function readSelectors(root: Node, findDirective: FindDirective): SelectorReader {
  const raw = readRawText(root);
  return new TreeReader(root, raw, findDirective);
}

class TreeReader implements SelectorReader {
  readonly raw: RawText;
  readonly #root: Node;
  readonly #findDirective: FindDirective;
  readonly #known: KnownChildren = new Map();

  constructor(root: Node, raw: RawText, findDirective: FindDirective) {
    this.#root = root;
    this.raw = raw;
    this.#findDirective = findDirective;
  }

  select(selector: Selector): SelectedPlace | null {
    return this.#select(selector, { start: 0, end: this.raw.length, node: this.#root });
  }

  #select(selector: Selector, within: SelectedPlace): SelectedPlace | null {
    const place = this.#placeOf(selector, within);
    if (place === null || selector.refinedBy === undefined) return place;
    return this.#select(selector.refinedBy, place);
  }

  #placeOf(selector: Selector, within: SelectedPlace): SelectedPlace | null {
    switch (selector.type) {
      case 'TextPositionSelector':
        return inside(within, within.start + selector.start, within.start + selector.end);
      case 'TextQuoteSelector': {
        const found = placeOfQuote(this.raw.text().slice(within.start, within.end), selector);
        return found && inside(within, within.start + found.start, within.start + found.end);
      }
      case 'RangeSelector':
        return 'startSelector' in selector
          ? this.#between(this.#select(selector.startSelector, within), this.#select(selector.endSelector, within))
          : this.#pathRange(selector);
      default:
        return this.#named(selector, within);
    }
  }

  #named({ type, value }: ValueSelector, within: SelectedPlace): SelectedPlace | null {
    if (type === 'XPathSelector') return this.#whole(nodeAt(within.node ?? this.#root, value, this.#known), within);
    if (type === 'FragmentSelector') return this.#fragment(value, within);
    for (const element of elementsAt(this.#root, value)) {
      const place = this.#whole(element, within);
      if (place !== null) return place;
    }
    return null;
  }

  #fragment(value: string, within: SelectedPlace): SelectedPlace | null {
    for (const directive of readTextFragment(value)) {
      const range = this.#findDirective(directive);
      const place = range && this.#rangePlace(range, within);
      if (place !== null) return place;
    }
    const fragment = withoutTextFragment(value).replace(/^#/u, '');
    const path = /^xpointer\((.+)\)$/su.exec(fragment)?.[1];
    if (path !== undefined) return this.#whole(nodeAt(within.node ?? this.#root, path, this.#known), within);
    const name = decoded(fragment);
    if (name === '') return null;
    const quoted = CSS.escape(name);
    const [target] = elementsAt(this.#root, `#${quoted}, a[name="${quoted}"]`);
    return this.#whole(target ?? null, within);
  }

  /** From where the first begins up to where the second begins (W3C 4.2.8). */
  #between(first: SelectedPlace | null, second: SelectedPlace | null): SelectedPlace | null {
    if (first === null || second === null || first.start > second.start) return null;
    return { start: first.start, end: second.start, node: null };
  }

  /** Hypothesis: an offset counts the text inside of its container. */
  #pathRange({ startContainer, startOffset, endContainer, endOffset }: PathRange): SelectedPlace | null {
    const start = this.#pointIn(startContainer, startOffset);
    const end = this.#pointIn(endContainer, endOffset);
    if (start === null || end === null || start > end) return null;
    return { start, end, node: null };
  }

  #pointIn(path: string, offset: number): number | null {
    const node = nodeAt(this.#root, path, this.#known);
    if (node === null) return null;
    // A text node may have been split since: what is behind it in its parent goes on counting.
    const counted = node.nodeType === Node.TEXT_NODE ? (node.parentNode ?? node) : node;
    const span = this.raw.spanOf(counted);
    if (span === null) return null;
    const start = this.raw.offsetAt(node, 0);
    return start !== null && start + offset <= span.end ? start + offset : null;
  }

  #whole(node: Node | null, within: SelectedPlace): SelectedPlace | null {
    const span = node && this.raw.spanOf(node);
    return span && inside(within, span.start, span.end, node);
  }

  #rangePlace(range: Range, within: SelectedPlace): SelectedPlace | null {
    const start = this.raw.offsetAt(range.startContainer, range.startOffset);
    const end = this.raw.offsetAt(range.endContainer, range.endOffset);
    return start === null || end === null ? null : inside(within, start, end);
  }
}

function inside(within: SelectedPlace, start: number, end: number, node: Node | null = null): SelectedPlace | null {
  return start >= within.start && end <= within.end && start <= end ? { start, end, node } : null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
