/**
 * Backup: all of one's own in one file that a passphrase opens, and back.
 *
 * What is brought back is joined to what is here: records by union, the rest where there is none of its name yet. It
 * makes this browser the same author again; the device is another one, as two clocks must not be alike.
 *
 * Errors: `import-malformed` for what was opened and is no backup, with the path of what is wrong. Nothing is changed
 *         by a file that cannot be brought back whole.
 */
import { getPublicKey } from '@noble/ed25519';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { SET_FORMAT, SET_FORMAT_VERSION } from '../model/annotation-set.ts';
import { BACKUP_DAYS, BACKUP_RECORDS, type Backup, BackupSchema, backedUpSettings } from '../model/backup.ts';
import { ExtensionError } from '../model/errors.ts';
import { parse } from '../model/parse.ts';
import { hasRightId } from '../records/id.ts';
import type { Database, SetRow, StagedRow } from './db.ts';
import { authorOf, type Identity, newDevice } from './identity.ts';
import { openStaged } from './layers.ts';
import { joinSets } from './merges.ts';
import { readIdentity } from './reads.ts';
import { mergeOwn } from './records.ts';
import { seal, type Unsealed, unseal } from './sealed-file.ts';

const NOTE = 'backup';
const LATER = 'backupLater';
const DAY_MS = 86_400_000;

/** When the last backup was made, and how many records there were. */
interface BackupNote {
  readonly at: string;
  readonly records: number;
}

/** All of it, sealed. Null while nothing was written: there is nobody to bring back. */
export async function makeBackup(db: Database, passphrase: string, now: number): Promise<Blob | null> {
  const backup = await readBackup(db, new Date(now).toISOString());
  if (backup === null) return null;
  const plain = await through(new Blob([JSON.stringify(backup)]), new CompressionStream('gzip'));
  return new Blob([await seal(plain, passphrase)], { type: 'application/octet-stream' });
}

export type Opened =
  | { readonly status: 'open'; readonly backup: Backup }
  | Exclude<Unsealed, { readonly status: 'open' }>;

/** What a file says, once its passphrase opened it and all of it was found to be well-formed. */
export async function openBackup(file: Blob, passphrase: string): Promise<Opened> {
  const opened = await unseal(new Uint8Array(await file.arrayBuffer()), passphrase);
  if (opened.status !== 'open') return opened;
  try {
    const text = await through(new Blob([opened.bytes]), new DecompressionStream('gzip'));
    const backup = parse(BackupSchema, JSON.parse(new TextDecoder().decode(text)), 'import-malformed');
    refuseWrong(backup);
    return { status: 'open', backup };
  } catch (caught) {
    return { status: 'malformed', reason: ExtensionError.from(caught).message };
  }
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

/** What a page opened waits here for the background, beside an empty set: nothing of it is a layer. */
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

async function readBackup(db: Database, at: string): Promise<Backup | null> {
  return db.transaction('r', db.tables, async () => {
    const identity = await readIdentity(db);
    if (identity === null) return null;
    const [records, drafts, sets, people, layers, layerSets, settings] = await Promise.all([
      db.records.orderBy('arrival').toArray(),
      db.drafts.toArray(),
      db.sets.toArray(),
      db.people.toArray(),
      db.layers.toArray(),
      db.layerSets.toArray(),
      db.meta.bulkGet([...backedUpSettings]),
    ]);
    const setOf = new Map(layerSets.map(({ id, set }) => [id, set]));
    return {
      at,
      identity,
      records: records.map(({ record }) => record),
      drafts,
      sets: sets as unknown as Backup['sets'],
      people: Object.fromEntries(people.map(({ author, name, desk }) => [author, { name, desk }])),
      layers: layers.map(({ id, openedAt }) => ({ openedAt, set: setOf.get(id) })),
      settings: Object.fromEntries(settings.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]))),
    };
  });
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

async function bringBackRest(db: Database, { drafts, sets, people, settings }: Backup): Promise<void> {
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
}

async function openIfMissing(db: Database, staged: StagedRow, at: string): Promise<void> {
  if ((await db.layers.get(staged.set.id)) !== undefined) return;
  await db.staging.put(staged);
  await openStaged(db, staged.id, at);
}

/** A record that is not what its id names, and a key that is not its author's, make no backup of ours. */
function refuseWrong({ identity, records }: Backup): void {
  const { author, publicKey, secretKey } = identity;
  const isPair = bytesToHex(getPublicKey(hexToBytes(secretKey))) === publicKey && authorOf(publicKey) === author;
  if (!isPair) throw new ExtensionError('import-malformed', "identity: the key is not its author's");
  const wrong = records.find((record) => !hasRightId(record));
  if (wrong !== undefined) throw new ExtensionError('import-malformed', `record ${wrong.id}: is not what its id names`);
}

async function through(blob: Blob, step: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(step)).arrayBuffer());
}
