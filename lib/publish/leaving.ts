/**
 * Which records of a set may leave by publishing.
 *
 * In:   all records of a set.
 * Out:  the records that do not leave, each with why. What is about a record that stays here stays too, and so does
 *       what replaced it: nothing that was taken back comes to life by leaving out the taking back.
 * Cost: O(records).
 */
import type { AnyRecord, RecordId } from '../model/record.ts';
import { claimOf, type Lookup, rootOf, statedRoot } from '../records/belonging.ts';
import { oldestFirst } from '../records/order.ts';
import { type Circumstances, mayReplace } from '../records/replacing.ts';
import { type PrivateThing, privateRecord } from './private.ts';

export type Kept = ReadonlyMap<RecordId, PrivateThing>;

export function keptBack(records: readonly AnyRecord[]): Kept {
  const byId = new Map(records.map((record) => [record.id, record]));
  const lookup: Lookup = (id) => byId.get(id);
  const published = firstPublished(records);
  const replacements = replacementsOf(records, { lookup, publishing: (claim) => published.get(claim) });
  const kept = new Map<RecordId, PrivateThing>();
  keepFalseVersions(records, kept, lookup);
  keepPrivate(records, replacements, kept);
  keepDrafts(replacements, published, kept, lookup);
  // What stays behind lets more stay behind, a few times at most.
  for (let known = -1; known < kept.size; ) {
    known = kept.size;
    keepReplaced(replacements, kept);
    keepFollowers(records, kept);
    keepWithoutClaim(records, kept, lookup);
  }
  return kept;
}

/** What each record was replaced by, of those that may. */
type Replacements = ReadonlyMap<RecordId, readonly AnyRecord[]>;

function replacementsOf(records: readonly AnyRecord[], circumstances: Circumstances): Replacements {
  const replacements = new Map<RecordId, AnyRecord[]>();
  for (const record of records) {
    for (const id of record.prev) {
      const target = circumstances.lookup(id);
      if (target === undefined || !mayReplace(record, target, circumstances)) continue;
      replacements.set(id, [...(replacements.get(id) ?? []), record]);
    }
  }
  return replacements;
}

/** A version of somebody else's claim: without the first version, which may stay behind, it would be believed. */
function keepFalseVersions(records: readonly AnyRecord[], kept: Map<RecordId, PrivateThing>, lookup: Lookup): void {
  for (const record of records) {
    if (record.kind === 'claim' && record.root !== undefined && rootOf(record, lookup) === record.id) {
      kept.set(record.id, 'others');
    }
  }
}

/** A source that went off record takes its earlier versions along; one that came on record leaves them behind. */
function keepPrivate(
  records: readonly AnyRecord[],
  replacements: Replacements,
  kept: Map<RecordId, PrivateThing>,
): void {
  const hidden = new Set<RecordId>();
  for (const record of records) {
    const reason = privateRecord(record);
    if (reason === null) continue;
    kept.set(record.id, reason);
    if (!replacements.has(record.id)) hidden.add(statedRoot(record));
  }
  for (const record of records) {
    if (hidden.has(statedRoot(record)) && !kept.has(record.id)) kept.set(record.id, 'drafts');
  }
}

/** What was replaced before its claim was first public, or where it never was. */
function keepDrafts(
  replacements: Replacements,
  published: ReadonlyMap<string, AnyRecord>,
  kept: Map<RecordId, PrivateThing>,
  lookup: Lookup,
): void {
  for (const [id, by] of replacements) {
    if (kept.has(id)) continue;
    const claim = claimOf(lookup(id)!, lookup);
    const since = claim === null ? undefined : published.get(claim);
    if (since === undefined || by.some((record) => record.hlc < since.hlc)) kept.set(id, 'drafts');
  }
}

/** What is dead only by records that stay behind. */
function keepReplaced(replacements: Replacements, kept: Map<RecordId, PrivateThing>): void {
  for (const [id, by] of replacements) {
    if (!kept.has(id) && by.every((record) => kept.has(record.id))) kept.set(id, 'drafts');
  }
}

/** The record that first made each claim public, by the claim's root. */
function firstPublished(records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> {
  const first = new Map<string, AnyRecord>();
  for (const record of records) {
    if (record.kind !== 'set' || record.body.field !== 'status') continue;
    if (record.body.value !== 'published' && record.body.value !== 'corrected') continue;
    const known = first.get(record.ref);
    if (known === undefined || oldestFirst(record, known) < 0) first.set(record.ref, record);
  }
  return first;
}

/** What takes back, or speaks of, nothing that leaves. An erase stays: copies elsewhere have to hear of it. */
function keepFollowers(records: readonly AnyRecord[], kept: Map<RecordId, PrivateThing>): void {
  const left = new Set<RecordId>();
  const leaving = new Set<RecordId>();
  for (const record of records) (kept.has(record.id) ? left : leaving).add(statedRoot(record));
  for (const { id, kind, prev, ref } of records) {
    const takesBack = kind === 'retract' || kind === 'untag';
    const nothingLeft = takesBack && prev.length > 0 && prev.every((replaced) => kept.has(replaced));
    const speaksOfKept = (kind === 'approve' || kind === 'note') && left.has(ref) && !leaving.has(ref);
    if ((nothingLeft || speaksOfKept) && !kept.has(id)) kept.set(id, 'drafts');
  }
}

/** What is about no claim that leaves, or about an earlier version that does not. */
function keepWithoutClaim(records: readonly AnyRecord[], kept: Map<RecordId, PrivateThing>, lookup: Lookup): void {
  const left: Lookup = (id) => (kept.has(id) ? undefined : lookup(id));
  const claims = new Set<RecordId>();
  for (const record of records) {
    if (record.kind === 'claim' && !kept.has(record.id)) claims.add(rootOf(record, left));
  }
  const homeless = records.filter((record) => {
    const claim = claimOf(record, left, (root) => claims.has(root));
    return claim === null || !claims.has(claim);
  });
  for (const { id } of homeless) if (!kept.has(id)) kept.set(id, 'others');
}
