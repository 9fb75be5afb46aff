/**
 * Which claim a record belongs to.
 *
 * In:   a record, and a look-up of records by id (whatever is known: the answer may change as more arrives).
 * Out:  the root of a claim (the id of its first version), or null while what the record is about is unknown.
 *       Nothing is lost by a null: the record is kept, and shows once its subject arrives.
 * Cost: at most MAX_STEPS look-ups. Ids are hashes, so references cannot form a circle; the bound keeps a hostile
 *       chain from costing its square.
 *
 * A `root` is believed when it names a record of the same author and kind, or one that is not here (not yet, or
 * erased). Otherwise anybody could put a version before somebody else's claim; the record stands as its own root.
 */
import type { AnyRecord, RecordId } from '../model/record.ts';

export type Lookup = (id: RecordId) => AnyRecord | undefined;

/** An honest version names the first one: one step. A retracted note on an approval is four. */
const MAX_STEPS = 8;

/** The root that a record has by its own account: what its edits have in common. */
export function statedRoot(record: AnyRecord): RecordId {
  return record.root ?? record.id;
}

/** The first version of what the record is a version of, as far as it is to be believed. */
export function rootOf(record: AnyRecord, lookup: Lookup): RecordId {
  let version = record;
  for (let step = 0; version.root !== undefined && step < MAX_STEPS; step += 1) {
    const named = lookup(version.root);
    if (named === undefined) return version.root;
    if (named.kind !== version.kind || named.author !== version.author) return version.id;
    version = named;
  }
  return version.id;
}

/**
 * The claim of a record. `hasVersions` says whether some version of a claim with this root is known: with it, what
 * is about a claim whose first version was erased still belongs to that claim.
 */
export function claimOf(
  record: AnyRecord,
  lookup: Lookup,
  hasVersions: (root: RecordId) => boolean = () => false,
): RecordId | null {
  let subject = record;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (subject.kind === 'claim') return rootOf(subject, lookup);
    if (refersToClaim(subject)) return subject.ref;
    const named = lookup(subject.ref);
    if (named === undefined) return hasVersions(subject.ref) ? subject.ref : null;
    // An approval is of a decision; one of anything else is about nothing that we know.
    if (subject.kind === 'approve' && named.kind !== 'decide') return null;
    subject = named;
  }
  return null;
}

/**
 * Every claim whose view a record can change: its own, and those of the records that it names as replaced, since a
 * mention may be moved to another claim. A store that files records under these ids can view any one claim alone.
 */
export function claimsOf(
  record: AnyRecord,
  lookup: Lookup,
  hasVersions?: (root: RecordId) => boolean,
): readonly RecordId[] {
  const replaced = record.prev.map(lookup).filter((target) => target !== undefined);
  const claims = [record, ...replaced].map((one) => claimOf(one, lookup, hasVersions));
  return [...new Set(claims.filter((claim) => claim !== null))];
}

type Subject = AnyRecord & { readonly ref: RecordId };

/** `ref` is a claim's root by the kind alone. */
function refersToClaim(record: AnyRecord): record is Extract<Subject, { kind: ClaimPart }> {
  return (claimParts as ReadonlySet<string>).has(record.kind);
}

type ClaimPart = 'mention' | 'evidence' | 'assess' | 'decide' | 'set' | 'tag' | 'untag' | 'link';
const claimParts: ReadonlySet<ClaimPart> = new Set<ClaimPart>([
  'mention',
  'evidence',
  'assess',
  'decide',
  'set',
  'tag',
  'untag',
  'link',
]);
