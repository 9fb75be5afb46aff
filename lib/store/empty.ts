/** Delete all that a store holds: records, drafts, sets, settings, the author's key. Nothing brings it back. */
import type { Database } from './db.ts';

/** One transaction: all of it or nothing. */
export async function emptyStore(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
