/**
 * Runs put together from parts of several readings of one page, part after part.
 *
 * A part begins and ends with a block: text nodes and runs never reach over the border of one.
 */
import { firstIndex, partOf } from './run-parts.ts';
import type { Containers, Met, TextRuns } from './text-runs.ts';

/** A container of the old reading, by its index, and what it is now. */
export interface Section {
  readonly container: number;
  readonly runs: TextRuns;
}

export class JoinedRuns {
  readonly #parts: string[] = [];
  readonly #nodes: Text[][] = [];
  readonly #runs = { starts: new Columns(), ends: new Columns(), offsets: new Columns(), owners: new Columns() };
  readonly #blocks = { starts: new Columns(), ends: new Columns() };
  readonly #elements: Element[][] = [];
  #nodeCount = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Where the next part begins, if it has text. */
  get next(): number {
    return this.#length === 0 ? 0 : this.#length + 1;
  }

  /** Blocks `first` to `last`, `last` excluded. */
  append(source: TextRuns, first: number, last: number): void {
    if (first === last) return;
    const { starts, ends, offsets, owners, blocks } = source;
    const { start, end, firstRun, lastRun, firstNode, lastNode } = partOf(source, first, last);
    const shift = this.next - start;
    if (this.#length > 0) this.#parts.push('\n');
    this.#parts.push(source.text.slice(start, end));
    this.#runs.starts.add(starts.subarray(firstRun, lastRun), shift);
    this.#runs.ends.add(ends.subarray(firstRun, lastRun), shift);
    this.#runs.offsets.add(offsets.subarray(firstRun, lastRun), 0);
    this.#runs.owners.add(owners.subarray(firstRun, lastRun), this.#nodeCount - firstNode);
    this.#blocks.starts.add(blocks.starts.subarray(first, last), shift);
    this.#blocks.ends.add(blocks.ends.subarray(first, last), shift);
    this.#elements.push(blocks.elements.slice(first, last));
    this.#nodes.push(source.nodes.slice(firstNode, lastNode));
    this.#nodeCount += lastNode - firstNode;
    this.#length = end + shift;
  }

  build(containers: Containers, met: Met): TextRuns {
    return {
      text: this.#parts.join(''),
      nodes: this.#nodes.flat(),
      starts: this.#runs.starts.build(),
      ends: this.#runs.ends.build(),
      offsets: this.#runs.offsets.build(),
      owners: this.#runs.owners.build(),
      blocks: {
        starts: this.#blocks.starts.build(),
        ends: this.#blocks.ends.build(),
        elements: this.#elements.flat(),
      },
      containers,
      met,
      reused: [],
    };
  }
}

/** The containers of a page once sections of it were read again. */
export function joinContainers({ containers: old }: TextRuns, sections: readonly Section[]): Containers {
  const moves = movesOf(old, sections);
  const elements: Element[][] = [];
  const firstBlocks = new Columns();
  const lastBlocks = new Columns();
  const ends = new Columns();
  const keep = (first: number, last: number, { blocks }: Move): void => {
    elements.push(old.elements.slice(first, last));
    firstBlocks.add(old.firstBlocks.subarray(first, last), blocks);
    // What was read again before the end of a container, in it or before it, moves its end.
    const move = (index: number) => moveBefore(moves, old.ends[index] as number);
    lastBlocks.add(
      old.lastBlocks.subarray(first, last).map((block, i) => block + move(first + i).blocks),
      0,
    );
    ends.add(
      old.ends.subarray(first, last).map((end, i) => end + move(first + i).containers),
      0,
    );
  };
  let kept = 0;
  let move: Move = NO_MOVE;
  sections.forEach(({ container, runs: { containers } }, index) => {
    keep(kept, container, move);
    elements.push([...containers.elements]);
    firstBlocks.add(containers.firstBlocks, (old.firstBlocks[container] as number) + move.blocks);
    lastBlocks.add(containers.lastBlocks, (old.firstBlocks[container] as number) + move.blocks);
    ends.add(containers.ends, container + move.containers);
    kept = old.ends[container] as number;
    move = moves[index] as Move;
  });
  keep(kept, old.elements.length, move);
  return {
    elements: elements.flat(),
    firstBlocks: firstBlocks.build(),
    lastBlocks: lastBlocks.build(),
    ends: ends.build(),
  };
}

/** By how much indexes grow past a section: `end` is the index of the first container after it. */
interface Move {
  readonly end: number;
  readonly blocks: number;
  readonly containers: number;
}

const NO_MOVE: Move = { end: 0, blocks: 0, containers: 0 };

function movesOf(old: Containers, sections: readonly Section[]): readonly Move[] {
  let move = NO_MOVE;
  return sections.map(({ container, runs }) => {
    const end = old.ends[container] as number;
    const blocks = (old.lastBlocks[container] as number) - (old.firstBlocks[container] as number);
    move = {
      end,
      blocks: move.blocks + runs.blocks.starts.length - blocks,
      containers: move.containers + runs.containers.elements.length - (end - container),
    };
    return move;
  });
}

/** Of all sections that end at or before a container. */
function moveBefore(moves: readonly Move[], container: number): Move {
  return moves[firstIndex(moves.length, (index) => (moves[index] as Move).end > container) - 1] ?? NO_MOVE;
}

/** Typed arrays one after the other. */
class Columns {
  readonly #columns: Int32Array[] = [];
  #length = 0;

  add(column: Int32Array, shift: number): void {
    this.#columns.push(shift === 0 ? column : column.map((value) => value + shift));
    this.#length += column.length;
  }

  build(): Int32Array {
    const all = new Int32Array(this.#length);
    let at = 0;
    for (const column of this.#columns) {
      all.set(column, at);
      at += column.length;
    }
    return all;
  }
}
