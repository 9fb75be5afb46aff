/**
 * From offsets of a page's text to the DOM, and back.
 *
 * Units: UTF-16 code units of the text, end excluded.
 * Limit: a DOM range stands in one tree. A span over several (a shadow tree and what is around it) is cut to the tree
 *        that holds most of its characters.
 * Cost:  logarithmic in the length of the text; over several trees, linear in the span.
 */
import { holds, hostOf, precedes } from './flat-tree.ts';
import { firstIndex } from './run-parts.ts';
import type { TextRuns } from './text-runs.ts';

export function rangeOf(runs: TextRuns, root: Node, start: number, end: number): Range {
  const range = (root.ownerDocument ?? (root as Document)).createRange();
  if (runs.starts.length === 0) {
    range.selectNodeContents(root);
    range.collapse(true);
    return range;
  }
  const first = runAfter(runs, start);
  const last = end > start ? runAfter(runs, end - 1) : first;
  // An end on a border belongs to the text before it: a range that begins in the next block paints its first line.
  const ended = end > start && end - 1 < (runs.starts[last] ?? 0) ? Math.max(last - 1, first) : last;
  const [from, to] = mainPart(runs, { first, last: ended, start, end });
  range.setStart(...placeIn(runs, from, start));
  range.setEnd(...placeIn(runs, to, Math.max(start, end)));
  return range;
}

/** Where a point of the DOM stands in the text, or null outside of the root. */
export function offsetAt(runs: TextRuns, root: Node, node: Node, offset: number): number | null {
  if (!holds(root, node)) return null;
  const owner = firstNodeFrom(runs, node, offset);
  let run = firstIndex(runs.owners.length, (index) => (runs.owners[index] as number) >= owner);
  if (runs.nodes[owner] !== node) return runs.starts[run] ?? runs.text.length;
  while (runs.owners[run] === owner && (runs.offsets[run] as number) + lengthOf(runs, run) < offset) run += 1;
  // Past its last character, in white space that did not show.
  if (runs.owners[run] !== owner) return runs.ends[run - 1] as number;
  return (runs.starts[run] as number) + Math.max(0, offset - (runs.offsets[run] as number));
}

/** The first run that ends after `offset`, or the last one. */
function runAfter({ ends }: TextRuns, offset: number): number {
  return firstIndex(ends.length - 1, (run) => (ends[run] as number) > offset);
}

function placeIn(runs: TextRuns, run: number, offset: number): [node: Text, offset: number] {
  const start = runs.starts[run] as number;
  const inRun = Math.min(Math.max(offset, start), runs.ends[run] as number) - start;
  const node = nodeOf(runs, run);
  // The page may have shortened the node since it was read.
  return [node, Math.min((runs.offsets[run] as number) + inRun, node.length)];
}

function lengthOf(runs: TextRuns, run: number): number {
  return (runs.ends[run] as number) - (runs.starts[run] as number);
}

function nodeOf(runs: TextRuns, run: number): Text {
  return runs.nodes[runs.owners[run] as number] as Text;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly first: number;
  last: number;
  length: number;
}

/** The first and last run of the tree that holds most of a stretch. */
function mainPart(runs: TextRuns, stretch: Stretch): readonly [first: number, last: number] {
  const { first, last } = stretch;
  if (runs.met.shadowRoots.length === 0 || first === last) return [first, last];
  const main = partsOf(runs, stretch).reduce((best, part) => (part.length > best.length ? part : best));
  return [main.first, main.last];
}

/**
 * The runs of each tree. Slots show things in an order of their own: where that is not the tree's, a new part begins,
 * so that a range from the first to the last run of a part is not inverted.
 */
function partsOf(runs: TextRuns, { first, last, start, end }: Stretch): readonly Part[] {
  const all: Part[] = [];
  const latest = new Map<Node, Part>();
  for (let run = first; run <= last; run += 1) {
    const node = nodeOf(runs, run);
    const tree = node.getRootNode();
    const length = Math.min(runs.ends[run] as number, end) - Math.max(runs.starts[run] as number, start);
    const part = latest.get(tree);
    if (part === undefined || isAfter(nodeOf(runs, part.last), node)) {
      const begun = { first: run, last: run, length };
      all.push(begun);
      latest.set(tree, begun);
    } else {
      part.last = run;
      part.length += length;
    }
  }
  return all;
}

function isAfter(node: Node, other: Node): boolean {
  return node !== other && (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** The first text node that does not lie wholly before a point of the DOM; they are in the order of the text. */
function firstNodeFrom({ nodes, met }: TextRuns, node: Node, offset: number): number {
  const isInComment = isUnseen(node) && node.parentNode !== null;
  const child = isText(node) || isInComment ? node : (node.childNodes[offset] ?? null);
  const scope = isInComment ? (node.parentNode as Node) : node;
  const isBefore = met.shadowRoots.length === 0 ? liesBefore : liesBeforeFlat;
  const from = shownFrom(child);
  return firstIndex(nodes.length, (index) => !isBefore(nodes[index] as Text, scope, from));
}

function isText({ nodeType }: Node): boolean {
  return nodeType === 3 || nodeType === 4;
}

/** Comments and processing instructions. */
function isUnseen({ nodeType }: Node): boolean {
  return nodeType === 8 || nodeType === 7;
}

/** A comment stands nowhere in the tree that a reader sees. */
function shownFrom(node: Node | null): Node | null {
  let at = node;
  while (at !== null && isUnseen(at)) at = at.nextSibling;
  return at;
}

function liesBefore(text: Text, node: Node, child: Node | null): boolean {
  if (child === null && node.contains(text)) return true;
  return ((child ?? node).compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function liesBeforeFlat(text: Text, node: Node, child: Node | null): boolean {
  // The end of a shadow tree is that of its host: what its slots show stands in it.
  const whole = hostOf(node) ?? node;
  if (child === null && holds(whole, text)) return true;
  return precedes(text, child ?? whole);
}
