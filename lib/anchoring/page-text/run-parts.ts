/** What belongs to a stretch of blocks, in each array of a reading: text nodes and runs never cross a block's border. */
import type { TextRuns } from './text-runs.ts';

export interface RunPart {
  /** Of the text. */
  readonly start: number;
  readonly end: number;
  readonly firstRun: number;
  readonly lastRun: number;
  readonly firstNode: number;
  readonly lastNode: number;
}

/** Blocks `first` to `last`, `last` excluded; at least one. */
export function partOf({ starts, owners, blocks }: TextRuns, first: number, last: number): RunPart {
  const start = blocks.starts[first] as number;
  const end = blocks.ends[last - 1] as number;
  const firstRun = runFrom(starts, start);
  const lastRun = runFrom(starts, end);
  return {
    start,
    end,
    firstRun,
    lastRun,
    firstNode: owners[firstRun] as number,
    lastNode: (owners[lastRun - 1] as number) + 1,
  };
}

function runFrom(starts: Int32Array, offset: number): number {
  return firstIndex(starts.length, (run) => (starts[run] as number) >= offset);
}

/** The first of `count` for which a condition holds that goes on holding, or `count`. */
export function firstIndex(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
