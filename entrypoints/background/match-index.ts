/**
 * The index of checked claims, settled in the background: one run at a time, which goes on where the last was stopped.
 *
 * A claim is found from the moment it is stored. What is done here keeps searches short, and gives claims their vectors
 * where there is a second reader; when this background is stopped before, the next change or start does it.
 */
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { settleMatches } from '../../lib/store/match-segments.ts';
import { settleVectors } from '../../lib/store/match-vectors.ts';
import { readVectors } from './second-reader.ts';

/** Whoever stores one claim may store the next. */
const QUIET_MS = 2000;

const timers = new Map<Database, ReturnType<typeof setTimeout>>();
let last: Promise<unknown> = Promise.resolve();

/** Claims have changed: settle once nothing changes any more. Nobody waits for it. */
export function settleSoon(db: Database): void {
  clearTimeout(timers.get(db));
  const settle = () => settleIndex(db).catch((error) => report(error, 'settling the index'));
  timers.set(db, setTimeout(settle, QUIET_MS));
}

export function settleIndex(db: Database): Promise<void> {
  const run = last.then(() => settle(db));
  last = run.catch(() => undefined);
  return run;
}

async function settle(db: Database): Promise<void> {
  for await (const _ of settleMatches(db));
  for await (const _ of settleVectors(db, vectorsOf));
}

/** Without a second reader claims are found by their words. */
function vectorsOf(texts: readonly string[]): Promise<readonly Float32Array[] | null> {
  return readVectors(texts).catch(() => null);
}
