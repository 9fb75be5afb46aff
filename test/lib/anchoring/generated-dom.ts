/** Pages of any shape for property tests, and what a reader sees of them, known by construction. */
import * as fc from 'fast-check';

/** A text node; an element; a comment; or a part that no reader sees. */
export type Model =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'element'; readonly name: string; readonly children: readonly Model[] }
  | { readonly kind: 'host'; readonly children: readonly Model[]; readonly shadow: readonly Model[] }
  | { readonly kind: 'comment' }
  | { readonly kind: 'unseen'; readonly how: number };

export interface Built {
  readonly root: HTMLElement;
  /** The text nodes that a reader sees, in the order of the page as it is shown. */
  readonly seen: readonly Text[];
  readonly nodes: readonly Node[];
}

const pieces = [
  ...'the port of Arlen lost 4,500 ships in May – and so it goes on . , “ ” ( ) don’t 12.5 % $ U.S. re-elected'.split(
    ' ',
  ),
  ...'Peña Pen\u0303a cafe\u0301 İzmir ﬁn ＡＢ gov\u00ADern\u00ADment Ank\u200Bara \u2060 😀 👍🏽 \u{20BB7} क्षि'.split(
    ' ',
  ),
  ...'قال الوزير إن السفن ٤٥٠ مُحَمَّد שלום עולם 市长说 今天没有 สวัสดี'.split(' '),
  '\u00A0',
  '\n\t ',
  '   ',
  '…',
  '\u200F',
  '[3]',
];
const text = fc
  .array(fc.constantFrom(...pieces), { maxLength: 9 })
  .chain((words) => fc.constantFrom(' ', ' ', '', '\n  ').map((between) => words.join(between)));

const textNode = text.map((one): Model => ({ kind: 'text', text: one }));
const small = fc.oneof(
  { weight: 6, arbitrary: textNode },
  { weight: 1, arbitrary: fc.constant<Model>({ kind: 'comment' }) },
  { weight: 1, arbitrary: fc.nat(9).map((how): Model => ({ kind: 'unseen', how })) },
  { weight: 1, arbitrary: fc.constantFrom('br', 'wbr', 'img').map((name): Model => element(name, [])) },
);

function element(name: string, children: readonly Model[]): Model {
  return { kind: 'element', name, children };
}

const inlineNames = ['b', 'em', 'a', 'span', 'font', 'x-word', 'mark', 'bdo', 'ins'];
const blockNames = ['p', 'div', 'li', 'td', 'h2', 'blockquote', 'section', 'dd', 'figcaption'];

const { block } = fc.letrec<{ inline: Model; block: Model }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    small,
    fc
      .tuple(fc.constantFrom(...inlineNames), fc.array(tie('inline'), { maxLength: 3 }))
      .map((made) => element(...made)),
  ),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc
      .tuple(fc.constantFrom(...blockNames), fc.array(tie('inline'), { minLength: 1, maxLength: 4 }))
      .map((made) => element(...made)),
    fc
      .tuple(fc.constantFrom('ul', 'table', 'section'), fc.array(tie('block'), { maxLength: 3 }))
      .map((made) => element(...made)),
    tie('inline'),
  ),
}));

/** With some of its blocks repeated. */
export const page: fc.Arbitrary<readonly Model[]> = fc
  .array(fc.tuple(block, fc.constantFrom(1, 1, 1, 2, 3)), { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.flatMap(([one, times]) => new Array<Model>(times).fill(one)));

export const hosts: fc.Arbitrary<readonly Model[]> = fc.array(
  fc.oneof(
    block,
    fc
      .tuple(fc.array(block, { maxLength: 2 }), fc.array(block, { minLength: 1, maxLength: 3 }))
      .map(([children, shadow]): Model => ({ kind: 'host', children, shadow })),
  ),
  { minLength: 1, maxLength: 5 },
);

const unseenParts = [
  '<script>var port = 1</script>',
  '<style>p { color: red }</style>',
  '<span hidden>the port of Arlen</span>',
  '<span style="display: none">the port</span>',
  '<span class="sr-only">in May</span>',
  '<i aria-hidden="true">icon</i>',
  '<textarea>the port</textarea>',
  '<template>the port</template>',
  '<sup><a href="#note">3</a></sup>',
  '<select><option>Arlen</select>',
];

export function build(models: readonly Model[], root: HTMLElement): Built {
  const seen: Text[] = [];
  root.replaceChildren();
  fillWith(root, models, seen);
  return { root, seen, nodes: allNodes(root) };
}

function fillWith(parent: Node, models: readonly Model[], seen: Text[]): void {
  for (const model of models) {
    if (model.kind === 'text') {
      const node = document.createTextNode(model.text);
      parent.appendChild(node);
      seen.push(node);
    } else if (model.kind === 'comment') parent.appendChild(document.createComment('the port of Arlen'));
    else if (model.kind === 'unseen') parent.appendChild(fragmentOf(unseenParts[model.how] as string));
    else if (model.kind === 'host') addHost(parent, model, seen);
    else fillWith(parent.appendChild(document.createElement(model.name)), model.children, seen);
  }
}

/** What is assigned to the slot is shown between the two halves of the shadow tree. */
function addHost(parent: Node, { children, shadow }: Model & { kind: 'host' }, seen: Text[]): void {
  const host = parent.appendChild(document.createElement('x-card'));
  const tree = host.attachShadow({ mode: 'open' });
  const half = shadow.length >> 1;
  fillWith(tree, shadow.slice(0, half), seen);
  fillWith(host, children, seen);
  tree.append(document.createElement('slot'));
  fillWith(tree, shadow.slice(half), seen);
}

function fragmentOf(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}

/** Every node of the page, shadow trees' too, the root first. */
function allNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    waiting.push(...[...node.childNodes].reverse());
    const tree = (node as Element).shadowRoot ?? null;
    if (tree !== null) waiting.push(tree);
  }
  return nodes;
}

