/**
 * Read an annotation set of any origin.
 *
 * In:     the text of a file, or a value that was parsed from one.
 * Out:    `ok` with the set, all its records (each once), and what to store beside them; or `newer` with the value
 *         as it came: a set of a later format can be opened and passed on, not merged.
 * Errors: `ExtensionError('import-malformed')` with the first fault, by its path such as `claims[0].mentions[1].id`.
 *         Syntax errors give line and column.
 *         Limits: see lib/interchange/json-text.
 * Cost:   O(n log n) of the records.
 *
 * The value is checked and then used as it was read, not as the parser copies it: a parser leaves out keys such as
 * `constructor`, and the id of a record is a hash of all of it.
 */
import {
  type AnnotationSet,
  AnnotationSetSchema,
  type AnySet,
  AnySetSchema,
  SET_FORMAT_VERSION,
} from '../model/annotation-set.ts';
import { at, type Fault } from '../model/fault.ts';
import { malformed } from '../model/malformed.ts';
import { parse } from '../model/parse.ts';
import type { AnyRecord, ClaimRecord, RecordId } from '../model/record.ts';
import { rootOf } from '../records/belonging.ts';
import { hasRightId } from '../records/id.ts';
import { viewClaims } from '../records/view.ts';
import { digestOfRecords, type Extras, type StoredSet } from './annotation-set.ts';
import { readJson } from './json-text.ts';

export interface ReadOk {
  readonly status: 'ok';
  readonly set: AnnotationSet;
  readonly records: readonly AnyRecord[];
  /** The unknown keys of the entries, by claim. */
  readonly extras: Extras;
  /** To be kept with the records, so that the set can be exported again as it came. */
  readonly stored: StoredSet;
}

export type ReadSet = ReadOk | { readonly status: 'newer'; readonly raw: AnySet };

export function readSet(json: unknown): ReadSet {
  const value = readJson(json);
  const { formatVersion } = parse(AnySetSchema, value, 'import-malformed');
  if (formatVersion > SET_FORMAT_VERSION) return { status: 'newer', raw: value as AnySet };
  parse(AnnotationSetSchema, value, 'import-malformed');
  const set = value as AnnotationSet;
  for (const fault of recordFaults(set)) throw malformed(fault);
  return readEntries(set);
}

/** A set that a reader of another format has just made: its records were parsed, and their ids made, one by one. */
export function readMadeSet(made: AnnotationSet): ReadOk {
  const set = readJson(made) as AnnotationSet;
  parse(AnnotationSetSchema, { ...set, claims: [], records: [] }, 'import-malformed');
  return readEntries(set);
}

function readEntries(set: AnnotationSet): ReadOk {
  const records = collectRecords(set);
  for (const fault of entryFaults(set, records)) throw malformed(fault);
  const extras = extrasOf(set, records);
  return { status: 'ok', set, records: [...records.values()], extras, stored: storedOf(set, records, extras) };
}

/** Everything that is wrong with a set of the right shape. Wrong ids hide what rests on them. */
export function faultsOfSet(set: AnnotationSet): readonly Fault[] {
  const faults = [...recordFaults(set)];
  return faults.length > 0 ? faults : [...entryFaults(set, collectRecords(set))];
}

const parts = ['mentions', 'evidence', 'assessments', 'decisions'] as const;

type Records = ReadonlyMap<RecordId, AnyRecord>;

/** Every record with its path in the file. */
function* recordsWithPaths(set: AnnotationSet): Generator<readonly [record: AnyRecord, path: string]> {
  for (const [index, entry] of set.claims.entries()) {
    yield [entry.record, `claims[${index}].record`];
    for (const part of parts) {
      for (const [place, record] of entry[part].entries()) yield [record, `claims[${index}].${part}[${place}]`];
    }
  }
  for (const [index, record] of set.records.entries()) yield [record, `records[${index}]`];
}

function* recordFaults(set: AnnotationSet): Generator<Fault> {
  for (const [record, path] of recordsWithPaths(set)) {
    if (!hasRightId(record)) yield { code: 'wrongId', where: at(`${path}.id`) };
  }
}

/** Two records of one id differ in their signature at most; the first is kept. */
function collectRecords(set: AnnotationSet): Records {
  const records = new Map<RecordId, AnyRecord>();
  for (const [record] of recordsWithPaths(set)) if (!records.has(record.id)) records.set(record.id, record);
  return records;
}

/** Each entry is of one claim, each claim has one entry, and what stands in an entry is about its claim. */
function* entryFaults(set: AnnotationSet, records: Records): Generator<Fault> {
  const known = new Map<RecordId, number>();
  for (const [index, entry] of set.claims.entries()) {
    const root = rootOf(entry.record, (id) => records.get(id));
    const earlier = known.get(root);
    if (earlier === undefined) known.set(root, index);
    else yield { code: 'claimTwice', where: at(`claims[${index}].record`), values: [`claims[${earlier}]`] };
    for (const part of parts) yield* refFaults(entry.record, entry[part], `claims[${index}].${part}`);
  }
}

function* refFaults(
  claim: ClaimRecord,
  records: readonly { readonly ref: RecordId }[],
  path: string,
): Generator<Fault> {
  for (const [index, { ref }] of records.entries()) {
    // A root that is not believed leaves the version's own id as the claim's.
    if (ref !== claim.root && ref !== claim.id) yield { code: 'otherClaim', where: at(`${path}[${index}].ref`) };
  }
}

function extrasOf(set: AnnotationSet, records: Records): Extras {
  const extras: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const { record, mentions, evidence, assessments, decisions, ...unknown } of set.claims) {
    if (Object.keys(unknown).length > 0) extras[rootOf(record, (id) => records.get(id))] = unknown;
  }
  return extras;
}

function storedOf(set: AnnotationSet, records: Records, extras: Extras): StoredSet {
  const { format, formatVersion, claims, records: rest, ...header } = set;
  const views = viewClaims(records.values());
  const belonging = new Set(views.flatMap(({ history }) => history));
  return {
    header,
    claims: views.map(({ id }) => id),
    digest: digestOfRecords(records.values()),
    extras,
    loose: [...records.keys()].filter((id) => !belonging.has(id)),
  };
}
