/**
 * What is known of claims: a pure function of a set of records.
 *
 * In:    records in any order, with duplicates; what an `erase` among them names is left out.
 * Out:   one view for each claim of which a version is here, the oldest claim first. The same set gives the same
 *        views. A record that belongs to no known claim is in no view yet.
 * Order: versions and decisions latest first; mentions and evidence in the order in which their first versions were
 *        made; the rest oldest first. Order decides what is shown first, never what exists.
 * Cost:  O(n log n) for all claims of n records.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { AnyRecord, ClaimRecord, RecordId, RecordKind, RecordOf } from '../model/record.ts';
import { claimOf, type Lookup, rootOf, statedRoot } from './belonging.ts';
import { withoutErased } from './merge.ts';
import { byCodeUnit, latestFirst, oldestFirst } from './order.ts';
import { type Circumstances, mayReplace } from './replacing.ts';
import { statedTime } from './stated-time.ts';

export function viewClaims(records: Iterable<AnyRecord>): ClaimView[] {
  const files = fileByClaim(records, () => undefined);
  return [...files.byClaim.keys()]
    .map((claim) => viewOf(claim, files))
    .filter((view) => view !== null)
    .sort((a, b) => byCodeUnit(a.began, b.began) || byCodeUnit(a.view.id, b.view.id))
    .map(({ view }) => view);
}

/**
 * The view of one claim, or null when no version of it is here. `records` hold at least those that `claimsOf` files
 * under `root`; others do no harm. `elsewhere` finds records by id that are not among them, such as a first version
 * of another author's that a claim falsely names as its root.
 */
export function viewClaim(root: string, records: Iterable<AnyRecord>, elsewhere?: Lookup): ClaimView | null {
  const files = fileByClaim(records, elsewhere ?? (() => undefined));
  return viewOf(root as RecordId, files)?.view ?? null;
}

interface Files {
  readonly byClaim: ReadonlyMap<RecordId, readonly AnyRecord[]>;
  /** For each dead record, the records that replaced it. */
  readonly replacedBy: ReadonlyMap<RecordId, readonly AnyRecord[]>;
}

function fileByClaim(records: Iterable<AnyRecord>, elsewhere: Lookup): Files {
  const byId = withoutErased(records);
  const lookup: Lookup = (id) => byId.get(id) ?? elsewhere(id);
  const roots = new Set<RecordId>();
  for (const record of byId.values()) if (record.kind === 'claim') roots.add(rootOf(record, lookup));

  const byClaim = new Map<RecordId, AnyRecord[]>();
  for (const record of byId.values()) {
    const claim = claimOf(record, lookup, (root) => roots.has(root));
    if (claim === null || !roots.has(claim)) continue;
    append(byClaim, claim, record);
  }
  return { byClaim, replacedBy: findReplaced(byId.values(), lookup) };
}

function findReplaced(records: Iterable<AnyRecord>, lookup: Lookup): ReadonlyMap<RecordId, readonly AnyRecord[]> {
  const all = [...records];
  const publishings = new Map<string, AnyRecord>();
  for (const record of all.filter(publishes)) {
    const known = publishings.get(record.ref);
    if (known === undefined || oldestFirst(record, known) < 0) publishings.set(record.ref, record);
  }
  const circumstances: Circumstances = { lookup, publishing: (claim) => publishings.get(claim) };

  const replacedBy = new Map<RecordId, AnyRecord[]>();
  for (const record of all) {
    for (const id of record.prev) {
      const target = lookup(id);
      if (target !== undefined && mayReplace(record, target, circumstances)) append(replacedBy, id, record);
    }
  }
  return replacedBy;
}

function publishes(record: AnyRecord): record is RecordOf<'set'> {
  if (record.kind !== 'set' || record.body.field !== 'status') return false;
  return record.body.value === 'published' || record.body.value === 'corrected';
}

