/**
 * What is in a backup, for a person who decides whether to bring it back here.
 *
 * Out: whose it is, of when, and how much; and what stands in the way here.
 */
import type { Backup } from '../model/backup.ts';
import { recordsOfAnother } from './backup.ts';
import type { Database } from './db.ts';

export interface BackupContents {
  /** Empty where its author gave none. */
  readonly name: string;
  readonly desk: string;
  readonly author: string;
  /** RFC 3339. */
  readonly at: string;
  readonly claims: number;
  readonly drafts: number;
  readonly layers: number;
  /** Records that the author of this browser wrote, where that is another one; else 0. */
  readonly ofAnother: number;
}

export async function contentsOf(db: Database, backup: Backup): Promise<BackupContents> {
  const { identity, at, records, drafts, layers, people } = backup;
  const person = people[identity.author];
  return {
    name: person?.name ?? '',
    desk: person?.desk ?? '',
    author: identity.author,
    at,
    claims: records.filter(({ kind, root }) => kind === 'claim' && root === undefined).length,
    drafts: drafts.length,
    layers: layers.length,
    ofAnother: await recordsOfAnother(db, identity.author),
  };
}
