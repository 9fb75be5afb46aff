/**
 * Merge a set into one's own records, and undo that. Each is one transaction: all of it or nothing.
 *
 * A merge is a second act after opening the set as a layer. The layer closes, since its claims are one's own now; the
 * set itself is remembered, so that it can be handed on as it came. What a merge added is undone as long as nothing was
 * built on it since: what was there before is then as it was, and exports the same.
 *
 * Errors: `not-found` for a merge that is not known; `conflict` where something was built on it since.
 */
import type { Person, SetHeader } from '../model/annotation-set.ts';
import { ExtensionError } from '../model/errors.ts';
import type { AnyRecord, RecordId } from '../model/record.ts';
import { arrivedAfter } from './arrivals.ts';
import type { Database, Mergeable, MergeRow, PersonRow, RecordRow, SetRow } from './db.ts';
import { filedBy, refile } from './filing.ts';
import { removeLayer } from './layers.ts';
import { mergeIn, recordTables } from './records.ts';
import { refreshViews } from './views.ts';

/** As many merges can be undone, the latest ones. */
const MERGES_KEPT = 20;

export interface MergeDone {
  /** For `undoMerge`. */
  readonly merge: string;
  readonly added: number;
  readonly known: number;
}

/** `id` names the merge. */
export async function mergeSet(
  db: Database,
  { records, stored }: Mergeable,
  now: number,
  id: string,
): Promise<MergeDone> {
  const { id: set, label } = stored.header;
  const { added, known } = await mergeIn(db, records, now, async (merged) => {
    const before = (await db.sets.get(set)) ?? null;
    await db.sets.put({ id: set, ...joinSets(before ?? stored, stored) });
    const people = await rememberPeople(db, stored.header);
    await removeLayer(db, set);
    const at = new Date(now).toISOString();
    const named = Object.keys(stored.header.people ?? {});
    const order = ((await db.merges.orderBy('order').last())?.order ?? 0) + 1;
    await db.merges.put({ id, order, set, label, at, ...merged, setBefore: before, people, named });
    await forgetOldMerges(db);
  });
  return { merge: id, added: added.length, known: known.length };
}

/** Merges that can be undone, the latest first. */
export async function keptMerges(db: Database): Promise<readonly MergeRow[]> {
  return db.merges.orderBy('order').reverse().toArray();
}

/** Answers how many records went. What a later merge brought too stays: it is that merge's from now on. */
export async function undoMerge(db: Database, merge: string): Promise<{ readonly removed: number }> {
  return db.transaction('rw', recordTables(db), async () => {
    const row = await db.merges.get(merge);
    if (row === undefined) throw new ExtensionError('not-found', `merge ${merge}`);
    const later = await db.merges.where('order').above(row.order).toArray();
    refuseTangled(row, later);
    const added = new Set(row.added);
    const shared = new Set(later.flatMap(({ known }) => known.filter((id) => added.has(id))));
    const going = new Set<string>(row.added.filter((id) => !shared.has(id)));
    await refuseBuiltOn(db, row, going);
    const removed = await takeOut(db, going, row.erased);
    await putBack(db, row, new Set(later.flatMap(({ named }) => named)));
    await handOver(db, later, shared);
    await db.merges.delete(merge);
    return { removed };
  });
}

async function takeOut(db: Database, going: ReadonlySet<string>, erased: MergeRow['erased']): Promise<number> {
  const gone = (await db.records.bulkGet([...going])).filter((one) => one !== undefined);
  await db.records.bulkDelete(gone.map(({ id }) => id));
  await db.records.bulkPut([...erased]);
  const waiting = await filedBy(db, [...gone, ...erased]);
  const refiled = await refile(db, [...new Map([...waiting, ...erased].map((one) => [one.id, one])).values()]);
  await refreshViews(db, [...refiled, ...[...gone, ...erased].flatMap(({ claims }) => claims)]);
  return gone.length;
}

