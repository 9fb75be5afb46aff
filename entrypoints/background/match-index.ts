/** The index of checked claims, settled in the background: one run at a time, which goes on where the last was stopped. */
import type { Database } from '../../lib/store/db.ts';
import { settleMatches } from '../../lib/store/match-segments.ts';

let running: Promise<void> | null = null;

export function settleIndex(db: Database): Promise<void> {
  running ??= settle(db).finally(() => {
    running = null;
  });
  return running;
}

async function settle(db: Database): Promise<void> {
  const steps = settleMatches(db);
  while (!(await steps.next()).done);
}
