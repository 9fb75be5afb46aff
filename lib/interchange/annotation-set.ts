/**
 * Write an annotation set: views and records in, the JSON that teams exchange out (model.md, "AnnotationSet").
 *
 * In:    views of the claims to export, and the records that they were made from.
 * Out:   a set. The same records give the same set: claims in page order, the rest by clock. Of a withdrawn claim all
 *        records stand in `records`. Equality and hashes are taken over the RFC 8785 form.
 * Cost:  O(n log n) of the records.
 *
 * A set that was imported whole and not changed is exported as it came: its header, unknown keys and the records
 * that belong to none of its claims are kept with it (`StoredSet`).
 */
import {
  type AnnotationSet,
  type ClaimEntry,
  type Person,
  SET_FORMAT,
  SET_FORMAT_VERSION,
  type SetHeader,
} from '../model/annotation-set.ts';
import type { ClaimView } from '../model/claim-view.ts';
import type { AnyRecord, RecordId } from '../model/record.ts';
import { positionOf } from '../model/selector.ts';
import { byCodeUnit, oldestFirst } from '../records/order.ts';
import { statedTime } from '../records/stated-time.ts';
import { canonicalJson, sha256Hex, wellFormedValue } from '../text/digest.ts';
import { printSetParts } from './print-set.ts';

/** The unknown keys of claim entries, by the claim's root. */
export type Extras = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What is kept of a set beside its records: a plain JSON value. */
export interface StoredSet {
  readonly header: SetHeader;
  /** Roots of its claims, the withdrawn ones too. */
  readonly claims: readonly string[];
  /** Of its records' ids, by `digestOfRecords`: whether anything was added since. */
  readonly digest: string;
  readonly extras: Extras;
  /** Records that came with it and belong to none of its claims. */
  readonly loose: readonly RecordId[];
}

export interface Export {
  /** The header of a new set. */
  readonly own: SetHeader;
  readonly views: readonly ClaimView[];
  /** At least the records that the views and `loose` name. */
  readonly records: Iterable<AnyRecord>;
  readonly stored?: readonly StoredSet[];
  /** Names of authors that this profile knows, by fingerprint. */
  readonly people?: Readonly<Record<string, Person>>;
}

/** The set of these claims: the stored one when it is exactly theirs, else a new one under `own`. */
export function exportSet({ own, views, records, stored = [], people = {} }: Export): AnnotationSet {
  const roots = views.map(({ id }) => id);
  const row = stored.find(({ claims }) => sameMembers(claims, roots));
  const exported = recordsOf(views, records, row?.loose ?? []);
  const header = headerFor({ own, claims: roots, records: exported, stored, people });
  return composeSet(header, views, exported, row?.extras ?? {});
}

/**
 * The header for an export of these claims and records. A stored set of exactly these claims gives its own: verbatim
 * when its records are the same, else with a later `modified` and the names that are known now.
 */
export function headerFor({
  own,
  claims,
  records,
  stored,
  people,
}: {
  readonly own: SetHeader;
  readonly claims: readonly string[];
  readonly records: readonly AnyRecord[];
  readonly stored: readonly StoredSet[];
  readonly people: Readonly<Record<string, Person>>;
}): SetHeader {
  const row = stored.find((one) => sameMembers(one.claims, claims));
  if (row === undefined) return withPeople(own, records, people);
  if (row.digest === digestOfRecords(records)) return row.header;
  const modified = [row.header.modified, ...records.map(statedTime)].reduce(laterTime);
  return withPeople({ ...row.header, modified }, records, people);
}

/** A set of `views`: living records under their claims, and every other one of `records` in `records`. */
export function composeSet(
  header: SetHeader,
  views: readonly ClaimView[],
  records: Iterable<AnyRecord>,
  extras: Extras = {},
): AnnotationSet {
  const claims = views.filter(({ withdrawn }) => !withdrawn).sort(inPageOrder);
  const entries = claims.map((view) => entryOf(view, extras[view.id] ?? {}));
  const listed = new Set(entries.flatMap(recordsOfEntry).map(({ id }) => id));
  const rest = new Map<RecordId, AnyRecord>();
  for (const record of records) if (!listed.has(record.id)) rest.set(record.id, record);
  return wellFormedValue({
    ...header,
    format: SET_FORMAT,
    formatVersion: SET_FORMAT_VERSION,
    claims: entries,
    records: [...rest.values()].sort(oldestFirst),
  });
}

/** Indented for people, the format first. */
export function printSet(set: AnnotationSet): string {
  const { claims, records, ...header } = set;
  return [...printSetParts(header, { claims, records })].join('');
}

/** RFC 8785: what two sets are compared and hashed by. */
export function canonicalSet(set: AnnotationSet): string {
  return canonicalJson(set);
}

/** A digest of which records there are, in whatever order. An id is a digest of its record's content. */
export function digestOfRecords(records: Iterable<AnyRecord>): string {
  const ids = new Set(Array.from(records, ({ id }) => id));
  return sha256Hex([...ids].sort(byCodeUnit).join('\n'));
}

export function recordsOfEntry(entry: ClaimEntry): AnyRecord[] {
  return [entry.record, ...entry.mentions, ...entry.evidence, ...entry.assessments, ...entry.decisions];
}

/** The records of the views' histories, and the loose ones. */
function recordsOf(
  views: readonly ClaimView[],
  records: Iterable<AnyRecord>,
  loose: readonly RecordId[],
): readonly AnyRecord[] {
  const wanted = new Set<string>([...views.flatMap(({ history }) => history), ...loose]);
  const found = new Map<RecordId, AnyRecord>();
  for (const record of records) if (wanted.has(record.id)) found.set(record.id, record);
  return [...found.values()];
}

/** A claim's living records, as they stand in a set. */
export function entryOf(view: ClaimView, extras: Readonly<Record<string, unknown>> = {}): ClaimEntry {
  return {
    ...extras,
    record: view.claim,
    mentions: [...view.mentions],
    evidence: [...view.evidence],
    assessments: [...view.assessments],
    decisions: [...view.decisions],
  };
}

/** By the page and the place of the first mention; claims without one, or without a place, come after. */
function inPageOrder(a: ClaimView, b: ClaimView): number {
  const [pageA, startA] = placeOf(a);
  const [pageB, startB] = placeOf(b);
  return byCodeUnit(pageA, pageB) || startA - startB || byCodeUnit(a.id, b.id);
}

/** Past every address and every offset. */
const LAST_PAGE = '\u{10ffff}';
const LAST_START = Number.MAX_SAFE_INTEGER;

function placeOf({ mentions }: ClaimView): readonly [page: string, start: number] {
  const first = mentions[0]?.body;
  if (first === undefined) return [LAST_PAGE, LAST_START];
  return [first.pageUrl, positionOf(first.selectors)?.start ?? LAST_START];
}

/** With the names of the records' authors, as far as they are known; the profile's own knowledge is the newer. */
function withPeople(
  header: SetHeader,
  records: readonly AnyRecord[],
  people: Readonly<Record<string, Person>>,
): SetHeader {
  const authors = new Set<string>(records.map(({ author }) => author));
  const known = Object.entries(people).filter(([author]) => authors.has(author));
  if (known.length === 0) return header;
  return { ...header, people: { ...header.people, ...Object.fromEntries(known) } };
}

function laterTime(a: string, b: string): string {
  return Date.parse(b) - Date.parse(a) > 0 ? b : a;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const members = new Set(a);
  return members.size === new Set(b).size && b.every((one) => members.has(one));
}
