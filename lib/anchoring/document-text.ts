/**
 * The text of a page as a reader sees it, and the way from its offsets to the DOM and back.
 *
 * White space is collapsed as rendered; the border of a block and a `<br>` are '\n'. Skipped: scripts,
 * styles, templates, form controls, embedded content, what is marked hidden, and this extension's own UI.
 *
 * Units: UTF-16 code units of `text`, end excluded.
 * Cost:  one walk, linear; no style is asked for and the page is never changed.
 * Limit: what a style sheet alone makes a block, or hides, is not seen as such.
 */
import { RunBuilder, type TextBlock, type TextRuns } from './text-runs.ts';

export type { TextBlock } from './text-runs.ts';

export interface DocumentText {
  readonly root: Element;
  readonly text: string;
  /** In document order; they do not overlap. */
  readonly blocks: readonly TextBlock[];
  rangeOf(start: number, end: number): Range;
  /** Where a point of the DOM stands in `text`, or null outside of the root. Between texts: where the next begins. */
  offsetAt(node: Node, offset: number): number | null;
}

type Kind = 'skip' | 'block' | 'break';

const kinds = new Map<string, Kind>([
  ...words('script style noscript template textarea select option datalist button iframe object embed', 'skip'),
  ...words('canvas video audio svg head title claimlight-ui', 'skip'),
  ...words('address article aside blockquote body caption center dd details dialog div dl dt fieldset', 'block'),
  ...words('figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol', 'block'),
  ...words('p pre search section summary table tbody td tfoot th thead tr ul', 'block'),
  ['br', 'break'],
]);

export function readText(root: Element): DocumentText {
  const builder = new RunBuilder();
  walk(root, builder);
  const runs = builder.build();
  return {
    root,
    text: runs.text,
    blocks: runs.blocks,
    rangeOf: (start, end) => rangeOf(runs, root, start, end),
    offsetAt: (node, offset) => (root.contains(node) ? offsetAt(runs, node, offset) : null),
  };
}

/** Iterative: hostile and generated pages nest deeper than the call stack. */
function walk(root: Element, builder: RunBuilder): void {
  const blocks: Element[] = [root];
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (enter(node, blocks, builder) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root) {
      leave(node, blocks, builder);
      if (node.nextSibling !== null) break;
      node = node.parentNode;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** Whether what is inside is to be read. */
function enter(node: Node, blocks: Element[], builder: RunBuilder): boolean {
  if (node.nodeType === 3) {
    builder.text(node as Text, blocks.at(-1) as Element);
    return false;
  }
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  const kind = kinds.get(element.localName);
  if (kind === 'skip' || isHidden(element)) return false;
  if (kind === 'break') builder.line();
  if (kind === 'block') {
    builder.border();
    blocks.push(element);
  }
  return true;
}

function leave(node: Node, blocks: Element[], builder: RunBuilder): void {
  if (node !== blocks.at(-1)) return;
  blocks.pop();
  builder.border();
}

/**
 * A page that opens a dialogue marks all behind it `aria-hidden`, article included: so that word counts only
 * where no paragraph is inside.
 */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.localName === 'dialog') return !element.hasAttribute('open');
  return element.getAttribute('aria-hidden') === 'true' && element.querySelector('p') === null;
}

function rangeOf(runs: TextRuns, root: Element, start: number, end: number): Range {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  if (runs.starts.length === 0) {
    range.collapse(true);
    return range;
  }
  const first = runAfter(runs, start);
  range.setStart(...placeIn(runs, first, start));
  const last = end > start ? runAfter(runs, end - 1) : first;
  // An end on a border belongs to the text before it: a range that begins in the next block paints its first line.
  const ended = end > start && end - 1 < (runs.starts[last] ?? 0) ? Math.max(last - 1, first) : last;
  range.setEnd(...placeIn(runs, ended, Math.max(start, end)));
  return range;
}

/** The first run that ends after `offset`, or the last one. */
function runAfter({ ends }: TextRuns, offset: number): number {
  return firstIndex(ends.length - 1, (run) => (ends[run] as number) > offset);
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

function placeIn(runs: TextRuns, run: number, offset: number): [node: Text, offset: number] {
  const start = runs.starts[run] as number;
  const inRun = Math.min(Math.max(offset, start), runs.ends[run] as number) - start;
  const node = runs.nodes[runs.owners[run] as number] as Text;
  // The page may have shortened the node since it was read.
  return [node, Math.min((runs.offsets[run] as number) + inRun, node.length)];
}

function offsetAt(runs: TextRuns, node: Node, offset: number): number {
  const owner = firstNodeFrom(runs, node, offset);
  let run = firstIndex(runs.owners.length, (index) => (runs.owners[index] as number) >= owner);
  if (runs.nodes[owner] === node) {
    while (runs.owners[run] === owner && (runs.offsets[run] as number) + lengthOf(runs, run) < offset) run += 1;
    // Past its last character, in white space that did not show.
    if (runs.owners[run] !== owner) return runs.ends[run - 1] as number;
    return (runs.starts[run] as number) + Math.max(0, offset - (runs.offsets[run] as number));
  }
  return runs.starts[run] ?? runs.text.length;
}

function lengthOf(runs: TextRuns, run: number): number {
  return (runs.ends[run] as number) - (runs.starts[run] as number);
}

/** The first text node that does not lie wholly before a point of the DOM; they are in document order. */
function firstNodeFrom({ nodes }: TextRuns, node: Node, offset: number): number {
  const child = node.nodeType === 1 ? (node.childNodes[offset] ?? null) : node;
  return firstIndex(nodes.length, (index) => !liesBefore(nodes[index] as Text, node, child));
}

function liesBefore(text: Text, node: Node, child: Node | null): boolean {
  if (child === null && node.contains(text)) return true;
  return ((child ?? node).compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function words(names: string, kind: Kind): [string, Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}
