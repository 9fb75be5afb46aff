/**
 * Text put together from text nodes, with the place of every stretch of it in the DOM.
 *
 * A run is a stretch of the text that stands character for character in one text node; a new one begins
 * where white space collapsed, a node ended or a block began. What lies between runs is a '\n'.
 * Runs, nodes, blocks and containers are all in the order of the text, so that a part of the page is a part of each.
 *
 * Units: UTF-16 code units. Run i is `starts[i]` to `ends[i]` of the text, and begins at unit
 *        `offsets[i]` of `nodes[owners[i]]`.
 */
import { partOf } from './run-parts.ts';
import { stretchEnd, stretchStart } from './white-space.ts';

export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly element: Element;
}

export interface TextRuns {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly offsets: Int32Array;
  readonly owners: Int32Array;
  readonly blocks: BlockSpans;
  readonly containers: Containers;
  readonly met: Met;
  readonly reused: readonly ReusedText[];
}

/** Text that was taken over from an older reading of the page, as it was: `length` units, at `start` here. */
export interface ReusedText {
  readonly start: number;
  readonly length: number;
  readonly oldStart: number;
}

/** What the walk came by, in order. */
export interface Met {
  readonly shadowRoots: readonly ShadowRoot[];
  /** Custom elements without a shadow tree: they may get one, and no observer tells. */
  readonly unopened: readonly Element[];
}

/** Text that is laid out as one: a paragraph, a heading, a list item, a cell. */
export interface BlockSpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly elements: readonly Element[];
}

/** The elements that are laid out as blocks, text or not, each before those inside of it. The first is the root. */
export interface Containers {
  readonly elements: readonly Element[];
  /** Where each one's blocks begin and end in `BlockSpans`, those of the containers in it included. */
  readonly firstBlocks: Int32Array;
  readonly lastBlocks: Int32Array;
  /** Past the last container inside of each. */
  readonly ends: Int32Array;
}

/** What was met since the last character: nothing, the end of a line, or the border of a block. */
const NONE = 0;
const LINE = 1;
const BLOCK = 2;

const collapsible = /[\t\n\r\f]/gu;

