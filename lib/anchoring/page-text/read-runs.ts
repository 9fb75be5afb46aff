/**
 * One walk over a page, or a part of one, as a reader sees it: with shadow trees in their hosts and slots filled.
 *
 * Cost: linear. Iterative: hostile and generated pages nest deeper than the call stack.
 */
import { hostOf } from './flat-tree.ts';
import { isHidden, maybeHiddenIn } from './hidden.ts';
import { isCode, kindOf } from './text-kinds.ts';
import { RunBuilder, type TextRuns } from './text-runs.ts';

/** How to go on with a node that was put off: with it and all after it, with it alone, or by leaving it. */
const CHAIN = 0;
const SINGLE = 1;
const LEAVE = 2;

export interface ReadOptions {
  /** Read what no reader sees too, but for programs and styles. */
  readonly withUnseen?: boolean;
  /**
   * Brought up to date: of the elements that the walk comes by, those that are hidden are in it then, and no others.
   * What is inside of a hidden element is not looked at.
   */
  readonly hidden?: WeakSet<Element>;
  /** So little that each element is asked whether it is hidden as the walk comes by, instead of all beforehand. */
  readonly isLittle?: boolean;
  /** Hears of each shadow tree before it is read. */
  readonly onTree?: (tree: ShadowRoot) => void;
  /** The text of a block that is known to be what it was. */
  readonly reuse?: (block: Element) => KnownBlock | null;
}

export interface KnownBlock {
  readonly runs: TextRuns;
  readonly container: number;
}

export function readRuns(root: Node, options: ReadOptions = {}): TextRuns {
  return new RunReader(root, options).finish();
}

/** Reads some at a time. What changes in between has to be read again, as live-text.ts does. */
export class RunReader {
  readonly #builder = new RunBuilder();
  readonly #suspects = new Set<Element>();
  readonly #options: ReadOptions;
  readonly #shadowRoots = new Set<ShadowRoot>();
  readonly #unopened: Element[] = [];
  readonly #waiting: Node[] = [];
  readonly #how: number[] = [];
  readonly #asksEach: boolean;
  #at: Node | null;
  #isSingle = false;

  constructor(root: Node, options: ReadOptions) {
    this.#options = options;
    // Where little is looked at, each element is asked as it comes.
    this.#asksEach = options.reuse !== undefined || options.isLittle === true;
    if (!this.#asksEach && 'querySelectorAll' in root) this.#suspect(root as Node & ParentNode);
    this.#builder.enter(elementFor(root));
    this.#at = this.#inside(root as Element, kindOfRoot(root));
  }

  /** Whether there is more to read than so many nodes. */
  read(nodes: number): boolean {
    let node = this.#at;
    for (let count = 0; count < nodes; count += 1) {
      node ??= this.#next();
      if (node === null) {
        this.#at = null;
        return false;
      }
      const after = this.#isSingle ? null : node.nextSibling;
      this.#isSingle = false;
      node = this.#visit(node, after);
    }
    this.#at = node;
    return true;
  }

  /** Reads what is left. */
  finish(): TextRuns {
    this.read(Number.POSITIVE_INFINITY);
    this.#builder.leave();
    return this.#builder.build({ shadowRoots: [...this.#shadowRoots], unopened: this.#unopened });
  }

  #visit(node: Node, after: Node | null): Node | null {
    const type = node.nodeType;
    if (type === 1) return this.#enter(node as Element, after);
    // A CDATA section is text too.
    if (type === 3 || type === 4) this.#builder.text(node as Text);
    return after;
  }

  /** The node to go on with: the first inside, or `after`. */
  #enter(element: Element, after: Node | null): Node | null {
    const kind = kindOf(element);
    if (this.#options.withUnseen === true ? isCode(element) : kind === 'skip' || this.#isHidden(element)) return after;
    if (kind === 'block' && this.#reuse(element)) return after;
    if (kind === 'break') this.#builder.line();
    if (after !== null) this.#putOff(after, CHAIN);
    if (kind === 'block') {
      this.#builder.enter(element);
      this.#putOff(element, LEAVE);
    }
    return this.#inside(element, kind);
  }

  #reuse(block: Element): boolean {
    const known = this.#options.reuse?.(block) ?? null;
    if (known === null) return false;
    this.#builder.reuse(known.runs, known.container);
    return true;
  }

  #inside(element: Element, kind: ReturnType<typeof kindOf>): Node | null {
    if (kind === 'slot') return this.#assigned(element as HTMLSlotElement);
    // No other names can be hosts.
    const shadow = kind === 'host' || kind === 'block' ? element.shadowRoot : null;
    if (shadow == null) {
      if (kind === 'host' && element.localName !== 'span') this.#unopened.push(element);
      return element.firstChild;
    }
    this.#shadowRoots.add(shadow);
    this.#options.onTree?.(shadow);
    if (!this.#asksEach) this.#suspect(shadow);
    return shadow.firstChild;
  }

  #assigned(slot: HTMLSlotElement): Node | null {
    const nodes = slot.assignedNodes();
    if (nodes.length === 0) return slot.firstChild;
    // The walk may have begun inside of this shadow tree: what is assigned then comes from outside of what was asked.
    const isForeign = !this.#asksEach && !this.#shadowRoots.has(slot.getRootNode() as ShadowRoot);
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index] as Element | Text;
      this.#putOff(node, SINGLE);
      if (!isForeign || node.nodeType !== 1) continue;
      this.#suspects.add(node as Element);
      this.#suspect(node as Element);
    }
    return null;
  }

  #suspect(scope: ParentNode): void {
    for (const element of maybeHiddenIn(scope)) this.#suspects.add(element);
  }

  /** Asked only where the walk comes by: what is inside of a hidden element costs nothing. */
  #isHidden(element: Element): boolean {
    if ((this.#asksEach || this.#suspects.has(element)) && isHidden(element)) {
      this.#options.hidden?.add(element);
      return true;
    }
    this.#options.hidden?.delete(element);
    return false;
  }

  #putOff(node: Node, how: number): void {
    this.#waiting.push(node);
    this.#how.push(how);
  }

  #next(): Node | null {
    for (;;) {
      const node = this.#waiting.pop();
      if (node === undefined) return null;
      const how = this.#how.pop();
      if (how !== LEAVE) {
        this.#isSingle = how === SINGLE;
        return node;
      }
      this.#builder.leave();
    }
  }
}

/** Whatever its name is, the root is read, and as a block. */
function kindOfRoot(root: Node): 'slot' | 'block' | undefined {
  if (root.nodeType !== 1) return undefined;
  return (root as Element).localName === 'slot' ? 'slot' : 'block';
}

/** The element that stands for a root which is none. A fragment that has no host gets one that is in no tree. */
function elementFor(root: Node): Element {
  if (root.nodeType === 1) return root as Element;
  const { ownerDocument, documentElement } = root as Document;
  return documentElement ?? hostOf(root) ?? (ownerDocument ?? document).createElement('div');
}
