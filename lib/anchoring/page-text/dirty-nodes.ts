/**
 * What a page changed since it was read, as the nodes that have to be looked at again.
 *
 * Cost: a set operation a record, however often a page changes the same node. Past a limit it is all of the page.
 */

/** Above this many nodes to look at, reading the whole page costs less. */
const MOST = 2_000;

export class DirtyNodes {
  /** Their children or their characters changed. */
  readonly contents = new Set<Node>();
  /** Their attributes did: they may be hidden now, or seen. */
  readonly marked = new Set<Element>();
  /** What is shown in which slot may have changed: the slots, and what is to be shown in one. */
  readonly slotted = new Set<Node>();
  /** Taken out of their places, and perhaps put back: no range in them is where it was. */
  readonly taken = new Set<Node>();
  #isAll = false;

  get isAll(): boolean {
    return this.#isAll;
  }

  get isEmpty(): boolean {
    return !this.#isAll && this.#size === 0;
  }

  get #size(): number {
    return this.contents.size + this.marked.size + this.slotted.size;
  }

  add(record: MutationRecord): void {
    if (this.#isAll) return;
    const { type, target } = record;
    if (type !== 'attributes') this.contents.add(target);
    else if (record.attributeName === 'slot' || record.attributeName === 'name') this.slotted.add(target);
    else this.marked.add(target as Element);
    if (type === 'childList') {
      for (const node of record.removedNodes) if (node.nodeType === 1) this.taken.add(node);
    }
    if (this.#size + this.taken.size > MOST) this.addAll();
  }

  addAll(): void {
    this.clear();
    this.#isAll = true;
  }

  clear(): void {
    this.contents.clear();
    this.marked.clear();
    this.slotted.clear();
    this.taken.clear();
    this.#isAll = false;
  }
}
