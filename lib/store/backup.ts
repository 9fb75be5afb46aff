/**
 * The way back from a backup, and when to make the next one.
 *
 * What is brought back is joined to what is here: records by union, the rest where there is none of its name yet. It
 * makes this browser the same author again; the device is another one, as two clocks must not be alike. Subscriptions
 * are listed again and wait: access to a site is of a browser, and is given by its person.
 *
 * Errors: nothing is changed by a backup that cannot be brought back whole.
 */
import { SET_FORMAT, SET_FORMAT_VERSION } from '../model/annotation-set.ts';
import { BACKUP_DAYS, BACKUP_RECORDS, type Backup } from '../model/backup.ts';
import { ExtensionError } from '../model/errors.ts';
import { noNews } from '../model/feed.ts';
import type { Database, SetRow, StagedRow } from './db.ts';
import { type Identity, newDevice } from './identity.ts';
import { openStaged } from './layers.ts';
import { joinSets } from './merges.ts';
import { readIdentity } from './reads.ts';
import { mergeOwn } from './records.ts';

const NOTE = 'backup';
const LATER = 'backupLater';
const DAY_MS = 86_400_000;

/** When the last backup was made, and how many records there were. */
interface BackupNote {
  readonly at: string;
  readonly records: number;
}

export interface Restoring {
  readonly backup: Backup;
  /** Its layers, read as files are: those that are not here are opened. */
  readonly layers: readonly StagedRow[];
  /** Become the author of the backup though another one wrote here: one can then no longer change what that one wrote. */
  readonly replaceAuthor: boolean;
}

export type Restored =
  | { readonly status: 'restored'; readonly added: number; readonly known: number }
  /** Somebody else wrote here. Nothing was changed. */
  | { readonly status: 'another-author'; readonly records: number };

/** One transaction: all of it or nothing. */
export async function restoreBackup(db: Database, restoring: Restoring, now: number): Promise<Restored> {
  const { backup, layers, replaceAuthor } = restoring;
  return db.transaction('rw', db.tables, async () => {
    const written = await recordsOfAnother(db, backup.identity.author);
    if (written > 0 && !replaceAuthor) return { status: 'another-author', records: written };
    await becomeAuthor(db, backup.identity);
    const { added, known } = await mergeOwn(db, backup.records, now);
    // All that is here is in that backup: there is nothing to remind of.
    if ((await db.records.count()) === backup.records.length) await putNote(db, backup.at, backup.records.length);
    await bringBackRest(db, backup);
    for (const staged of layers) await openIfMissing(db, staged, new Date(now).toISOString());
    return { status: 'restored', added: added.length, known: known.length };
  });
}

/** What was opened waits here for the background, beside an empty set: nothing of it is a layer. */
export async function stageBackup(db: Database, id: string, backup: Backup): Promise<void> {
  const set = { format: SET_FORMAT, formatVersion: SET_FORMAT_VERSION, id, label: '' } as const;
  await db.staging.put({ id, newer: false, set, records: [], backup });
}

/** Out of staging. Fails with `not-found`. */
export async function takeStagedBackup(db: Database, id: string): Promise<Backup> {
  return db.transaction('rw', db.staging, async () => {
    const backup = (await db.staging.get(id))?.backup;
    if (backup === undefined) throw new ExtensionError('not-found', `staged backup ${id}`);
    await db.staging.delete(id);
    return backup;
  });
}

/** A backup is made now. */
export async function noteBackup(db: Database, now: number): Promise<void> {
  await putNote(db, new Date(now).toISOString(), await db.records.count());
}

/** The person was reminded and put it off: for a week. */
export async function putOffBackup(db: Database, now: number): Promise<void> {
  await db.meta.put({ key: LATER, value: new Date(now).toISOString() });
}

/**
 * Whether to remind of a backup: after a week or fifty records without one, unless it was put off. May stand inside
 * `liveQuery`.
 */
export async function backupDue(db: Database, now: number): Promise<boolean> {
  const identity = await readIdentity(db);
  const records = await db.records.count();
  if (identity === null || records === 0) return false;
  const last = ((await db.meta.get(NOTE))?.value as BackupNote | undefined) ?? { at: identity.created, records: 0 };
  const later = (await db.meta.get(LATER))?.value as string | undefined;
  const isPast = (at: string): boolean => now - Date.parse(at) >= BACKUP_DAYS * DAY_MS;
  if (later !== undefined && !isPast(later)) return false;
  const isNews = records !== last.records;
  const isOld = isPast(last.at);
  return isNews && (isOld || records - last.records >= BACKUP_RECORDS);
}

async function putNote(db: Database, at: string, records: number): Promise<void> {
  const note: BackupNote = { at, records };
  await db.meta.put({ key: NOTE, value: note });
}

/** How many records whoever is the author here wrote, where that is another one. */
export async function recordsOfAnother(db: Database, author: string): Promise<number> {
  const here = await readIdentity(db);
  if (here === null || here.author === author) return 0;
  return db.records.filter(({ record }) => record.author === here.author).count();
}

async function becomeAuthor(db: Database, identity: Identity): Promise<void> {
  const here = await readIdentity(db);
  if (here?.author === identity.author) return;
  await db.meta.put({ key: 'identity', value: { ...identity, device: newDevice() } });
  // Its stamps name the device; the next clock is past all that comes in.
  await db.meta.delete('clock');
}

async function bringBackRest(db: Database, backup: Backup): Promise<void> {
  const { drafts, sets, people, settings, feedback = [] } = backup;
  for (const draft of drafts) if ((await db.drafts.get(draft.id)) === undefined) await db.drafts.put(draft);
  for (const set of sets as unknown as readonly SetRow[]) {
    const known = await db.sets.get(set.id);
    await db.sets.put(known === undefined ? set : { ...joinSets(known, set), id: set.id });
  }
  for (const [author, { name, desk = '' }] of Object.entries(people)) {
    if ((await db.people.get(author)) === undefined) await db.people.put({ author, name, desk });
  }
  for (const [key, value] of Object.entries(settings)) {
    if ((await db.meta.get(key)) === undefined) await db.meta.put({ key, value });
  }
  for (const said of feedback) if ((await db.feedback.get(said.id)) === undefined) await db.feedback.put(said);
  await listFeeds(db, backup);
}

async function listFeeds(db: Database, { feeds = [] }: Backup): Promise<void> {
  for (const feed of feeds) {
    if ((await db.feeds.get(feed.url)) !== undefined) continue;
    const trouble = { kind: 'no-access', detail: '' } as const;
    await db.feeds.put({ ...feed, triedAt: feed.reachedAt, etag: null, trouble, news: noNews });
  }
}

async function openIfMissing(db: Database, staged: StagedRow, at: string): Promise<void> {
  if ((await db.layers.get(staged.set.id)) !== undefined) return;
  await db.staging.put(staged);
  await openStaged(db, staged.id, at);
}
