/**
 * The node that an XPath points at, for the paths that annotation tools write.
 *
 * In:     steps `/name[2]`, `//name`, `/*`, `/text()[1]`, `/node()`, with predicates `[n]`, `[last()]`,
 *         `[position()=n]`, `[@id="x"]`, `[@id]`, `[contains(@class, "x")]`. Paths are relative to the root, or
 *         begin at `/html`. Names are compared without case and prefix, as HTML and Hypothesis do.
 * Out:    the first node in document order; null for a path that leads nowhere or that is not understood.
 * Errors: none.
 * Cost:   a path without `//` looks at the children on its way, each parent's once for all paths; a `//` walks the tree.
 * Limit:  `document.evaluate` is not used: a stranger's expression (`//*[count(//*[count(//*) > 0]) > 0]`) can run
 *         for minutes, nothing stops it, and it knows no shadow roots.
 * Source: XPath 1.0, 2 Location Paths; the RangeSelector of Hypothesis (hypothesis/client, anchoring/xpath.ts).
 */
import { documentOf } from './raw-text.ts';

interface Step {
  readonly deep: boolean;
  readonly name: string;
  readonly predicates: readonly Predicate[];
}

type Predicate =
  | { readonly kind: 'position'; readonly from: number; readonly to: number | undefined }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string | null; readonly part: boolean };

/** The children of parents that were looked at, by name: a thousand paths through one long list count it once. */
export type KnownChildren = Map<Node, Map<string, Node[]>>;

const MAX_LENGTH = 2000;
/** Each is a walk over the tree. */
const MAX_DEEP_STEPS = 3;

