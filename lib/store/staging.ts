/**
 * Staging: a set that a page's worker has parsed waits here until the background moves it.
 *
 * The worker writes, the background reads and removes; what was abandoned is dropped at the next start.
 */
import type { Database, StagedRow } from './db.ts';

export async function stage(db: Database, row: StagedRow): Promise<void> {
  await db.staging.put(row);
}

export async function dropStaged(db: Database, id: string): Promise<void> {
  await db.staging.delete(id);
}

export async function dropStaging(db: Database): Promise<void> {
  await db.staging.clear();
}
