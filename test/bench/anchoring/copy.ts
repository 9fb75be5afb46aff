/**
 * A fresh copy of a page's body, in which the quotes' own text nodes are known and stay known through every edit.
 *
 * A quote's nodes begin and end with it. Whoever splits a text node does so by `split`, and whoever puts text
 * between two of a quote's nodes makes it part of the quote, as a reader would.
 */
import { textNodesOf } from './page-text.ts';
import type { Quote } from './quotes.ts';

export interface Marked {
  readonly quote: Quote;
  readonly nodes: Text[];
}

/** The blocks with one run of text each: they can be moved, copied and removed. */
export interface BlockPlace {
  /** The first text node of the run, and how many steps up from it the block is. */
  readonly node: number;
  readonly steps: number;
}

export class Copy {
  readonly body: HTMLElement;
  readonly marked: readonly Marked[];
  /** Text that an edit put inside a quote and that is no part of the sentence. */
  readonly injected = new Set<Node>();
  readonly #owners = new Map<Text, Marked>();
  readonly #blocks: readonly HTMLElement[];

  constructor(pristine: HTMLElement, quotes: readonly Quote[], blocks: readonly BlockPlace[]) {
    this.body = pristine.cloneNode(true) as HTMLElement;
    const nodes = textNodesOf(this.body);
    this.#blocks = blocks.map(({ node, steps }) => ancestor(nodes[node]!, steps));
    this.marked = quotes.map((quote) => ({ quote, nodes: nodes.slice(quote.start[0], quote.end[0] + 1) }));
    // From the last to the first, since a split moves what comes after it.
    for (const marked of this.marked.toReversed()) this.#cut(marked);
    for (const marked of this.marked) for (const node of marked.nodes) this.#owners.set(node, marked);
  }

  /** The blocks that hold no quote and are still in the page. */
  get blocks(): readonly HTMLElement[] {
    return this.#blocks.filter((block) => this.body.contains(block) && !this.holds(block));
  }

  holds(element: Element): boolean {
    return this.marked.some(({ nodes }) => nodes.some((node) => element.contains(node)));
  }

  /** Blocks that hold this quote, and nothing of another; empty where the page has no such blocks. */
  blocksOf(marked: Marked): readonly HTMLElement[] {
    const held = this.#blocks.filter((block) => marked.nodes.some((node) => block.contains(node)));
    const covers = marked.nodes.every((node) => node.data.trim() === '' || held.some((block) => block.contains(node)));
    const isShared = this.marked.some(
      (other) => other !== marked && other.nodes.some((node) => held.some((block) => block.contains(node))),
    );
    return covers && !isShared ? held : [];
  }

  ownerOf(node: Text): Marked | undefined {
    return this.#owners.get(node);
  }

  /** As `splitText`; the new node belongs to the same quote. */
  split(node: Text, at: number): Text {
    const rest = node.splitText(at);
    const owner = this.#owners.get(node);
    if (owner !== undefined) {
      owner.nodes.splice(owner.nodes.indexOf(node) + 1, 0, rest);
      this.#owners.set(rest, owner);
    }
    return rest;
  }

  #cut({ quote, nodes }: Marked): void {
    const last = nodes.at(-1)!;
    if (quote.end[1] < last.length) last.splitText(quote.end[1]);
    if (quote.start[1] > 0) nodes[0] = nodes[0]!.splitText(quote.start[1]);
  }
}

function ancestor(node: Node, steps: number): HTMLElement {
  return steps === 0 ? (node as HTMLElement) : ancestor(node.parentNode!, steps - 1);
}
