/**
 * A page that is read some at a time, for LiveText to keep up to date.
 *
 * What the page changes meanwhile has to be told to the first update: until then the text may be wrong where it changed.
 */
import { hidingAttributes } from './hidden.ts';
import { RunReader } from './read-runs.ts';
import type { TextRuns } from './text-runs.ts';

/** What a `MutationObserver` of the root, and of each shadow tree in it, has to hear of. */
export const watchedChanges: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [...hidingAttributes, 'slot', 'name'],
};

/** The text of a root, and what else has to be known to bring it up to date. */
export interface TextReading {
  readonly root: Node;
  readonly runs: TextRuns;
  /** Of the elements that were looked at, those that were hidden. */
  readonly hidden: WeakSet<Element>;
}

export interface SlowReading {
  /** Called every some hundred nodes; waited for where it answers a promise. */
  readonly pause: () => Promise<void> | null;
  /** Hears of each shadow tree before it is read. */
  readonly onTree: (tree: ShadowRoot) => void;
}

/** Nodes to read between two looks at the clock: some tenths of a millisecond. */
const STEP = 500;

export async function readTextSlowly(root: Node, { pause, onTree }: SlowReading): Promise<TextReading> {
  const hidden = new WeakSet<Element>();
  return { root, runs: await finishSlowly(new RunReader(root, { hidden, onTree }), pause), hidden };
}

export async function finishSlowly(reader: RunReader, pause: SlowReading['pause']): Promise<TextRuns> {
  while (reader.read(STEP)) {
    const waiting = pause();
    if (waiting !== null) await waiting;
  }
  return reader.finish();
}
