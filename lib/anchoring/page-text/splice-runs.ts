/**
 * Put parts of a page that were read again in the place of what they were.
 *
 * Out:  the same as if the whole page had been read again, what changed of its text, and where nodes may be others.
 * Cost: copies of arrays, without a look at the page; a comparison of the texts that were read again.
 */
import { JoinedRuns, joinContainers, type Section } from './joined-runs.ts';
import type { TextRuns } from './text-runs.ts';

/** `from` to `to` of the old text became `length` units of the new one. UTF-16; in order, not overlapping. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface Spliced {
  readonly runs: TextRuns;
  /** No longer than they have to be: what is alike at both ends is not part of them. */
  readonly changes: readonly TextChange[];
  /** In the new text. */
  readonly reread: readonly TextSpan[];
}

/** A stretch of both texts that is the same. */
interface KeptText {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** Sections are in order, and none is inside of another. */
export function spliceRuns(old: TextRuns, sections: readonly Section[]): Spliced {
  const joined = new JoinedRuns();
  const keptTexts: KeptText[] = [];
  const reread: TextSpan[] = [];
  const { firstBlocks, lastBlocks } = old.containers;
  let block = 0;
  const keep = (until: number): void => {
    if (block === until) return;
    const start = old.blocks.starts[block] as number;
    keptTexts.push({ old: start, now: joined.next, length: (old.blocks.ends[until - 1] as number) - start });
    joined.append(old, block, until);
  };
  for (const { container, runs } of sections) {
    keep(firstBlocks[container] as number);
    const start = joined.next;
    joined.append(runs, 0, runs.blocks.starts.length);
    for (const { start: at, length, oldStart } of runs.reused) {
      keptTexts.push({ old: oldStart, now: start + at, length });
    }
    reread.push(...readBetween(runs, start));
    block = lastBlocks[container] as number;
  }
  keep(old.blocks.starts.length);
  const runs = joined.build(joinContainers(old, sections), metIn(old, sections));
  return { runs, changes: changesBetween(old.text, runs.text, keptTexts), reread };
}

/** What of a section was not taken over as it was. */
function readBetween({ text, reused }: TextRuns, shift: number): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  // What is taken over begins and ends with a block: a border stands before it and after it.
  for (const { start: at, length } of reused) {
    if (at - 1 > start) spans.push({ start: start + shift, end: at - 1 + shift });
    start = at + length + 1;
  }
  if (text.length > start) spans.push({ start: start + shift, end: text.length + shift });
  return spans;
}

function changesBetween(before: string, after: string, keptTexts: readonly KeptText[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let from = 0;
  let newFrom = 0;
  for (const { old, now, length } of [...keptTexts, { old: before.length, now: after.length, length: 0 }]) {
    // What stands before something now that it stood after is a change of one of the two.
    if (old < from) continue;
    changes.push(...changeBetween(before.slice(from, old), after.slice(newFrom, now), from));
    from = old + length;
    newFrom = now + length;
  }
  return changes;
}

/** The one stretch in which two texts differ, if they do. */
export function changeBetween(before: string, after: string, at = 0): readonly TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  const rest = shorter - head;
  while (tail < rest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail += 1;
  }
  return [{ from: at + head, to: at + before.length - tail, length: after.length - head - tail }];
}

/** Those of the old page that left it are dropped, so that nothing holds on to them. */
function metIn({ met }: TextRuns, sections: readonly Section[]): TextRuns['met'] {
  const isThere = (node: Node): boolean => node.isConnected === isConnected;
  const isConnected = sections[0]?.runs.containers.elements[0]?.isConnected ?? true;
  const shadowRoots = [...met.shadowRoots.filter(isThere), ...sections.flatMap(({ runs }) => runs.met.shadowRoots)];
  const unopened = [...met.unopened.filter(isThere), ...sections.flatMap(({ runs }) => runs.met.unopened)];
  return { shadowRoots: [...new Set(shadowRoots)], unopened: [...new Set(unopened)] };
}
