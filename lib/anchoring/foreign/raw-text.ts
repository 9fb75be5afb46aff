/**
 * The text of a DOM tree as its text nodes hold it, one after the other: what others' offsets count.
 *
 * Hypothesis, Apache Annotator and W3C positions count every text node, white space, scripts and hidden text
 * included. Our own text (`document-text.ts`) does not: an offset of one means nothing in the other.
 *
 * Units: UTF-16 code units, end excluded.
 * Cost:  one walk over the tree, which notes where each node begins and ends: asking the DOM for the order of two nodes
 *        costs as much as they have siblings.
 * Source: DOM Standard, descendant text content (https://dom.spec.whatwg.org/#concept-descendant-text-content).
 */
export interface RawSpan {
  readonly start: number;
  readonly end: number;
}

export interface RawText {
  readonly length: number;
  /** All of it, put together when it is first asked for. */
  text(): string;
  /** The text inside of a node, or null where the node is not in the tree. */
  spanOf(node: Node): RawSpan | null;
  /** How much text stands before a point of the DOM, or null where it is not in the tree. */
  offsetAt(node: Node, offset: number): number | null;
  /** Null for an empty span, and for one that is not in the text. */
  rangeOf(span: RawSpan): Range | null;
}

export function readRawText(root: Node): RawText {
  const { nodes, starts, spans } = walk(root);
  const { end: length } = spans.get(root)!;
  const startOf = (index: number): number => starts[index] ?? length;
  let joined: string | null = null;
  return {
    length,
    text() {
      joined ??= nodes.map(({ data }) => data).join('');
      return joined;
    },
    spanOf: (node) => spans.get(node) ?? null,
    offsetAt(node, offset) {
      const span = spans.get(node);
      if (span === undefined) return null;
      if (node.nodeType === Node.TEXT_NODE) return Math.min(span.start + offset, span.end);
      const child = node.childNodes[offset];
      return child === undefined ? span.end : (spans.get(child)?.start ?? null);
    },
    rangeOf({ start, end }) {
      if (start < 0 || start >= end || end > length) return null;
      // A range begins in the node that holds its first unit, and ends in the one that holds its last.
      const first = firstIndex(nodes.length, (index) => startOf(index + 1) > start);
      const last = firstIndex(nodes.length, (index) => startOf(index + 1) >= end);
      const range = documentOf(root).createRange();
      range.setStart(nodes[first] as Text, start - startOf(first));
      range.setEnd(nodes[last] as Text, end - startOf(last));
      return range;
    },
  };
}

interface Walked {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly spans: ReadonlyMap<Node, RawSpan>;
}

/** Iterative: hostile and generated pages nest deeper than the call stack. */
function walk(root: Node): Walked {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const spans = new Map<Node, { start: number; end: number }>();
  let length = 0;
  let node: Node | null = root;
  while (node !== null) {
    const start = length;
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push(node as Text);
      starts.push(start);
      length += (node as Text).length;
    }
    spans.set(node, { start, end: length });
    node = node.firstChild ?? after(node);
  }
  return { nodes, starts, spans };

  /** The next node behind one that was walked over, whose parents end where it does when it is the last. */
  function after(done: Node): Node | null {
    for (let at: Node = done; ; at = at.parentNode as Node) {
      spans.get(at)!.end = length;
      if (at === root) return null;
      if (at.nextSibling !== null) return at.nextSibling;
    }
  }
}

export function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

/** The first of `count` for which a condition holds that goes on holding, or `count`. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
