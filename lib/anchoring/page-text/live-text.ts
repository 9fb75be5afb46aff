/**
 * The text of a page that changes: what a change can have touched is read again, and nothing else.
 *
 * In:   what changed, as a `MutationObserver` of the root and of each of `text.shadowRoots` tells it
 *       (`watchedChanges`).
 * Out:  the same text as `readText` reads of the page as it is now.
 * Cost: the blocks around the changes, less the blocks in them that did not change; and copies of arrays. Above some
 *       thousand changes, one reading of the whole page.
 * Limit: a shadow tree that an element other than a custom one gets after it was read, slots that are assigned by
 *       `slot.assign()`, and the addresses of footnotes' links are seen when the block around is read the next time.
 */
import { DirtyContainers } from './dirty-containers.ts';
import type { DirtyNodes } from './dirty-nodes.ts';
import { DirtyParts } from './dirty-parts.ts';
import { type DocumentText, textOf } from './document-text.ts';
import { hidingAttributes } from './hidden.ts';
import type { Section } from './joined-runs.ts';
import { type ReadOptions, RunReader, readRuns } from './read-runs.ts';
import { changeBetween, spliceRuns, type TextChange, type TextSpan } from './splice-runs.ts';
import type { TextRuns } from './text-runs.ts';

export type { TextChange, TextSpan } from './splice-runs.ts';

export const watchedChanges: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [...hidingAttributes, 'slot', 'name'],
};

export interface TextUpdate {
  readonly text: DocumentText;
  /** What became of the old text: in order, and no longer than they have to be. */
  readonly changes: readonly TextChange[];
  /** Where nodes may be others, in the new text: a range into these has to be made anew. */
  readonly reread: readonly TextSpan[];
}

/**
 * What the page changes while it is read slowly has to be told to the next update: until then the text may be wrong
 * where it changed.
 */
export interface SlowReading {
  /** Called every some hundred nodes; waited for where it answers a promise. */
  readonly pause: () => Promise<void> | null;
  /** Hears of each shadow tree before it is read. */
  readonly onTree: (tree: ShadowRoot) => void;
}

/** Nodes to read between two looks at the clock: some tenths of a millisecond. */
const STEP = 500;

export class LiveText {
  readonly #root: Node;
  #hidden = new WeakSet<Element>();
  #runs: TextRuns;
  #text: DocumentText;

  private constructor(root: Node, runs: TextRuns, hidden: WeakSet<Element>) {
    this.#root = root;
    this.#hidden = hidden;
    this.#runs = runs;
    this.#text = textOf(root, runs);
  }

  static read(root: Node): LiveText {
    const hidden = new WeakSet<Element>();
    return new LiveText(root, readRuns(root, { hidden }), hidden);
  }

  static async readSlowly(root: Node, { pause, onTree }: SlowReading): Promise<LiveText> {
    const hidden = new WeakSet<Element>();
    const runs = await readSlowly(new RunReader(root, { hidden, onTree }), pause);
    return new LiveText(root, runs, hidden);
  }

  get text(): DocumentText {
    return this.#text;
  }

  update(dirty: DirtyNodes): TextUpdate {
    const hidden = dirty.isAll ? new WeakSet<Element>() : this.#hidden;
    if (dirty.isAll) return this.#replace(readRuns(this.#root, { hidden }), hidden);
    return this.#splice(
      this.#readersOf(dirty, {}).map(({ container, reader }) => ({ container, runs: reader.finish() })),
    );
  }

  /** One update at a time: what changes meanwhile is for the next. */
  async updateSlowly(dirty: DirtyNodes, { pause, onTree }: SlowReading): Promise<TextUpdate> {
    if (dirty.isAll) {
      const hidden = new WeakSet<Element>();
      return this.#replace(await readSlowly(new RunReader(this.#root, { hidden, onTree }), pause), hidden);
    }
    const sections: Section[] = [];
    for (const { container, reader } of this.#readersOf(dirty, { onTree })) {
      sections.push({ container, runs: await readSlowly(reader, pause) });
    }
    return this.#splice(sections);
  }

  #readersOf(dirty: DirtyNodes, options: ReadOptions): { container: number; reader: RunReader }[] {
    const parts = new DirtyParts(this.#runs, this.#dirtyContainers(dirty), dirty.taken);
    return parts.sections.map((container) => {
      const node = container === 0 ? this.#root : (this.#runs.containers.elements[container] as Element);
      const reuse = parts.knownIn(container);
      return { container, reader: new RunReader(node, { ...options, hidden: this.#hidden, reuse }) };
    });
  }

  #splice(sections: readonly Section[]): TextUpdate {
    if (sections.length === 0) return { text: this.#text, changes: [], reread: [] };
    const { runs, changes, reread } = spliceRuns(this.#runs, sections);
    this.#runs = runs;
    this.#text = textOf(this.#root, runs);
    return { text: this.#text, changes, reread };
  }

  #dirtyContainers(dirty: DirtyNodes): DirtyContainers {
    const containers = new DirtyContainers(this.#root, this.#hidden);
    containers.addAll(dirty);
    for (const element of this.#runs.met.unopened) if (element.shadowRoot !== null) containers.addDeep(element);
    // A document's text is laid out in its root element.
    if (containers.found.has(this.#root)) containers.found.add(this.#runs.containers.elements[0] as Element);
    return containers;
  }

  #replace(runs: TextRuns, hidden: WeakSet<Element>): TextUpdate {
    const changes = changeBetween(this.#runs.text, runs.text);
    this.#hidden = hidden;
    this.#runs = runs;
    this.#text = textOf(this.#root, runs);
    return { text: this.#text, changes, reread: [{ start: 0, end: runs.text.length }] };
  }
}

async function readSlowly(reader: RunReader, pause: SlowReading['pause']): Promise<TextRuns> {
  while (reader.read(STEP)) {
    const waiting = pause();
    if (waiting !== null) await waiting;
  }
  return reader.finish();
}
