/**
 * What a desk keeps in this browser, and its acts on claims: each one transaction, all of it or nothing.
 *
 * What an act is comes from outside (`lib/publish`); here it is given claims and writes records.
 */
import {
  type DeskDone,
  type DeskPatch,
  type DeskProfile,
  defaultDesk,
  type Refusal,
  type SavedFilter,
} from '../model/desk.ts';
import { ExtensionError } from '../model/errors.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Act, Acting, StoredClaim } from '../records/acting.ts';
import type { Database } from './db.ts';
import { writeOwn } from './records.ts';

const PROFILE = 'desk';
const FILTERS = 'filters';

export async function readDesk(db: Database): Promise<DeskProfile> {
  return { ...defaultDesk, ...((await db.meta.get(PROFILE))?.value as DeskPatch | undefined) };
}

export async function changeDesk(db: Database, patch: DeskPatch): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: PROFILE, value: { ...(await readDesk(db)), ...patch } });
  });
}

/** In the order of their names. */
export async function readFilters(db: Database): Promise<readonly SavedFilter[]> {
  return ((await db.meta.get(FILTERS))?.value as readonly SavedFilter[] | undefined) ?? [];
}

/** In place of the one with this name; without a query it is forgotten. */
export async function changeFilter(db: Database, name: string, query: SavedFilter['query'] | null): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const others = (await readFilters(db)).filter((filter) => filter.name !== name);
    const kept = query === null ? others : [...others, { name, query }];
    await db.meta.put({ key: FILTERS, value: kept.toSorted((a, b) => (a.name < b.name ? -1 : 1)) });
  });
}

export interface Acted extends DeskDone {
  /** The pages that these claims stand in. */
  readonly pageUrls: readonly string[];
}

/** Do an act to each of these claims. Those that are not here are refused as `not-found`. */
export async function actOn(db: Database, claims: readonly string[], act: Act, now: number): Promise<Acted> {
  const desk = await readDesk(db);
  return writeOwn(db, now, async ({ identity: { author }, at, write }) => {
    const written: AnyRecord[] = [];
    const refused: Refusal[] = [];
    const pageUrls = new Set<string>();
    const keep: Acting['write'] = (draft, replaced) => {
      const record = write(draft, replaced);
      written.push(record);
      return record;
    };
    for (const [claim, stored] of await readClaims(db, claims)) {
      const refusal = stored === null ? notFound : act(stored, { author, at, desk, write: keep });
      if (refusal !== null) refused.push({ claim, ...refusal });
      for (const { body } of stored?.view.mentions ?? []) pageUrls.add(body.pageUrl);
    }
    return { records: written.map(({ id }) => id), refused, pageUrls: [...pageUrls] };
  });
}

const notFound = { reason: 'not-found', findings: [] } as const;

/** A record, and the claim that it is of. Fails with `not-found`. */
export async function findRecord(
  db: Database,
  id: string,
): Promise<{ readonly record: AnyRecord; readonly claims: readonly string[] }> {
  const row = await db.records.get(id);
  const claim = row?.claims[0];
  if (row === undefined || claim === undefined) throw new ExtensionError('not-found', `record ${id}`);
  return { record: row.record, claims: [claim] };
}

type ActOnRecord = (record: AnyRecord, stored: StoredClaim, acting: Acting) => boolean;

/** Do something with each of these records and its claim. Answers how many it was done with. Fails with `not-found`. */
export async function actOnRecords(
  db: Database,
  ids: readonly string[],
  act: ActOnRecord,
  now: number,
): Promise<{ readonly count: number; readonly pageUrls: readonly string[] }> {
  const desk = await readDesk(db);
  return writeOwn(db, now, async ({ identity: { author }, at, write }) => {
    const found = await Promise.all(ids.map((id) => findRecord(db, id)));
    const stored = new Map(
      await readClaims(
        db,
        found.flatMap(({ claims }) => claims),
        true,
      ),
    );
    let count = 0;
    const pageUrls = new Set<string>();
    for (const { record, claims } of found) {
      const claim = stored.get(claims[0]!) ?? null;
      const standing = claim?.records.find(({ id }) => id === record.id);
      if (claim === null || standing === undefined) continue;
      if (act(standing, claim, { author, at, desk, write })) count += 1;
      for (const { body } of claim.view.mentions) pageUrls.add(body.pageUrl);
    }
    return { count, pageUrls: [...pageUrls] };
  });
}

async function readClaims(
  db: Database,
  claims: readonly string[],
  isWithdrawnToo = false,
): Promise<readonly (readonly [string, StoredClaim | null])[]> {
  const wanted = [...new Set(claims)];
  const rows = await db.claims.bulkGet(wanted);
  const records = new Map<string, AnyRecord[]>(wanted.map((claim) => [claim, []]));
  await db.records
    .where('claims')
    .anyOf(wanted)
    .distinct()
    .each(({ claims: filed, record }) => {
      for (const claim of filed) records.get(claim)?.push(record);
    });
  return wanted.map((claim, at) => {
    const view = rows[at]?.view;
    const isHere = view !== undefined && (isWithdrawnToo || !view.withdrawn);
    return [claim, isHere ? { view, records: records.get(claim)! } : null];
  });
}