/** From two points in one tree: the second is looked for among the nodes of the first one's. */
export function rangeBetween({ nodes }: Built, picks: readonly [number, number, number, number]): Range {
  const [node, offset, otherNode, otherOffset] = picks;
  const first = nodes[node % nodes.length] as Node;
  const tree = first.getRootNode();
  const near = nodes.filter((one) => one.getRootNode() === tree);
  const second = near[otherNode % near.length] as Node;
  const range = document.createRange();
  range.setStart(first, offset % (lengthOf(first) + 1));
  range.setEnd(first, range.startOffset);
  const at = otherOffset % (lengthOf(second) + 1);
  if (range.comparePoint(second, at) < 0) range.setStart(second, at);
  else range.setEnd(second, at);
  return range;
}

function lengthOf(node: Node): number {
  return node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE
    ? node.childNodes.length
    : (node.nodeValue ?? '').length;
}

const invisible = /[\s\u00AD\u200B\u200F\u2060]/u;

/**
 * The characters that a range covers, each as "index of its text node : unit", of the text nodes that are seen.
 * White space and what is never seen is left out: a range may begin before it or behind it.
 */
export function covered({ seen }: Built, range: Range): readonly string[] {
  return seen.flatMap((node, index) => {
    const spot = pointsIn(range, node);
    const units: string[] = [];
    for (let unit = spot.from; unit < spot.to; unit += 1) {
      if (!invisible.test(node.data.charAt(unit))) units.push(`${index}:${unit}`);
    }
    return units;
  });
}

/** Which units of a text node lie in a range, be it in the range's tree or in what is shown inside of that. */
function pointsIn(range: Range, node: Text): { readonly from: number; readonly to: number } {
  const at = standsFor(node, range.startContainer.getRootNode());
  if (at === null || !range.intersectsNode(at)) return { from: 0, to: 0 };
  if (at !== node) return { from: 0, to: holdsWhole(range, at) ? node.length : 0 };
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : node.length;
  return { from, to };
}

function holdsWhole(range: Range, node: Node): boolean {
  const whole = document.createRange();
  whole.selectNode(node);
  const begins = range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
  return begins && range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0;
}

/** What shows a text node in a tree: itself, the host of its own tree, or the slot that it is assigned to. */
function standsFor(node: Text, tree: Node): Node | null {
  const own = node.getRootNode();
  if (own === tree) return node;
  if (own instanceof ShadowRoot) return own.host.getRootNode() === tree ? own.host : null;
  const host = tree instanceof ShadowRoot ? tree.host : null;
  const child = [...(host?.childNodes ?? [])].find((one) => one.contains(node)) as Element | Text | undefined;
  return child?.assignedSlot ?? null;
}

/** Whether all that a range covers stands in its own tree, and it does not end between two trees: else it is cut. */
export function staysInItsTree(built: Built, range: Range): boolean {
  const tree = range.startContainer.getRootNode();
  if (built.nodes.some((node) => isDoor(node) && node.getRootNode() === tree && isHalfIn(range, node))) return false;
  return covered(built, range).every((spot) => {
    const node = built.seen[Number.parseInt(spot, 10)] as Text;
    return node.getRootNode() === tree;
  });
}

function isDoor(node: Node): boolean {
  return node instanceof HTMLSlotElement || (node instanceof Element && node.shadowRoot !== null);
}

function isHalfIn(range: Range, door: Node): boolean {
  const { startContainer, endContainer } = range;
  if (startContainer === door || endContainer === door) return true;
  // A comment of a host is shown in no slot: it stands nowhere in the page as it is shown.
  if (isUnshown(startContainer) || isUnshown(endContainer)) return true;
  return door.contains(startContainer) !== door.contains(endContainer);
}

function isUnshown(node: Node): boolean {
  return node.nodeType === Node.COMMENT_NODE && node.parentElement?.shadowRoot != null;
}
