/**
 * Print an annotation set piece by piece: a set of a hundred thousand claims is written without its text ever being
 * held as one string.
 *
 * In:   the header, and the claims and records as whatever can be walked once: a generator makes each when it is due.
 * Out:  the file in pieces, a claim or a record each; joined, the bytes of `JSON.stringify` with an indent of two,
 *       the format first, and a line end. Strings are made well-formed.
 * Cost: linear; memory for one claim.
 */
import {
  type AnnotationSet,
  type ClaimEntry,
  SET_FORMAT,
  SET_FORMAT_VERSION,
  type SetHeader,
} from '../model/annotation-set.ts';
import type { AnyRecord } from '../model/record.ts';
import { wellFormedValue } from '../text/digest.ts';

export interface SetItems {
  readonly claims: Iterable<ClaimEntry>;
  /** Walked after the claims. */
  readonly records: Iterable<AnyRecord>;
}

/** The same, a batch at a time, each made when the one before was written. */
export interface SetBatches {
  readonly claims: AsyncIterable<readonly ClaimEntry[]>;
  /** Walked after the claims. */
  readonly records: AsyncIterable<readonly AnyRecord[]>;
}

export function* printSetParts(
  header: SetHeader | Omit<AnnotationSet, 'claims' | 'records'>,
  { claims, records }: SetItems,
): Generator<string, void, undefined> {
  const [head, between, end] = frameOf(header);
  yield head;
  yield* list(claims);
  yield between;
  yield* list(records);
  yield end;
}

/** What stands before the claims, before the records, and after them. */
function frameOf(header: object): readonly [string, string, string] {
  const head = JSON.stringify(
    wellFormedValue({ format: SET_FORMAT, formatVersion: SET_FORMAT_VERSION, ...header }),
    null,
    2,
  );
  return [`${head.slice(0, -'\n}'.length)},\n  "claims": `, ',\n  "records": ', '\n}\n'];
}

function* list(items: Iterable<unknown>): Generator<string, void, undefined> {
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '[' : ','}\n    ${indented(item)}`;
    isFirst = false;
  }
  yield isFirst ? '[]' : '\n  ]';
}

/** A piece for each batch: the claims and records need never be in memory together. */
export async function* printSetBatches(
  header: SetHeader,
  { claims, records }: SetBatches,
): AsyncGenerator<string, void, undefined> {
  const [head, between, end] = frameOf(header);
  yield head;
  yield* listBatches(claims);
  yield between;
  yield* listBatches(records);
  yield end;
}

async function* listBatches(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<string, void, undefined> {
  let isFirst = true;
  for await (const items of batches) {
    if (items.length === 0) continue;
    yield items.map((item, at) => `${isFirst && at === 0 ? '[' : ','}\n    ${indented(item)}`).join('');
    isFirst = false;
  }
  yield isFirst ? '[]' : '\n  ]';
}

/** No string of JSON holds a line end, so each line end is one of the indent's. */
function indented(item: unknown): string {
  return JSON.stringify(wellFormedValue(item), null, 2).replaceAll('\n', '\n    ');
}
