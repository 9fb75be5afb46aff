/** All of one's own as it was before each of the last merges, as files that can be downloaded and imported. */
import type { BackupRow, Database } from './db.ts';

const KEPT = 3;

/** Keep this one, and of the others the latest. */
export async function keepBackup(db: Database, row: BackupRow): Promise<void> {
  await db.transaction('rw', db.backups, async () => {
    await db.backups.put(row);
    await db.backups.bulkDelete(await db.backups.orderBy('at').reverse().offset(KEPT).primaryKeys());
  });
}

/** The latest first. May stand inside Dexie's `liveQuery`. */
export async function keptBackups(db: Database): Promise<readonly BackupRow[]> {
  return db.backups.orderBy('at').reverse().toArray();
}
