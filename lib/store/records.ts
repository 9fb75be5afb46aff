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
import { malformed } from '../model/malformed.ts';
import { parse } from '../model/parse.ts';
import { type AnyRecord, type RecordDraft, type RecordId, RecordSchema } from '../model/record.ts';
import { type ClockState, newClock, observe } from '../records/clock.ts';
import { withoutErased } from '../records/merge.ts';
import { writeRecord } from '../records/write.ts';
import { noteArrivals } from './arrivals.ts';
import type { Database, RecordRow } from './db.ts';
import { filedBy, fileRows, newRow, refile } from './filing.ts';
import { ensureIdentity, type Identity } from './identity.ts';
import { addViews, refreshViews, viewTables } from './views.ts';

const ATTEMPTS = 5;

/** Everything that a transaction on records may touch: drafts and sets change together with the records they become. */
export const recordTables = (db: Database) => [
  ...viewTables(db),
  db.drafts,
  db.sets,
  db.people,
  db.layers,
  db.layerSets,
  db.layerClaims,
  db.merges,
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

export interface Merged {
  readonly added: readonly RecordId[];
  /** What was here before. */
  readonly known: readonly RecordId[];
  /** What was not taken, since its author had erased it. */
  readonly skipped: readonly RecordId[];
  /** The arrival of the last of them. */
  readonly arrival: number;
  /** What their authors erased with them. */
  readonly erased: readonly RecordRow[];
}

/** Merge foreign records into the store: the union, less what their authors erased. Answers what was new. */
export async function mergeIn(
  db: Database,
  records: readonly AnyRecord[],
  now: number,
  alongside: (merged: Merged) => Promise<void> = async () => undefined,
): Promise<Merged> {
  const identity = await ensureIdentity(db, now);
  return db.transaction('rw', recordTables(db), async () => {
    const given = await sortedOut(db, records);
    await refuseForged(db, given.fresh, identity);
    const merged = await unite(db, given, identity, now);
    await alongside(merged);
    return merged;
  });
}

/** The same for what one wrote oneself, here or elsewhere: out of one's own backup, that only a passphrase opens. */
export async function mergeOwn(db: Database, records: readonly AnyRecord[], now: number): Promise<Merged> {
  const identity = await ensureIdentity(db, now);
  return db.transaction('rw', recordTables(db), async () => unite(db, await sortedOut(db, records), identity, now));
}

interface SortedOut {
  readonly fresh: readonly AnyRecord[];
  readonly known: readonly RecordId[];
}

async function sortedOut(db: Database, records: readonly AnyRecord[]): Promise<SortedOut> {
  const here = new Set<string>(await db.records.toCollection().primaryKeys());
  const given = [...new Map(records.map((record) => [record.id, record])).values()];
  return {
    fresh: given.filter(({ id }) => !here.has(id)),
    known: given.filter(({ id }) => here.has(id)).map(({ id }) => id),
  };
}

async function unite(db: Database, { fresh, known }: SortedOut, identity: Identity, now: number): Promise<Merged> {
  const { added, erased } = await addRecords(db, fresh);
  const clock = fresh.reduce((state, { hlc }) => observe(state, hlc, now), await readClock(db, identity));
  await db.meta.put({ key: 'clock', value: clock });
  const taken = new Set(added);
  const skipped = fresh.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  return { added, erased, known, skipped, arrival: await readArrival(db) };
}

/**
 * Nobody writes in one's own name but oneself: what claims so and was never written here is refused, or a file could
 * erase or withdraw one's own checks. Until records are signed this is all that can be known of an author.
 */
async function refuseForged(db: Database, fresh: readonly AnyRecord[], { author }: Identity): Promise<void> {
  const mine = fresh.filter((record) => record.author === author);
  if (mine.length === 0) return;
  const erases = await db.records.where('erase').equals(1).toArray();
  const erased = new Set(erases.flatMap(({ record }) => record.prev));
  const forged = mine.find(({ id }) => !erased.has(id));
  if (forged === undefined) return;
  throw malformed({ code: 'forged', values: [forged.id] });
}

/** Inside a transaction: add the records, apply erasures, place each under its claim, refresh the views touched. */
async function addRecords(db: Database, fresh: readonly AnyRecord[]): Promise<Pick<Merged, 'added' | 'erased'>> {
  if (fresh.length === 0) return { added: [], erased: [] };
  const erases = (await db.records.where('erase').equals(1).toArray()).map(({ record }) => record);
  const erasing = fresh.filter(({ kind }) => kind === 'erase');
  const targets = await db.records.bulkGet(erasing.flatMap(({ prev }) => prev));
  const touchedRows = targets.filter((row) => row !== undefined);
  const kept = withoutErased([...erases, ...touchedRows.map(({ record }) => record), ...fresh]);

  const erased = touchedRows.filter(({ id }) => !kept.has(id as RecordId));
  await db.records.bulkDelete(erased.map(({ id }) => id));

  const first = (await readArrival(db)) + 1;
  const added = fresh.filter(({ id }) => kept.has(id));
  await db.meta.put({ key: 'arrival', value: first + added.length });
  const rows = added.map((record, index) => newRow(record, first + index));
  await noteArrivals(db, rows);
  const { files, lookup, touched } = await fileRows(db, rows);
  await addViews(db, files, lookup);
  // What named an erased record may be of another claim without it.
  const refiled = await refile(db, await filedBy(db, erased));
  await refreshViews(db, [...touched, ...refiled, ...erased.flatMap(({ claims }) => claims)]);
  return { added: added.map(({ id }) => id), erased };
}

/** Grows with every record that is added: equal means that no record was written between. */
async function readArrival(db: Database): Promise<number> {
  return ((await db.meta.get('arrival'))?.value as number | undefined) ?? 0;
}

async function readClock(db: Database, { device }: Identity): Promise<ClockState> {
  return ((await db.meta.get('clock'))?.value as ClockState | undefined) ?? newClock(device);
}
