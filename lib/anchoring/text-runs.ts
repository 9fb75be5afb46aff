/**
 * Text put together from text nodes, with the place of every stretch of it in the DOM.
 *
 * A run is a stretch of the text that stands character for character in one text node; a new one begins
 * where white space collapsed, a node ended or a block began. What lies between runs is a '\n'.
 *
 * Units: UTF-16 code units. Run i is `starts[i]` to `ends[i]` of the text, and begins at unit
 *        `offsets[i]` of `nodes[owners[i]]`.
 */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly element: Element;
}

export interface TextRuns {
  readonly text: string;
  /** A run of text that is laid out as one: a paragraph, a heading, a list item, a cell. In order. */
  readonly blocks: readonly TextBlock[];
  readonly nodes: readonly Text[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly offsets: Int32Array;
  readonly owners: Int32Array;
}

/** What was met since the last character: nothing, the end of a line, or the border of a block. */
const NONE = 0;
const LINE = 1;
const BLOCK = 2;

const stretches = /[^ \t\n\r\f]+(?:[ \t\n\r\f][^ \t\n\r\f]+)*/gu;
const collapsible = /[\t\n\r\f]/gu;

export class RunBuilder {
  readonly #parts: string[] = [];
  readonly #nodes: Text[] = [];
  readonly #blocks: { start: number; end: number; element: Element }[] = [];
  readonly #runs = { starts: [] as number[], ends: [] as number[], offsets: [] as number[], owners: [] as number[] };
  #length = 0;
  #border = BLOCK;
  /** White space that shows only if more text follows in its line. */
  #space: { readonly owner: number; readonly offset: number } | null = null;

  text(node: Text, block: Element): void {
    const { data } = node;
    let end = 0;
    let owner = -1;
    for (const { 0: stretch, index } of data.matchAll(stretches)) {
      if (owner < 0) owner = this.#nodes.push(node) - 1;
      if (index > end) this.#space ??= { owner, offset: end };
      this.#open(block);
      this.#add(stretch.replace(collapsible, ' '), owner, index);
      end = index + stretch.length;
    }
    if (end === data.length || this.#space !== null || this.#border !== NONE) return;
    if (owner < 0) owner = this.#nodes.push(node) - 1;
    this.#space = { owner, offset: end };
  }

  /** A `<br>`. Two in a row are how old pages write paragraphs. */
  line(): void {
    this.#border = this.#border === NONE ? LINE : BLOCK;
    this.#space = null;
  }

  border(): void {
    this.#border = BLOCK;
    this.#space = null;
  }

  build(): TextRuns {
    this.#endBlock();
    return {
      text: this.#parts.join(''),
      blocks: this.#blocks,
      nodes: this.#nodes,
      starts: Int32Array.from(this.#runs.starts),
      ends: Int32Array.from(this.#runs.ends),
      offsets: Int32Array.from(this.#runs.offsets),
      owners: Int32Array.from(this.#runs.owners),
    };
  }

  /** Write what stands before the next character: a space, a line break, or the border of a block. */
  #open(block: Element): void {
    if (this.#border === NONE) {
      if (this.#space !== null) this.#add(' ', this.#space.owner, this.#space.offset);
    } else {
      if (this.#border === BLOCK) this.#endBlock();
      if (this.#length > 0) {
        this.#parts.push('\n');
        this.#length += 1;
      }
      if (this.#border === BLOCK) this.#blocks.push({ start: this.#length, end: this.#length, element: block });
    }
    this.#border = NONE;
    this.#space = null;
  }

  #endBlock(): void {
    const last = this.#blocks.at(-1);
    if (last !== undefined) last.end = this.#length;
  }

  #add(text: string, owner: number, offset: number): void {
    this.#parts.push(text);
    this.#runs.starts.push(this.#length);
    this.#length += text.length;
    this.#runs.ends.push(this.#length);
    this.#runs.offsets.push(offset);
    this.#runs.owners.push(owner);
  }
}
