/** Commands about backups. What is restored comes out of staging, where a page opened it. */
import { readSet } from '../../lib/interchange/read-set.ts';
import type { BackupCommands } from '../../lib/messaging/backup-commands.ts';
import type { Payload, Reply } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { noteBackup, putOffBackup, restoreBackup, takeStagedBackup } from '../../lib/store/backup.ts';
import type { Database, StagedRow } from '../../lib/store/db.ts';

type Changed = (db: Database, pageUrls: readonly string[] | null) => Promise<void>;

export function backupHandlers(db: Database, changed: Changed): Pick<Handlers, keyof BackupCommands> {
  return {
    'backup.made': async () => {
      await noteBackup(db, Date.now());
      return null;
    },
    'backup.later': async () => {
      await putOffBackup(db, Date.now());
      return null;
    },
    'backup.restore': async (which) => {
      const restored = await restore(db, which);
      await changed(db, null);
      return restored;
    },
  };
}

async function restore(
  db: Database,
  { staged, replaceAuthor }: Payload<'backup.restore'>,
): Promise<Reply<'backup.restore'>> {
  const backup = await takeStagedBackup(db, staged);
  const layers = backup.layers.map(({ set }) => stagedLayer(set));
  return restoreBackup(db, { backup, layers, replaceAuthor }, Date.now());
}

function stagedLayer(json: unknown): StagedRow {
  const id = crypto.randomUUID();
  const read = readSet(json);
  if (read.status === 'newer') return { id, newer: true, set: read.raw, records: [] };
  return { id, newer: false, set: read.set, records: read.records, stored: read.stored };
}
