/**
 * One number for each claim that a sentence was looked up in, and the largest of them.
 *
 * In:   ranges of numbers that follow each other. Cost: four bytes a number; the best are found in one pass.
 */
import { IMPACTS } from './claim-entry.ts';

interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Sum {
  readonly number: number;
  readonly sum: number;
}

export class Sums {
  private readonly ranges: readonly { readonly first: number; readonly last: number; readonly sums: Float32Array }[];

  constructor(ranges: readonly Range[]) {
    this.ranges = ranges.map(({ first, last }) => ({ first, last, sums: new Float32Array(last - first + 1) }));
  }

  /** `weighted` is a weight times an impact. */
  add(number: number, weighted: number): void {
    for (const { first, last, sums } of this.ranges) {
      if (number < first || number > last) continue;
      sums[number - first]! += weighted / IMPACTS;
      return;
    }
  }

  best(count: number): readonly Sum[] {
    let kept: Sum[] = [];
    let floor = 0;
    for (const { first, sums } of this.ranges) {
      for (let at = 0; at < sums.length; at++) {
        if (sums[at]! <= floor) continue;
        kept.push({ number: first + at, sum: sums[at]! });
        if (kept.length < 4 * count) continue;
        kept = largest(kept, count);
        floor = kept.at(-1)!.sum;
      }
    }
    return largest(kept, count);
  }
}

function largest(sums: Sum[], count: number): Sum[] {
  return sums.sort((one, other) => other.sum - one.sum || one.number - other.number).slice(0, count);
}
