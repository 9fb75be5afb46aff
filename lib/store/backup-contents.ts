/**
 * What is in a backup, for a person who decides whether to bring it back here.
 *
 * Out: whose it is, of when, and how much; and what stands in the way here.
 */
import type { Backup, BackupContents } from '../model/backup.ts';
import { recordsOfAnother } from './backup.ts';
import type { Database } from './db.ts';

export async function contentsOf(db: Database, backup: Backup): Promise<BackupContents> {
  const { identity, at, records, drafts, layers, feeds = [], people } = backup;
  const person = people[identity.author];
  return {
    name: person?.name ?? '',
    desk: person?.desk ?? '',
    author: identity.author,
    at,
    claims: records.filter(({ kind, root }) => kind === 'claim' && root === undefined).length,
    drafts: drafts.length,
    layers: layers.length,
    feeds: feeds.length,
    ofAnother: await recordsOfAnother(db, identity.author),
  };
}