/** People whom a later merge names too stay named. */
async function putBack(db: Database, { set, setBefore, people }: MergeRow, named: ReadonlySet<string>): Promise<void> {
  if (setBefore === null) await db.sets.delete(set);
  else await db.sets.put(setBefore);
  for (const { author, before } of people) {
    if (named.has(author)) continue;
    if (before === null) await db.people.delete(author);
    else await db.people.put(before);
  }
}

/** The first of the later merges that brought a record too is undone with it. */
async function handOver(db: Database, later: readonly MergeRow[], shared: ReadonlySet<RecordId>): Promise<void> {
  const left = new Set(shared);
  for (const merge of later) {
    const its = merge.known.filter((id) => left.delete(id));
    if (its.length === 0) continue;
    const taken = new Set(its);
    const known = merge.known.filter((id) => !taken.has(id));
    await db.merges.put({ ...merge, added: [...merge.added, ...its], known });
  }
}

/** A later state of the same set, and what a later set did not bring since this one erased it. */
function refuseTangled({ id, set, skipped, added }: MergeRow, later: readonly MergeRow[]): void {
  const isTangled = later.some((one) => one.set === set || one.skipped.some((record) => !skipped.includes(record)));
  if (isTangled && added.length > 0) throw new ExtensionError('conflict', `merge ${id} was merged upon`);
}

async function refuseBuiltOn(db: Database, { id, arrival }: MergeRow, going: ReadonlySet<string>): Promise<void> {
  for (let some = await arrivedAfter(db, arrival); some !== null; some = await arrivedAfter(db, some.last)) {
    const on = some.rows.find((row) => mentioned(row).some((named) => going.has(named)));
    if (on !== undefined) throw new ExtensionError('conflict', `record ${on.id} was built on merge ${id}`);
  }
}

/** What a record is about, replaces or rests on. */
function mentioned({ names, record }: RecordRow): readonly string[] {
  return [...names, ...restsOn(record)];
}

function restsOn(record: AnyRecord): readonly string[] {
  if (record.kind === 'link') return [record.body.to];
  if (record.kind === 'assess') return record.body.evidence;
  if (record.kind === 'decide') return record.body.dissent;
  return record.kind === 'evidence' ? (record.body.independentOf ?? []) : [];
}

async function forgetOldMerges(db: Database): Promise<void> {
  const keys = await db.merges.orderBy('order').reverse().offset(MERGES_KEPT).primaryKeys();
  await db.merges.bulkDelete(keys);
}

/** Two states of one set: the later header, all claims. The same whichever of them came first. */
export function joinSets(a: Omit<SetRow, 'id'>, b: Omit<SetRow, 'id'>): Omit<SetRow, 'id'> {
  const [earlier, later] = [a, b].sort((x, y) => (stampOf(x) < stampOf(y) ? -1 : 1)) as [typeof a, typeof b];
  return {
    ...later,
    claims: [...new Set([...later.claims, ...earlier.claims])].sort(),
    extras: { ...earlier.extras, ...later.extras },
    loose: [...new Set([...later.loose, ...earlier.loose])].sort(),
  };
}

function stampOf({ header, digest }: Omit<SetRow, 'id'>): string {
  return `${new Date(header.modified).toISOString()} ${digest}`;
}

/** Names that a set gives its authors; one's own name stays, and of two names for one author the same one wins always. */
async function rememberPeople(db: Database, { people = {} }: SetHeader): Promise<MergeRow['people']> {
  const changed: { author: string; before: PersonRow | null }[] = [];
  const own = ((await db.meta.get('identity'))?.value as { author?: string } | undefined)?.author;
  for (const [author, person] of Object.entries(people)) {
    const { name, desk } = nameOf(person);
    const known = await db.people.get(author);
    if (author === own || (known !== undefined && known.name >= name)) continue;
    await db.people.put({ author, name, desk });
    changed.push({ author, before: known ?? null });
  }
  return changed;
}

function nameOf({ name, desk }: Person): { readonly name: string; readonly desk: string } {
  return { name, desk: desk ?? '' };
}
