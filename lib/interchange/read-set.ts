/**
 * Read an annotation set of any origin.
 *
 * In:     the text of a file, or a value that was parsed from one.
 * Out:    `ok` with the set, all its records (each once), and what to store beside them; or `newer` with the value
 *         as it came: a set of a later format can be opened and passed on, not merged.
 * Errors: `ExtensionError('import-malformed', 'path: problem')`, the path of the first wrong field, such as
 *         `claims[0].mentions[1].id: does not match the record's content`. Syntax errors give line and column.
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
import { ExtensionError } from '../model/errors.ts';
import { parse } from '../model/parse.ts';
import type { AnyRecord, ClaimRecord, RecordId } from '../model/record.ts';
import { rootOf } from '../records/belonging.ts';
import { hasRightId } from '../records/id.ts';
import { viewClaims } from '../records/view.ts';
import { digestOfRecords, type Extras, type StoredSet } from './annotation-set.ts';
import { readJson } from './json-text.ts';

export type ReadSet =
  | {
      readonly status: 'ok';
      readonly set: AnnotationSet;
      readonly records: readonly AnyRecord[];
      /** The unknown keys of the entries, by claim. */
      readonly extras: Extras;
      /** To be kept with the records, so that the set can be exported again as it came. */
      readonly stored: StoredSet;
    }
  | { readonly status: 'newer'; readonly raw: AnySet };

export function readSet(json: unknown): ReadSet {
  const value = readJson(json);
  const { formatVersion } = parse(AnySetSchema, value, 'import-malformed');
  if (formatVersion > SET_FORMAT_VERSION) return { status: 'newer', raw: value as AnySet };
  parse(AnnotationSetSchema, value, 'import-malformed');
  const set = value as AnnotationSet;
  const records = collectRecords(set);
  const extras = checkEntries(set, records);
  return { status: 'ok', set, records: [...records.values()], extras, stored: storedOf(set, records, extras) };
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

function collectRecords(set: AnnotationSet): Records {
  const records = new Map<RecordId, AnyRecord>();
  for (const [record, path] of recordsWithPaths(set)) {
    if (!hasRightId(record)) throw malformed(`${path}.id: does not match the record's content`);
    // Two records of one id differ in their signature at most; the first is kept.
    if (!records.has(record.id)) records.set(record.id, record);
  }
  return records;
}

/** Each entry is of one claim, each claim has one entry, and what stands in an entry is about its claim. */
function checkEntries(set: AnnotationSet, records: Records): Extras {
  const extras: Record<string, Readonly<Record<string, unknown>>> = {};
  const known = new Map<RecordId, number>();
  for (const [index, entry] of set.claims.entries()) {
    const { record, mentions, evidence, assessments, decisions, ...unknown } = entry;
    const root = rootOf(record, (id) => records.get(id));
    const earlier = known.get(root);
    if (earlier !== undefined) throw malformed(`claims[${index}].record: is of the same claim as claims[${earlier}]`);
    known.set(root, index);
    for (const part of parts) checkRefs(record, entry[part], `claims[${index}].${part}`);
    if (Object.keys(unknown).length > 0) extras[root] = unknown;
  }
  return extras;
}

function checkRefs(claim: ClaimRecord, records: readonly { readonly ref: RecordId }[], path: string): void {
  for (const [index, { ref }] of records.entries()) {
    // A root that is not believed leaves the version's own id as the claim's.
    if (ref !== claim.root && ref !== claim.id) throw malformed(`${path}[${index}].ref: is not the claim of its entry`);
  }
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

function malformed(message: string): ExtensionError {
  return new ExtensionError('import-malformed', message);
}
