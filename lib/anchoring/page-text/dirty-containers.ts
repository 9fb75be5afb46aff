/**
 * The smallest parts of a page that hold all that a change can have touched.
 *
 * The text of an element that is laid out as a block depends on nothing outside of it but on whether it is seen. So
 * that of the block around a changed node is read again; and where an element was hidden or shown, of the block around.
 *
 * In:   a page as it is now, and the elements that were hidden when it was read.
 * Cost: the ancestors of what changed, each looked at once.
 */
import type { DirtyNodes } from './dirty-nodes.ts';
import { flatParent, hostOf } from './flat-tree.ts';
import { isHidden } from './hidden.ts';
import { kindOf } from './text-kinds.ts';

export class DirtyContainers {
  /** Some may be inside of others, and some may be new: then what holds them is here too. */
  readonly found = new Set<Node>();
  /** Those of them in which nothing is as it was: what slots show may be anywhere. */
  readonly deep = new Set<Node>();
  readonly #hidden: WeakSet<Element>;
  /** The container around each node that was looked at; null where no text is read. */
  readonly #around = new Map<Node, Node | null>();

  constructor(root: Node, hidden: WeakSet<Element>) {
    this.#hidden = hidden;
    this.#around.set(root, root);
  }

  addAll({ contents, marked, slotted }: DirtyNodes): void {
    for (const node of marked) this.#containerOf(node);
    for (const node of contents) this.#addContent(node);
    for (const node of slotted) this.addDeep(hostAround(node) ?? node);
  }

  addDeep(node: Node): void {
    const container = this.#containerOf(node);
    if (container === null) return;
    this.found.add(container);
    this.deep.add(container);
  }

  #addContent(node: Node): void {
    const container = this.#containerOf(node);
    if (container !== null) this.found.add(container);
    if (node.nodeType === 3 || node.nodeType === 4) return;
    if ((node as Element).shadowRoot != null) this.addDeep(node);
    // A slot that came or went shows what another one showed: it may be anywhere in its host.
    const host = hostOf(node.getRootNode());
    if (host?.firstChild != null) this.addDeep(host);
  }

  #containerOf(node: Node): Node | null {
    const path: Node[] = [];
    let at: Node | null = node;
    while (at !== null && !this.#around.has(at)) {
      path.push(at);
      at = flatParent(at);
    }
    let container = at === null ? null : (this.#around.get(at) ?? null);
    for (let index = path.length - 1; index >= 0; index -= 1) {
      const inner = path[index] as Node;
      container = inner.nodeType === 1 && container !== null ? this.#inside(inner as Element, container) : container;
      this.#around.set(inner, container);
    }
    return container;
  }

  #inside(element: Element, container: Node): Node | null {
    const kind = kindOf(element);
    if (kind === 'skip') return null;
    const wasHidden = this.#hidden.has(element);
    const isNowHidden = isHidden(element);
    if (wasHidden !== isNowHidden) this.found.add(container);
    if (wasHidden || isNowHidden) return null;
    return kind === 'block' ? element : container;
  }
}

/** Of a slot the host of its tree, of what is to be shown in one its parent. */
function hostAround(node: Node): Node | null {
  return (node as Element).localName === 'slot' ? hostOf(node.getRootNode()) : node.parentNode;
}