const stepShape = /(\/{1,2})(text\(\)|node\(\)|(?:[\w.-]+:)?(?:[\w-]+|\*))((?:\[[^\]]*\])*)/uy;
const predicateShape =
  /\[\s*(?:(\d{1,9})|(last\(\))|position\(\)\s*=\s*(\d{1,9})|@([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?|contains\(\s*@([\w:.-]+)\s*,\s*(?:"([^"]*)"|'([^']*)')\s*\))\s*\]/uy;

export function nodeAt(root: Node, path: string, known: KnownChildren = new Map()): Node | null {
  const steps = readPath(path.trim());
  if (steps === null) return null;
  for (const start of startsOf(root, steps)) {
    const found = follow(start.from, start.steps, known);
    if (found !== null && (found === root || root.contains(found))) return found;
  }
  return null;
}

function readPath(path: string): readonly Step[] | null {
  if (path === '' || path === '/' || path === '.') return [];
  if (path.length > MAX_LENGTH) return null;
  const absolute = path.startsWith('.') ? path.slice(1) : path.startsWith('/') ? path : `/${path}`;
  const steps: Step[] = [];
  stepShape.lastIndex = 0;
  while (stepShape.lastIndex < absolute.length) {
    const [, slashes, name, written] = stepShape.exec(absolute) ?? [];
    const predicates = written === undefined ? null : readPredicates(written);
    if (predicates === null) return null;
    const plain = name!.toLowerCase().replace(/^[\w.-]+:/u, '');
    steps.push({ deep: slashes === '//', name: plain, predicates });
  }
  return steps.filter(({ deep }) => deep).length > MAX_DEEP_STEPS ? null : steps;
}

function readPredicates(written: string): readonly Predicate[] | null {
  const predicates: Predicate[] = [];
  predicateShape.lastIndex = 0;
  while (predicateShape.lastIndex < written.length) {
    const parts = predicateShape.exec(written);
    if (parts === null) return null;
    predicates.push(readPredicate(parts));
  }
  return predicates;
}

function readPredicate([, nth, last, position, whole, is, be, held, has, have]: RegExpExecArray): Predicate {
  if (whole !== undefined) return { kind: 'attribute', name: whole, value: is ?? be ?? null, part: false };
  if (held !== undefined) return { kind: 'attribute', name: held, value: has ?? have ?? '', part: true };
  if (last !== undefined) return { kind: 'position', from: -1, to: undefined };
  const place = Number(nth ?? position);
  return { kind: 'position', from: Math.max(0, place - 1), to: place };
}

/** A path may begin at the root, at the body that the tool took for one, or at the document. */
function startsOf(root: Node, steps: readonly Step[]): readonly { from: Node; steps: readonly Step[] }[] {
  const body = bodyOf(root);
  const [first, second] = steps;
  if (first?.name === 'html' && !first.deep) {
    const rest = second?.name === 'body' ? 2 : 1;
    return [{ from: rest === 2 ? body : (body.parentNode ?? body), steps: steps.slice(rest) }];
  }
  const page = documentOf(root);
  const others = [page.body, page].filter((from) => from !== null && from !== body && from.contains(root));
  return [body, ...(others as Node[])].map((from) => ({ from, steps }));
}

function bodyOf(root: Node): Node {
  if (root.nodeType === Node.DOCUMENT_NODE)
    return (root as Document).body ?? (root as Document).documentElement ?? root;
  if (root.nodeName.toLowerCase() !== 'html') return root;
  return [...root.childNodes].find(({ nodeName }) => nodeName.toLowerCase() === 'body') ?? root;
}

function follow(from: Node, steps: readonly Step[], known: KnownChildren): Node | null {
  let found: readonly Node[] = [from];
  for (const step of steps) {
    const parents = step.deep ? withDescendants(found) : found;
    found = parents.flatMap((parent) => chosen(parent, step, known));
    if (found.length === 0) return null;
  }
  return firstOf(from, found);
}

/** A walk that goes deep meets the children of an outer element before those of an inner one. */
function firstOf(root: Node, nodes: readonly Node[]): Node | null {
  if (nodes.length <= 1) return nodes[0] ?? null;
  const wanted = new Set(nodes);
  const walker = documentOf(root).createTreeWalker(root);
  while (!wanted.has(walker.currentNode) && walker.nextNode() !== null);
  return walker.currentNode;
}

function withDescendants(nodes: readonly Node[]): readonly Node[] {
  const all = new Set<Node>();
  for (const node of nodes) {
    // What is inside of a node that was walked over was walked over with it.
    if (all.has(node)) continue;
    all.add(node);
    const walker = documentOf(node).createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() !== null) all.add(walker.currentNode);
  }
  return [...all];
}

function chosen(parent: Node, { name, predicates }: Step, known: KnownChildren): readonly Node[] {
  let nodes: readonly Node[] = candidates(parent, name, known);
  for (const predicate of predicates) {
    if (predicate.kind === 'attribute') nodes = nodes.filter((node) => hasAttribute(node, predicate));
    else nodes = nodes.slice(predicate.from, predicate.to);
    if (nodes.length === 0) break;
  }
  return nodes;
}

function hasAttribute(node: Node, { name, value, part }: Predicate & { readonly kind: 'attribute' }): boolean {
  const there = node.nodeType === Node.ELEMENT_NODE ? (node as Element).getAttribute(name) : null;
  if (there === null) return false;
  return value === null || (part ? there.includes(value) : there === value);
}

function candidates(parent: Node, name: string, known: KnownChildren): readonly Node[] {
  const byName = childrenOf(parent, known);
  const nodes = byName.get(name) ?? [];
  if (nodes.length > 0 || name !== 'tr') return nodes;
  // HTML puts rows into a tbody that the author did not write, nor the one who wrote the path (W3C 4.2.3).
  return [...childrenNamed('thead'), ...childrenNamed('tbody'), ...childrenNamed('tfoot')];

  function childrenNamed(part: string): readonly Node[] {
    return (byName.get(part) ?? []).flatMap((rows) => childrenOf(rows, known).get('tr') ?? []);
  }
}

function childrenOf(parent: Node, known: KnownChildren): Map<string, Node[]> {
  const seen = known.get(parent);
  if (seen !== undefined) return seen;
  const byName = new Map<string, Node[]>();
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    for (const name of namesOf(child)) {
      const named = byName.get(name);
      if (named === undefined) byName.set(name, [child]);
      else named.push(child);
    }
  }
  known.set(parent, byName);
  return byName;
}

function namesOf(node: Node): readonly string[] {
  if (node.nodeType === Node.TEXT_NODE) return ['text()', 'node()'];
  if (node.nodeType !== Node.ELEMENT_NODE) return ['node()'];
  return [(node as Element).localName.toLowerCase(), '*', 'node()'];
}
