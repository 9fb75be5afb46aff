/**
 * All of one's own as a file that a passphrase opens, and what such a file says.
 *
 * Errors: none for a file that is not opened: what is wrong with it is a value.
 * Cost:   the key (see sealed-file), and a walk through the store, some thousand records in memory at a time; opening
 *         holds the whole backup. Both belong in a worker.
 */
import { getPublicKey } from '@noble/ed25519';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type Backup, BackupSchema, backedUpSettings, type NotOpened } from '../model/backup.ts';
import { ExtensionError } from '../model/errors.ts';
import { parse } from '../model/parse.ts';
import { hasRightId } from '../records/id.ts';
import { arrivedAfter } from './arrivals.ts';
import type { Database } from './db.ts';
import { gunzip, gzip } from './gzip.ts';
import { authorOf } from './identity.ts';
import { readIdentity } from './reads.ts';
import { type OnKey, seal, unseal } from './sealed-file.ts';

/** All of it, sealed. Null while nothing was written: there is nobody to bring back. */
export async function makeBackup(db: Database, passphrase: string, now: number, onKey?: OnKey): Promise<Blob | null> {
  const rest = await readRest(db, new Date(now).toISOString());
  if (rest === null) return null;
  const plain = await gzip(printBackup(db, rest));
  const sealed = await seal(new Uint8Array(await plain.arrayBuffer()), passphrase, onKey);
  return new Blob([sealed], { type: 'application/octet-stream' });
}

export type Opened = { readonly status: 'open'; readonly backup: Backup } | NotOpened;

/** What a file says, once its passphrase opened it and all of it was found to be well-formed. */
export async function openBackup(file: Blob, passphrase: string, onKey?: OnKey): Promise<Opened> {
  const opened = await unseal(new Uint8Array(await file.arrayBuffer()), passphrase, onKey);
  if (opened.status !== 'open') return opened;
  try {
    const backup = parse(BackupSchema, JSON.parse(await gunzip(opened.bytes)), 'import-malformed');
    refuseWrong(backup);
    return { status: 'open', backup };
  } catch (caught) {
    return { status: 'malformed', reason: ExtensionError.from(caught).message };
  }
}

type Rest = Omit<Backup, 'records'>;

/** The records last. Those that arrive meanwhile come along, and what they need arrived before. */
async function* printBackup(db: Database, rest: Rest): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(rest).slice(0, -'}'.length)},"records":[`;
  let isFirst = true;
  for (let some = await arrivedAfter(db, -1); some !== null; some = await arrivedAfter(db, some.last)) {
    const text = some.rows.map(({ record }) => JSON.stringify(record)).join(',');
    if (text === '') continue;
    yield isFirst ? text : `,${text}`;
    isFirst = false;
  }
  yield ']}';
}

async function readRest(db: Database, at: string): Promise<Rest | null> {
  return db.transaction('r', db.tables, async () => {
    const identity = await readIdentity(db);
    if (identity === null) return null;
    const [drafts, sets, people, layers, layerSets, settings, feeds, feedback] = await Promise.all([
      db.drafts.toArray(),
      db.sets.toArray(),
      db.people.toArray(),
      db.layers.toArray(),
      db.layerSets.toArray(),
      db.meta.bulkGet([...backedUpSettings]),
      db.feeds.toArray(),
      db.feedback.toArray(),
    ]);
    const setOf = new Map(layerSets.map(({ id, set }) => [id, set]));
    return {
      at,
      identity,
      drafts,
      sets: sets as unknown as Backup['sets'],
      people: Object.fromEntries(people.map(({ author, name, desk }) => [author, { name, desk }])),
      layers: layers.map(({ id, openedAt }) => ({ openedAt, set: setOf.get(id) })),
      settings: Object.fromEntries(settings.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]))),
      feeds: feeds.map(({ url, set, label, claims, modified, reachedAt }) => {
        return { url, set, label, claims, modified, reachedAt };
      }),
      feedback: feedback.map((said) => ({ ...said, reasons: [...said.reasons] })),
    };
  });
}

/** A record that is not what its id names, and a key that is not its author's, make no backup of ours. */
function refuseWrong({ identity, records }: Backup): void {
  const { author, publicKey, secretKey } = identity;
  const isPair = bytesToHex(getPublicKey(hexToBytes(secretKey))) === publicKey && authorOf(publicKey) === author;
  if (!isPair) throw new ExtensionError('import-malformed', "identity: the key is not its author's");
  const wrong = records.find((record) => !hasRightId(record));
  if (wrong !== undefined) throw new ExtensionError('import-malformed', `record ${wrong.id}: is not what its id names`);
}
