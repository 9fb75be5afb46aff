/**
 * Read a file of any format that we know, by its content.
 *
 * In:     the text of a file; a desk's own words for verdict codes; for a table, which column is which field.
 * Out:    the format, and what `readSet` answers for a set of ours: every format becomes an annotation set, checked as
 *         if it had come as one. Beside it what was not taken, and why.
 * Errors: `ExtensionError('import-malformed')` for a text of no format that we read, or that is broken; and for one of
 *         others in which there is nothing. A set of ours may be empty: what was in it may have been withdrawn.
 */
import { malformed } from '../model/malformed.ts';
import { readAveritec } from './averitec/read-averitec.ts';
import { readClaimReviewFile } from './claim-review/read-claim-review.ts';
import { readSavedPage } from './claim-review/saved-page.ts';
import type { CsvMapping } from './csv/columns.ts';
import { readCsv } from './csv/read-csv.ts';
import type { Foreign } from './foreign.ts';
import { beginsAsOurs, type FormatId, formatOf, sniffFormat } from './formats.ts';
import { readGoogleFactCheck } from './google-fact-check/read-google-fact-check.ts';
import { readHypothesis } from './hypothesis/read-hypothesis.ts';
import type { OwnLabels } from './labels/verdict-of-label.ts';
import { type ReadOk, type ReadSet, readMadeSet, readSet } from './read-set.ts';
import { readWebAnnotation } from './web-annotation/read-web-annotation.ts';

export interface ReadingOptions {
  /** Labels of ratings, and tags of Hypothesis, as verdict codes. */
  readonly labels?: OwnLabels;
  /** Columns of a table; guessed from its first line where none are given. */
  readonly mapping?: CsvMapping;
}

export type ReadFile =
  | (ReadOk & Pick<Foreign, 'rejected' | 'unmapped' | 'lost'> & { readonly format: FormatId })
  | (Extract<ReadSet, { status: 'newer' }> & { readonly format: FormatId });

export function readFile(text: string, options: ReadingOptions = {}): ReadFile {
  if (isNothing(text)) throw malformed({ code: 'nothing' });
  const format = beginsAsOurs(text) ? 'annotation-set' : sniffFormat(text);
  if (format === null) throw malformed({ code: 'unknownFormat' });
  if (format === 'annotation-set') {
    const read = readSet(text);
    return read.status === 'newer' ? { ...read, format } : { ...read, format, rejected: [], unmapped: [], lost: [] };
  }
  const { set, records, rejected, unmapped, lost } = readForeign(format, text, options);
  // W3C's reader says so itself, and takes an empty set of ours.
  if (format !== 'web-annotation' && records.length + rejected.length === 0) throw malformed({ code: 'nothing' });
  return { ...readMadeSet(set), format, rejected, unmapped, lost };
}

/** White space, or brackets round it; the byte order mark is white space too. */
export function isNothing(text: string): boolean {
  return text.length < 1_000 && /^\s*(?:\[\s*\]|\{\s*\})?\s*$/u.test(text);
}

function readForeign(format: FormatId, text: string, { labels = {}, mapping }: ReadingOptions): Foreign {
  switch (format) {
    case 'web-annotation':
      return readWebAnnotation(text, labels);
    case 'hypothesis':
      return readHypothesis(text, labels);
    case 'claim-review':
      return readClaimReviewFile(text, labels);
    case 'google-fact-check':
      return readGoogleFactCheck(text, labels);
    case 'averitec':
      return readAveritec(text, labels);
    case 'csv':
      return readCsv(text, { labels, ...(mapping !== undefined && { mapping }) });
    case 'html':
      return readSavedPage(text, labels);
    default:
      throw malformed({ code: 'formatNotRead', values: [formatOf(format).name] });
  }
}
