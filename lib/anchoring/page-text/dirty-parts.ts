/**
 * Which parts of a reading have to be read again, and what in them is still what it was.
 *
 * Cost: one pass over the containers, and for each part that is read again one over those in it.
 */
import type { DirtyContainers } from './dirty-containers.ts';
import { composedParent } from './flat-tree.ts';
import type { KnownBlock } from './read-runs.ts';
import { firstIndex } from './run-parts.ts';
import type { TextRuns } from './text-runs.ts';

export class DirtyParts {
  /** Containers to be read again, by their index: in order, none inside of another. */
  readonly sections: readonly number[];
  readonly #runs: TextRuns;
  readonly #dirty: readonly number[];
  readonly #deep: readonly number[];
  readonly #taken: ReadonlySet<Node>;

  constructor(runs: TextRuns, { found, deep }: DirtyContainers, taken: ReadonlySet<Node>) {
    const { elements, ends } = runs.containers;
    this.#runs = runs;
    this.#taken = taken;
    this.#dirty = found.size === 0 ? [] : indexesOf(elements, found);
    this.#deep = this.#dirty.filter((index) => deep.has(elements[index] as Element));
    let end = 0;
    this.sections = this.#dirty.filter((index) => {
      if (index < end) return false;
      end = ends[index] as number;
      return true;
    });
  }

  /** Looks up blocks in a section that need not be read again. */
  knownIn(section: number): (block: Element) => KnownBlock | null {
    let indexes: Map<Element, number> | null = null;
    const { elements, ends } = this.#runs.containers;
    return (block) => {
      indexes ??= new Map(elements.slice(section + 1, ends[section]).map((element, at) => [element, section + 1 + at]));
      const container = indexes.get(block);
      if (container === undefined || this.#isTouched(container) || this.#wasTaken(block, section)) return null;
      return { runs: this.#runs, container };
    };
  }

  #isTouched(container: number): boolean {
    const { ends } = this.#runs.containers;
    const inside = firstIndex(this.#dirty.length, (at) => (this.#dirty[at] as number) >= container);
    if ((this.#dirty[inside] ?? Number.POSITIVE_INFINITY) < (ends[container] as number)) return true;
    return this.#deep.some((deep) => deep <= container && container < (ends[deep] as number));
  }

  /** With an element that was taken out and put back, or one around it, its ranges collapsed. */
  #wasTaken(block: Element, section: number): boolean {
    if (this.#taken.size === 0) return false;
    const around = this.#runs.containers.elements[section];
    for (let at: Node | null = block; at !== null && at !== around; at = composedParent(at)) {
      if (this.#taken.has(at)) return true;
    }
    return false;
  }
}

function indexesOf(elements: readonly Element[], wanted: ReadonlySet<Node>): readonly number[] {
  const indexes: number[] = [];
  elements.forEach((element, index) => {
    if (wanted.has(element)) indexes.push(index);
  });
  return indexes;
}
