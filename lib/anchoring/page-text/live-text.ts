/**
 * The text of a page that changes: what a change can have touched is read again, and nothing else.
 *
 * In:   what changed, as a `MutationObserver` of the root and of each of `text.shadowRoots` tells it
 *       (`watchedChanges` of slow-reading.ts).
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
import type { Section } from './joined-runs.ts';
import { type ReadOptions, RunReader, readRuns } from './read-runs.ts';
import { finishSlowly, readTextSlowly, type SlowReading, type TextReading } from './slow-reading.ts';
import { changeBetween, spliceRuns, type TextChange, type TextSpan } from './splice-runs.ts';
import type { TextRuns } from './text-runs.ts';

export type { TextChange, TextSpan } from './splice-runs.ts';

export interface TextUpdate {
  readonly text: DocumentText;
  /** What became of the old text: in order, and no longer than they have to be. */
  readonly changes: readonly TextChange[];
  /** Where nodes may be others, in the new text: a range into these has to be made anew. */
  readonly reread: readonly TextSpan[];
}

export class LiveText {
  readonly #root: Node;
  #hidden: WeakSet<Element>;
  #runs: TextRuns;
  #text: DocumentText;

  constructor({ root, runs, hidden }: TextReading) {
    this.#root = root;
    this.#hidden = hidden;
    this.#runs = runs;
    this.#text = textOf(root, runs);
  }

  static read(root: Node): LiveText {
    const hidden = new WeakSet<Element>();
    return new LiveText({ root, runs: readRuns(root, { hidden }), hidden });
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
      const { runs, hidden } = await readTextSlowly(this.#root, { pause, onTree });
      return this.#replace(runs, hidden);
    }
    const sections: Section[] = [];
    for (const { container, reader } of this.#readersOf(dirty, { onTree })) {
      sections.push({ container, runs: await finishSlowly(reader, pause) });
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
