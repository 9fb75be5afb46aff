/**
 * What a file is, and everything that is wrong with it.
 *
 * In:     the text of a file.
 * Out:    its format (null for none that we know) and its faults, each with where it is: all of a set of ours, by
 *         path; of other formats each item that would not be taken. A fault in the shape of a set hides what its ids
 *         would show, and a text that is no JSON has one fault: where it stops being JSON.
 *         A key that is there twice is a fault here alone: a reading takes the last.
 * Errors: none.
 */
import {
  type AnnotationSet,
  AnnotationSetSchema,
  type AnySet,
  AnySetSchema,
  SET_FORMAT_VERSION,
} from '../model/annotation-set.ts';
import { at, type Fault } from '../model/fault.ts';
import { faultOf } from '../model/malformed.ts';
import { faultsBy } from '../model/parse.ts';
import type { Rejected, Unmapped } from './foreign.ts';
import { type FormatId, sniffFormat } from './formats.ts';
import { readJson } from './json-text.ts';
import { keysTwice } from './json-twice.ts';
import { isNothing, readFile } from './read-file.ts';
import { faultsOfSet } from './read-set.ts';
import { faultsOfAnnotations } from './web-annotation/faults.ts';

export interface Validity {
  readonly format: FormatId | null;
  readonly faults: readonly Fault[];
  /** Items of a foreign file that would not be taken. */
  readonly rejected: readonly Rejected[];
  /** Labels that stand for no verdict code: no fault, but somebody has to map them. */
  readonly unmapped: readonly Unmapped[];
  /** Of how many claims it is. */
  readonly claims: number;
}

export function validityOf(text: string): Validity {
  let format: FormatId | null = null;
  try {
    if (isNothing(text)) return invalid(null, [{ code: 'nothing' }]);
    format = sniffFormat(text);
    if (format === null) return invalid(null, [{ code: 'unknownFormat' }]);
    if (format !== 'annotation-set') return validityOfForeign(format, text);
    const value = readJson(text);
    const faults = faultsOfValue(value);
    const claims = faults.length > 0 ? 0 : (value as AnnotationSet).claims.length;
    return { ...invalid(format, [...keysTwice(text), ...faults]), claims };
  } catch (caught) {
    return invalid(format, [faultOf(caught)]);
  }
}

function validityOfForeign(format: FormatId, text: string): Validity {
  const read = readFile(text);
  if (read.status === 'newer') return invalid(format, [{ code: 'newerFormat' }]);
  const isJson = format !== 'csv' && format !== 'html';
  const faults = [
    ...(isJson ? keysTwice(text) : []),
    ...(format === 'web-annotation' ? faultsOfAnnotations(readJson(text)) : []),
  ];
  const { rejected, unmapped, set } = read;
  return { format, faults, rejected, unmapped, claims: set.claims.length };
}

function faultsOfValue(value: unknown): readonly Fault[] {
  const isSet = faultsBy(AnySetSchema, value).length === 0;
  if (isSet && (value as AnySet).formatVersion > SET_FORMAT_VERSION) {
    return [{ code: 'newerSet', where: at('formatVersion'), values: [SET_FORMAT_VERSION] }];
  }
  const faults = faultsBy(AnnotationSetSchema, value);
  return faults.length > 0 ? faults : faultsOfSet(value as AnnotationSet);
}

function invalid(format: FormatId | null, faults: readonly Fault[]): Validity {
  return { format, faults, rejected: [], unmapped: [], claims: 0 };
}