/** The view, and the clock at which the claim began: that of its first version, or of the oldest that is left. */
function viewOf(id: RecordId, files: Files): { readonly view: ClaimView; readonly began: string } | null {
  const records = files.byClaim.get(id)?.toSorted(oldestFirst) ?? [];
  const versions = records.filter((record) => record.kind === 'claim');
  const [first] = versions;
  if (first === undefined) return null;

  const living = records.filter((record) => !files.replacedBy.has(record.id));
  const [claim, otherVersions] = versionsToShow(versions, living);
  const view: ClaimView = {
    id,
    claim,
    otherVersions,
    mentions: inOrderOfFirstVersions('mention', living, records),
    evidence: inOrderOfFirstVersions('evidence', living, records),
    assessments: ofKind(living, 'assess'),
    decisions: ofKind(living, 'decide').reverse(),
    fields: fieldsOf(ofKind(living, 'set').reverse()),
    tags: [...new Set(ofKind(living, 'tag').map(({ body }) => body.tag))],
    remarks: living.filter(({ kind }) => kind === 'note' || kind === 'link' || kind === 'approve'),
    history: historyOf(records, files),
    withdrawn: ofKind(living, 'claim').length === 0,
    modified: latestTime(records),
  };
  return { view, began: first.hlc };
}

/**
 * The version to show, and the other living ones; of a withdrawn claim the last version and no other. Where the
 * first version is not here, another author may have named the same root: the author of the oldest version goes
 * first, and the rest is shown beside, so that nobody hides another.
 */
function versionsToShow(
  versions: readonly ClaimRecord[],
  living: readonly AnyRecord[],
): [ClaimRecord, readonly ClaimRecord[]] {
  const owner = versions[0]?.author;
  const ownFirst = (a: ClaimRecord, b: ClaimRecord) =>
    Number(b.author === owner) - Number(a.author === owner) || latestFirst(a, b);
  const [shown, ...others] = ofKind(living, 'claim').sort(ownFirst);
  if (shown !== undefined) return [shown, others];
  return [versions.toSorted(ownFirst)[0]!, []];
}

/**
 * A mention keeps its place when it is edited; two living versions of one stand together, the latest first. A first
 * version under another claim does not count: a set of this claim alone would be in another order.
 */
function inOrderOfFirstVersions<Kind extends RecordKind>(
  kind: Kind,
  living: readonly AnyRecord[],
  records: readonly AnyRecord[],
): RecordOf<Kind>[] {
  const clocks = new Map(records.map(({ id, hlc }) => [id, hlc]));
  const keyed = ofKind(living, kind).map((record) => {
    const root = statedRoot(record);
    return { record, root, hlc: clocks.get(root) ?? record.hlc };
  });
  keyed.sort((a, b) => byCodeUnit(a.hlc, b.hlc) || byCodeUnit(a.root, b.root) || latestFirst(a.record, b.record));
  return keyed.map(({ record }) => record);
}

const fieldNames = ['status', 'assignee', 'priority', 'due'] as const;

/** The living values of each field that has one, the latest first, each once. */
function fieldsOf(latest: readonly RecordOf<'set'>[]): ClaimView['fields'] {
  return fieldNames
    .map((field) => ({
      field,
      values: [...new Set(latest.filter(({ body }) => body.field === field).map(({ body }) => body.value))],
    }))
    .filter(({ values }) => values.length > 0);
}

/** The claim's records, and those of other claims that replaced one of them: with less, a dead record would live. */
function historyOf(records: readonly AnyRecord[], { replacedBy }: Files): readonly string[] {
  const all = new Map(records.map((record) => [record.id, record]));
  for (const record of records) {
    for (const by of replacedBy.get(record.id) ?? []) all.set(by.id, by);
  }
  return [...all.values()].sort(oldestFirst).map(({ id }) => id);
}

function latestTime(records: readonly AnyRecord[]): string {
  const times = records.map(statedTime);
  return times.reduce((latest, time) => {
    const difference = Date.parse(time) - Date.parse(latest) || byCodeUnit(time, latest);
    return difference > 0 ? time : latest;
  });
}

function ofKind<Kind extends RecordKind>(records: readonly AnyRecord[], kind: Kind): RecordOf<Kind>[] {
  return records.filter((record): record is RecordOf<Kind> => record.kind === kind);
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
