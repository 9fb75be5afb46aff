/**
 * What a file is, and everything that is wrong with it.
 *
 * In:     the text of a file.
 * Out:    its format (null for none that we know) and its faults, each with where it is: all of a set of ours, by
 *         path; of other formats each item that would not be taken. A fault in the shape of a set hides what its ids
 *         would show, and a text that is no JSON has one fault: where it stops being JSON.
 * Errors: none.
 */
import {
  type AnnotationSet,
  AnnotationSetSchema,
  type AnySet,
  AnySetSchema,
  SET_FORMAT_VERSION,
} from '../model/annotation-set.ts';
import { ExtensionError } from '../model/errors.ts';
import { faultsBy } from '../model/parse.ts';
import type { Unmapped } from './foreign.ts';
import { type FormatId, sniffFormat } from './formats.ts';
import { readJson } from './json-text.ts';
import { readFile } from './read-file.ts';
import { faultsOfSet } from './read-set.ts';
import { faultsOfAnnotations } from './web-annotation/faults.ts';

export interface Validity {
  readonly format: FormatId | null;
  readonly faults: readonly string[];
  /** Labels that stand for no verdict code: no fault, but somebody has to map them. */
  readonly unmapped: readonly Unmapped[];
  /** Of how many claims it is. */
  readonly claims: number;
}

export function validityOf(text: string): Validity {
  let format: FormatId | null = null;
  try {
    format = sniffFormat(text);
    if (format === null) return invalid(null, ['is of no format that can be read']);
    if (format !== 'annotation-set') return validityOfForeign(format, text);
    const value = readJson(text);
    const faults = faultsOfValue(value);
    return { format, faults, unmapped: [], claims: faults.length > 0 ? 0 : (value as AnnotationSet).claims.length };
  } catch (caught) {
    if (!(caught instanceof ExtensionError)) throw caught;
    return invalid(format, [caught.message]);
  }
}

function validityOfForeign(format: FormatId, text: string): Validity {
  const read = readFile(text);
  if (read.status === 'newer') return invalid(format, ['is of a newer version']);
  const rejected = read.rejected.map(({ where, reason }) => `${where}: ${reason}`);
  const broken = format === 'web-annotation' ? faultsOfAnnotations(readJson(text)) : [];
  const faults = [...broken, ...rejected];
  return { format, faults, unmapped: read.unmapped, claims: read.set.claims.length };
}

function faultsOfValue(value: unknown): readonly string[] {
  const isSet = faultsBy(AnySetSchema, value).length === 0;
  if (isSet && (value as AnySet).formatVersion > SET_FORMAT_VERSION) {
    return [`formatVersion: is newer than ${SET_FORMAT_VERSION}: it can be opened, not merged`];
  }
  const faults = faultsBy(AnnotationSetSchema, value);
  return faults.length > 0 ? faults : faultsOfSet(value as AnnotationSet);
}

function invalid(format: FormatId | null, faults: readonly string[]): Validity {
  return { format, faults, unmapped: [], claims: 0 };
}
