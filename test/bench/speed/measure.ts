/** Times of one engine on one page: fresh DOM for every run, code warm, garbage collected before. */
import type { Engine } from '../peers/engine.ts';
import { collectGarbage, heapSize } from './heap.ts';
import { type SpeedCase, speedCases } from './speed-cases.ts';
import type { Subject } from './subject.ts';

export interface Cell {
  readonly claims: number;
  readonly ms: number;
  /** Of the JavaScript heap, while the answers are held; what was collected meanwhile is not seen. */
  readonly heapBytes: number;
  readonly found: number;
  /** Fewer than `claims` where all would have taken too long: `ms` and `heapBytes` are then multiplied. */
  readonly measuredOn: number;
}

interface Once {
  readonly ms: number;
  readonly heapBytes: number;
  readonly found: number;
}

const RUNS = 5;
/** A run that is longer than this is its own median. */
const LONG_MS = 1000;
const MAX_MS = 10_000;

export interface CaseCell extends Cell {
  readonly what: SpeedCase;
}

/**
 * Every case with each count of claims, in ascending order. A count that would take too long, to describe or to find,
 * is reckoned from the last that did not.
 */
export async function measureEngine(
  engine: Engine,
  subject: Subject,
  counts: readonly number[],
): Promise<readonly CaseCell[]> {
  const cells: CaseCell[] = [];
  const last = new Map<SpeedCase, Measured>();
  let described: Described | null = null;
  for (const claims of counts) {
    const isQuick: boolean = described === null || (described.ms * claims) / described.count <= MAX_MS;
    if (isQuick) described = await describeAll(engine, subject, claims);
    for (const what of speedCases) {
      const before = last.get(what);
      const isShort = before === undefined || (before.once.ms * claims) / before.count <= MAX_MS;
      if (isQuick && isShort) {
        const once = await medianRun(engine, subject, { what, claims, stored: described!.stored });
        last.set(what, { once, count: claims });
      }
      cells.push({ what, ...reckoned(last.get(what)!, claims) });
    }
  }
  return cells;
}

interface Described {
  readonly stored: readonly unknown[];
  readonly count: number;
  readonly ms: number;
}

interface Measured {
  readonly once: Once;
  readonly count: number;
}

function reckoned({ once, count }: Measured, claims: number): Cell {
  const factor = claims / count;
  const { ms, heapBytes, found } = once;
  return { claims, ms: ms * factor, heapBytes: heapBytes * factor, found, measuredOn: count };
}

async function describeAll(engine: Engine, subject: Subject, count: number): Promise<Described> {
  const { body, ranges } = subject.show(count);
  const start = performance.now();
  const stored: unknown[] = [];
  for (const range of ranges) {
    const made = engine.describe(body, range);
    // Not awaited where there is nothing to wait for: engines may keep what they read for one turn.
    stored.push(made instanceof Promise ? await made : made);
  }
  return { stored: JSON.parse(JSON.stringify(stored)), count, ms: performance.now() - start };
}

interface Question {
  readonly what: SpeedCase;
  readonly claims: number;
  readonly stored: readonly unknown[];
}

async function medianRun(engine: Engine, subject: Subject, question: Question): Promise<Once> {
  const first = await runOnce(engine, subject, question);
  if (first.ms > LONG_MS) return first;
  const runs: Once[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce(engine, subject, question));
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)]!;
}

async function runOnce(engine: Engine, subject: Subject, { what, claims, stored }: Question): Promise<Once> {
  const body = subject.showAs(what, claims);
  await nextTask();
  collectGarbage();
  const before = heapSize();
  const start = performance.now();
  const found = await engine.anchorMany(body, stored);
  const ms = performance.now() - start;
  const heapBytes = Math.max(0, heapSize() - before);
  return { ms, heapBytes, found: found.filter(({ range }) => range !== null).length };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
