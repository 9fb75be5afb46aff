/**
 * The short cut for a page that did not change: a quote that stands, with the words around it, where its path says.
 *
 * In:   the element by its path, and the place in that element's own text, both of `describe`. Hints, never proof:
 *       quote and context must stand there letter for letter.
 * Out:  the range, or null: then the page has to be read whole.
 * Cost: a query and the reading of one element a quote; of each element once.
 */
import { quoteOf, type Selector, type TextQuoteSelector, type ValueSelector } from '../model/selector.ts';
import { elementAtPath } from './css-path.ts';
import { type DocumentText, readLittle } from './page-text/document-text.ts';

/** Quote and context inside the element must be so long together that they stand for themselves. */
const TELLING_LENGTH = 48;

export class InPlace {
  private readonly root: Node;
  /** Whether elements are read as a reader sees them where their bare text is not the quote's. */
  private readonly reads: boolean;
  private readonly read = new Map<Element, DocumentText>();

  constructor(root: Node, { reads }: { readonly reads: boolean }) {
    this.root = root;
    this.reads = reads;
  }

  find(selectors: readonly Selector[]): Range | null {
    const quote = quoteOf(selectors);
    const hint = selectors.find(isPath);
    const place = hint?.refinedBy;
    if (quote === null || hint === undefined || place?.type !== 'TextPositionSelector') return null;
    // A copy may have come to stand where the quote stood.
    if ((quote.copies ?? 0) > 0) return null;
    const element = elementAtPath(this.root, hint.value);
    if (element === null) return null;
    const { start } = place;
    const end = start + quote.exact.length;
    if (standsIn(element.textContent, quote, start)) return rawRange(element, start, end);
    if (!this.reads) return null;
    const text = this.textOf(element);
    return standsIn(text.text, quote, start) ? text.rangeOf(start, end) : null;
  }

  private textOf(element: Element): DocumentText {
    const known = this.read.get(element);
    if (known !== undefined) return known;
    const text = readLittle(element);
    this.read.set(element, text);
    return text;
  }
}

/** Whether quote and context stand there letter for letter, as far as the text goes, and tell enough. */
function standsIn(text: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector, start: number): boolean {
  if (!text.startsWith(exact, start)) return false;
  const end = start + exact.length;
  const before = endOverlap(prefix, text.slice(Math.max(0, start - prefix.length), start));
  const after = startOverlap(suffix, text.slice(end, end + suffix.length));
  return before !== null && after !== null && before + exact.length + after >= TELLING_LENGTH;
}

/** Units of `textContent`. */
function rawRange(element: Element, start: number, end: number): Range {
  const document = element.ownerDocument;
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let from = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const to = from + node.length;
    if (start >= from && start < to) range.setStart(node, start - from);
    if (end <= to) {
      range.setEnd(node, end - from);
      break;
    }
    from = to;
  }
  return range;
}

/** How much of the context lies in the element, or null where it is another. */
function endOverlap(prefix: string, before: string): number | null {
  const length = Math.min(prefix.length, before.length);
  return length === 0 || prefix.endsWith(before.slice(-length)) ? length : null;
}

function startOverlap(suffix: string, after: string): number | null {
  const length = Math.min(suffix.length, after.length);
  return suffix.startsWith(after.slice(0, length)) ? length : null;
}

function isPath(selector: Selector): selector is ValueSelector {
  return selector.type === 'CssSelector';
}
