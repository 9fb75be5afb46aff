/**
 * The records that ride in a file that we wrote ourselves.
 *
 * In:     the file's value as it came, and its annotations.
 * Out:    the set and which of the annotations still say what their records say; null where no set of ours rides
 *         along. An annotation that another tool changed is not ours any more: what people see in it counts.
 * Errors: none: records that are not a set are no records.
 * Cost:   that of writing the set once more.
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import type { AnyRecord } from '../../model/record.ts';
import { viewClaims } from '../../records/view.ts';
import { canonicalJson } from '../../text/digest.ts';
import { isObject, type JsonObject } from '../json-reading.ts';
import { readSet } from '../read-set.ts';
import { annotationsOf } from './print-web-annotation.ts';

export interface OwnSet {
  readonly set: AnnotationSet;
  readonly records: readonly AnyRecord[];
  /** Those that are as we wrote them. */
  readonly unchanged: ReadonlySet<JsonObject>;
  /** Of the claims of the unchanged ones, and of no other. */
  readonly kept: readonly AnyRecord[];
}

export function ownSetIn(file: unknown, annotations: readonly JsonObject[]): OwnSet | null {
  if (!isObject(file) || !isObject(file.set)) return null;
  const ours = annotations.filter(({ entry }) => entry !== undefined);
  const read = readOr(null, { ...file.set, claims: ours.map(({ entry }) => entry) });
  if (read === null) return null;
  const { set, records } = read;
  const again = annotationsOf(set);
  const unchanged = ours.filter((annotation, index) => canonicalJson(annotation) === canonicalJson(again[index]));
  return { set, records, unchanged: new Set(unchanged), kept: keptOf(unchanged, records) };
}

function readOr(otherwise: null, value: unknown) {
  try {
    const read = readSet(value);
    return read.status === 'ok' ? read : otherwise;
  } catch {
    return otherwise;
  }
}

function keptOf(unchanged: readonly JsonObject[], records: readonly AnyRecord[]): readonly AnyRecord[] {
  const shown = new Set(unchanged.map(({ entry }) => (entry as { record: AnyRecord }).record.id));
  const views = viewClaims(records).filter(({ history }) => history.some((id) => shown.has(id as AnyRecord['id'])));
  const kept = new Set<string>(views.flatMap(({ history }) => history));
  return records.filter(({ id }) => kept.has(id));
}
