/**
 * Write records: one's own, and those of a set that is merged.
 *
 * Records, the views that they touch and the clock change in one transaction of strict durability: what is
 * acknowledged is on the disk, whole. Ids are computed before the transaction, which then checks that nothing was
 * written meanwhile and else starts again.
 *
 * Errors: `conflict` when others kept writing through every attempt; `import-malformed` for a merged record in one's
 *         own name that one never wrote; `unexpected` for a record that could not be read again.
 */
import { DEMO_DATABASE, DEMO_SPACE } from '../model/demo.ts';
import { ExtensionError } from '../model/errors.ts';
import { parse } from '../model/parse.ts';
import { type AnyRecord, type RecordDraft, RecordSchema } from '../model/record.ts';
import { type ClockState, newClock, observe } from '../records/clock.ts';
import { withoutErased } from '../records/merge.ts';
import { writeRecord } from '../records/write.ts';
import type { Database } from './db.ts';
import { ensureIdentity, type Identity } from './identity.ts';
import { matchTables } from './match-entries.ts';
import { newRow, placeRows, refreshViews } from './views.ts';

const ATTEMPTS = 5;

/** Everything that a transaction on records may touch: drafts and sets change together with the records they become. */
export const recordTables = (db: Database) => [
  db.records,
  db.claims,
  db.meta,
  db.drafts,
  db.sets,
  db.people,
  db.layers,
  db.layerClaims,
  ...matchTables(db),
];

export interface Author {
  readonly identity: Identity;
  /** RFC 3339: the time of this act. */
  readonly at: string;
  /** Make a record of a draft that replaces the given ones. */
  readonly write: (draft: RecordDraft, replaced?: readonly AnyRecord[]) => AnyRecord;
}

/**
 * Write records of one's own. `compose` reads what it needs and writes through `author`; `alongside` runs first inside
 * the transaction, and answers false where what was read has changed: then all is composed again. Answers what
 * `compose` answered, once it is on the disk.
 */
export async function writeOwn<Result>(
  db: Database,
  now: number,
  compose: (author: Author) => Promise<Result>,
  alongside: () => Promise<boolean> = async () => true,
): Promise<Result> {
  const identity = await ensureIdentity(db, now);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const arrival = await readArrival(db);
    const session = await writingSession(db, identity, now);
    const result = await compose(session.author);
    const written = await db.transaction('rw', recordTables(db), async () => {
      if ((await readArrival(db)) !== arrival || !(await alongside())) return false;
      await addRecords(db, session.records);
      await db.meta.put({ key: 'clock', value: session.clock() });
      return true;
    });
    if (written) return result;
  }
  throw new ExtensionError('conflict', `records changed through ${ATTEMPTS} attempts`);
}

/** What is written in the demo says so wherever it is handed on. */
function spaceOf({ name }: Database): string {
  return name === DEMO_DATABASE ? DEMO_SPACE : 'local';
}

async function writingSession(db: Database, identity: Identity, now: number) {
  let clock = await readClock(db, identity);
  const records: AnyRecord[] = [];
  const write: Author['write'] = (draft, replaced = []) => {
    const written = writeRecord(
      { ...draft, prev: replaced.map(({ id }) => id) },
      { space: spaceOf(db), author: identity.author, clock, now, replaced: replaced.map(({ hlc }) => hlc) },
    );
    clock = written.clock;
    // What was stored once is exported for ever: a record that nobody could import is not written.
    parse(RecordSchema, written.record, 'unexpected');
    records.push(written.record);
    return written.record;
  };
  const author: Author = { identity, at: new Date(now).toISOString(), write };
  return { author, records, clock: () => clock };
}

/** Merge foreign records into the store: the union, less what their authors erased. Answers what was new. */
export async function mergeIn(
  db: Database,
  records: readonly AnyRecord[],
  now: number,
  alongside: () => Promise<void> = async () => undefined,
): Promise<{ readonly added: number; readonly known: number }> {
  const identity = await ensureIdentity(db, now);
  return db.transaction('rw', recordTables(db), async () => {
    const known = new Set(await db.records.toCollection().primaryKeys());
    const fresh = records.filter(({ id }) => !known.has(id));
    await refuseForged(db, fresh, identity);
    const added = await addRecords(db, fresh);
    const clock = fresh.reduce((state, { hlc }) => observe(state, hlc, now), await readClock(db, identity));
    await db.meta.put({ key: 'clock', value: clock });
    await alongside();
    return { added, known: records.length - fresh.length };
  });
}

/**
 * Nobody writes in one's own name but oneself: what claims so and was never written here is refused, or a file could
 * erase or withdraw one's own checks. Until records are signed this is all that can be known of an author.
 */
async function refuseForged(db: Database, fresh: readonly AnyRecord[], { author }: Identity): Promise<void> {
  const mine = fresh.filter((record) => record.author === author);
  if (mine.length === 0) return;
  const erases = await db.records.where('kind').equals('erase').toArray();
  const erased = new Set(erases.flatMap(({ record }) => record.prev));
  const forged = mine.find(({ id }) => !erased.has(id));
  if (forged === undefined) return;
  throw new ExtensionError('import-malformed', `record ${forged.id}: is in your own name and was not written here`);
}

/** Inside a transaction: add the records, apply erasures, place each under its claim, refresh the views touched. */
async function addRecords(db: Database, fresh: readonly AnyRecord[]): Promise<number> {
  if (fresh.length === 0) return 0;
  const erases = (await db.records.where('kind').equals('erase').toArray()).map(({ record }) => record);
  const erasing = fresh.filter(({ kind }) => kind === 'erase');
  const targets = await db.records.bulkGet(erasing.flatMap(({ prev }) => prev));
  const touchedRows = targets.filter((row) => row !== undefined);
  const kept = withoutErased([...erases, ...touchedRows.map(({ record }) => record), ...fresh]);

  const erased = touchedRows.filter(({ id }) => !kept.has(id as AnyRecord['id']));
  await db.records.bulkDelete(erased.map(({ id }) => id));

  const first = (await readArrival(db)) + 1;
  const added = fresh.filter(({ id }) => kept.has(id));
  await db.meta.put({ key: 'arrival', value: first + added.length });
  const touched = await placeRows(
    db,
    added.map((record, index) => newRow(record, first + index)),
  );
  await refreshViews(db, [...touched, ...erased.flatMap(({ claims }) => claims)]);
  return added.length;
}

/** Grows with every record that is added: equal means that no record was written between. */
async function readArrival(db: Database): Promise<number> {
  return ((await db.meta.get('arrival'))?.value as number | undefined) ?? 0;
}

async function readClock(db: Database, { device }: Identity): Promise<ClockState> {
  return ((await db.meta.get('clock'))?.value as ClockState | undefined) ?? newClock(device);
}
