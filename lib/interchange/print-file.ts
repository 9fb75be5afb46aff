/**
 * Print a set as a file of any format that we write.
 *
 * In:   a set, and a format whose `writes` is true (lib/interchange/formats). What is to leave the desk was stripped
 *       before (lib/publish/strip). Of a report the words, in its reader's language.
 * Out:  the text, and what the format cannot carry.
 */
import type { AnnotationSet } from '../model/annotation-set.ts';
import type { ReportWords } from '../model/report-words.ts';
import { printSet } from './annotation-set.ts';
import { printAveritec } from './averitec/print-averitec.ts';
import { printClaimReview } from './claim-review/print-claim-review.ts';
import { printCsv } from './csv/print-csv.ts';
import type { Written } from './foreign.ts';
import type { FormatId } from './formats.ts';
import { printHypothesis } from './hypothesis/print-hypothesis.ts';
import { printHtml } from './report/print-html.ts';
import { printMarkdown } from './report/print-markdown.ts';
import { printWebAnnotation } from './web-annotation/print-web-annotation.ts';

export type WrittenFormat = Exclude<FormatId, 'google-fact-check'>;

const printers: Readonly<Record<WrittenFormat, (set: AnnotationSet, words: ReportWords) => Written>> = {
  'annotation-set': (set) => ({ text: printSet(set), lost: [] }),
  'web-annotation': (set) => printWebAnnotation(set),
  hypothesis: printHypothesis,
  'claim-review': printClaimReview,
  averitec: printAveritec,
  csv: (set) => printCsv(set),
  html: printHtml,
  markdown: printMarkdown,
};

export function printFile(set: AnnotationSet, format: WrittenFormat, words: ReportWords): Written {
  return printers[format](set, words);
}

export function isWritten(format: FormatId): format is WrittenFormat {
  return format in printers;
}