export class RunBuilder {
  readonly #parts: string[] = [];
  readonly #nodes: Text[] = [];
  readonly #runs = { starts: [] as number[], ends: [] as number[], offsets: [] as number[], owners: [] as number[] };
  readonly #blocks = { starts: [] as number[], ends: [] as number[], elements: [] as Element[] };
  readonly #containers = {
    elements: [] as Element[],
    firstBlocks: [] as number[],
    lastBlocks: [] as number[],
    ends: [] as number[],
  };
  readonly #reused: ReusedText[] = [];
  readonly #open: number[] = [];
  #length = 0;
  #border = BLOCK;
  /** White space that shows only if more text follows in its line. */
  #space: Text | null = null;
  #spaceOffset = 0;

  text(node: Text): void {
    const { data } = node;
    const { length } = data;
    let at = 0;
    while (at < length) {
      const start = stretchStart(data, at);
      if (start > at && this.#space === null && this.#border === NONE) {
        this.#space = node;
        this.#spaceOffset = at;
      }
      if (start === length) return;
      at = stretchEnd(data, start);
      this.#before();
      this.#add(data.slice(start, at).replace(collapsible, ' '), node, start);
    }
  }

  /** A `<br>`. Two in a row are how old pages write paragraphs. */
  line(): void {
    this.#border = this.#border === NONE ? LINE : BLOCK;
    this.#space = null;
  }

  enter(element: Element): void {
    this.#border = BLOCK;
    this.#space = null;
    this.#open.push(this.#containers.elements.push(element) - 1);
    this.#containers.firstBlocks.push(this.#blocks.elements.length);
    this.#containers.lastBlocks.push(0);
    this.#containers.ends.push(0);
  }

  leave(): void {
    this.#border = BLOCK;
    this.#space = null;
    const container = this.#open.pop() as number;
    this.#containers.lastBlocks[container] = this.#blocks.elements.length;
    this.#containers.ends[container] = this.#containers.elements.length;
  }

  /** Take over a container, with all that is in it, from an older reading of the page. */
  reuse(old: TextRuns, container: number): void {
    this.#border = BLOCK;
    this.#space = null;
    const { elements, firstBlocks, lastBlocks, ends } = old.containers;
    const first = firstBlocks[container] as number;
    const last = lastBlocks[container] as number;
    const blocks = this.#blocks.elements.length - first;
    const containers = this.#containers.elements.length - container;
    for (let at = container; at < (ends[container] as number); at += 1) {
      this.#containers.elements.push(elements[at] as Element);
      this.#containers.firstBlocks.push((firstBlocks[at] as number) + blocks);
      this.#containers.lastBlocks.push((lastBlocks[at] as number) + blocks);
      this.#containers.ends.push((ends[at] as number) + containers);
    }
    if (first < last) this.#reuseBlocks(old, first, last);
  }

  #reuseBlocks(old: TextRuns, first: number, last: number): void {
    const { start, end, firstRun, lastRun, firstNode, lastNode } = partOf(old, first, last);
    this.#endBlock();
    if (this.#length > 0) this.#parts.push('\n');
    const shift = this.#length + (this.#length > 0 ? 1 : 0) - start;
    const owners = this.#nodes.length - firstNode;
    this.#parts.push(old.text.slice(start, end));
    this.#reused.push({ start: start + shift, length: end - start, oldStart: start });
    for (let at = firstNode; at < lastNode; at += 1) this.#nodes.push(old.nodes[at] as Text);
    for (let at = firstRun; at < lastRun; at += 1) {
      this.#runs.starts.push((old.starts[at] as number) + shift);
      this.#runs.ends.push((old.ends[at] as number) + shift);
      this.#runs.offsets.push(old.offsets[at] as number);
      this.#runs.owners.push((old.owners[at] as number) + owners);
    }
    for (let at = first; at < last; at += 1) {
      this.#blocks.starts.push((old.blocks.starts[at] as number) + shift);
      this.#blocks.ends.push((old.blocks.ends[at] as number) + shift);
      this.#blocks.elements.push(old.blocks.elements[at] as Element);
    }
    this.#length = end + shift;
  }

  build(met: Met): TextRuns {
    this.#endBlock();
    const { starts, ends, offsets, owners } = this.#runs;
    return {
      text: this.#parts.join(''),
      nodes: this.#nodes,
      starts: new Int32Array(starts),
      ends: new Int32Array(ends),
      offsets: new Int32Array(offsets),
      owners: new Int32Array(owners),
      blocks: {
        starts: new Int32Array(this.#blocks.starts),
        ends: new Int32Array(this.#blocks.ends),
        elements: this.#blocks.elements,
      },
      containers: {
        elements: this.#containers.elements,
        firstBlocks: new Int32Array(this.#containers.firstBlocks),
        lastBlocks: new Int32Array(this.#containers.lastBlocks),
        ends: new Int32Array(this.#containers.ends),
      },
      met,
      reused: this.#reused,
    };
  }

  /** Write what stands before the next character: a space, a line break, or the border of a block. */
  #before(): void {
    if (this.#border === NONE) {
      if (this.#space !== null) this.#add(' ', this.#space, this.#spaceOffset);
    } else {
      if (this.#border === BLOCK) this.#endBlock();
      if (this.#length > 0) {
        this.#parts.push('\n');
        this.#length += 1;
      }
      if (this.#border === BLOCK) this.#beginBlock();
      this.#border = NONE;
    }
    this.#space = null;
  }

  #beginBlock(): void {
    const { starts, ends, elements } = this.#blocks;
    starts.push(this.#length);
    ends.push(this.#length);
    elements.push(this.#containers.elements[this.#open.at(-1) as number] as Element);
  }

  #endBlock(): void {
    const { ends } = this.#blocks;
    if (ends.length > 0) ends[ends.length - 1] = this.#length;
  }

  #add(text: string, node: Text, offset: number): void {
    const { starts, ends, offsets, owners } = this.#runs;
    if (this.#nodes[this.#nodes.length - 1] !== node) this.#nodes.push(node);
    this.#parts.push(text);
    starts.push(this.#length);
    this.#length += text.length;
    ends.push(this.#length);
    offsets.push(offset);
    owners.push(this.#nodes.length - 1);
  }
}
