/**
 * The tree that a reader sees: with shadow trees in their hosts, and what is assigned to a slot in the slot.
 *
 * Cost: each step is constant, each question linear in the depth. Nothing here is recursive.
 * Source: CSS Scoping Module Level 1, 3.3, "Flattening the DOM".
 */

/** What `Node.compareDocumentPosition` answers. */
const DISCONNECTED = 1;
const PRECEDING = 2;

/** Not by `instanceof`: a node of another frame is of another class. */
export function hostOf(node: Node): Element | null {
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}

/** The parent, or of a shadow root its host. */
export function composedParent(node: Node): Node | null {
  return node.parentNode ?? hostOf(node);
}

/** Whether a node stands in `root`, its shadow trees included. */
export function holds(root: Node, node: Node): boolean {
  let at: Node | null = node;
  while (at !== null) {
    if (root.contains(at)) return true;
    at = hostOf(at.getRootNode());
  }
  return false;
}

/** Whether `node` comes before `other` as a reader sees the page, and neither holds the other. */
export function precedes(node: Node, other: Node): boolean {
  const path = flatPath(node);
  const others = flatPath(other);
  let depth = 0;
  while (depth < path.length && path[depth] === others[depth]) depth += 1;
  const left = path[depth];
  const right = others[depth];
  return left !== undefined && right !== undefined && isBefore(left, right);
}

/** Of two children of one element. What stands in a host and is shown by no slot comes first. */
function isBefore(node: Node, other: Node): boolean {
  const order = other.compareDocumentPosition(node);
  if ((order & DISCONNECTED) !== 0) return isLightChild(node);
  return (order & PRECEDING) !== 0;
}

/** From the top of the page down to the node. */
function flatPath(node: Node): readonly Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at !== null; at = flatParent(at)) path.push(at);
  return path.reverse();
}

/** The host of what stands at the top of its shadow tree; the slot of what is shown in one. */
export function flatParent(node: Node): Node | null {
  const parent = node.parentNode;
  if (parent === null) return hostOf(node);
  if (isLightChild(node)) return (node as Element | Text).assignedSlot ?? parent;
  return hostOf(parent) ?? parent;
}

function isLightChild(node: Node): boolean {
  return (node.parentNode as Element | null)?.shadowRoot != null;
}
