/**
 * `npm run -s convert -- IN OUT`: a file of one format as a file of another.
 *
 *   IN    any file that the extension imports: what it is, its content says
 *   OUT   what it shall be, its ending says (--formats lists them)
 *
 *   --public           without what is private: notes, tasks, sources not on record, … Pages for readers (.html, .md)
 *                      and ClaimReview are always written so.
 *   --labels FILE      a JSON object of labels or tags to verdict codes: {"verdict:false": "false"}
 *
 * Says on standard error what was not taken and what the format cannot carry. Exit code 1: refused, nothing is
 * written; 2: asked wrongly.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { formatNamed, formatOf, formats } from '../../lib/interchange/formats.ts';
import { readJson } from '../../lib/interchange/json-text.ts';
import type { OwnLabels } from '../../lib/interchange/labels/verdict-of-label.ts';
import { isWritten, printFile, type WrittenFormat } from '../../lib/interchange/print-file.ts';
import { type ReadFile, readFile } from '../../lib/interchange/read-file.ts';
import type { AnnotationSet } from '../../lib/model/annotation-set.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { parse } from '../../lib/model/parse.ts';
import { VerdictCodeSchema } from '../../lib/model/verdict-scheme.ts';
import { stripSet } from '../../lib/publish/strip.ts';
import { failureIn, lossWords, noMarkupWords, rejectedWords, reportWords } from './english.ts';
import { textAt } from './input-file.ts';

/** What is written for readers: nobody exchanges work in it. */
const forReaders: ReadonlySet<WrittenFormat> = new Set<WrittenFormat>(['html', 'markdown', 'claim-review']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    public: { type: 'boolean', default: false },
    labels: { type: 'string' },
    formats: { type: 'boolean', default: false },
  },
});

try {
  process.exitCode = main();
} catch (caught) {
  console.error(`convert: refused (${ExtensionError.from(caught).code}): ${failureIn(caught)}`);
  process.exitCode = 1;
}

function main(): number {
  if (values.formats) return listFormats();
  const [from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length > 2) return usage('give IN and OUT');
  const target = formatNamed(to)?.id;
  if (target === undefined || !isWritten(target)) return usage(`no format that we write ends as ${to} does`);
  const read = readFile(textAt(from), { labels: labels() });
  if (read.status === 'newer') throw new ExtensionError('import-newer', '', { fault: { code: 'newerFormat' } });
  report(from, read);
  if (read.set.claims.length === 0 && read.rejected.length > 0) throw refused('nothing in it can be taken');
  write(read.set, to, target);
  return 0;
}

function write(set: AnnotationSet, to: string, target: WrittenFormat): void {
  const isPublic = values.public || forReaders.has(target);
  const { text, lost, refused: left = [] } = printFile(isPublic ? leaving(set) : set, target, reportWords);
  for (const claim of left) console.error(`left out: ${claim.text}: ${claim.reasons.map(noMarkupWords).join('; ')}`);
  for (const loss of lost) console.error(`not carried: ${lossWords(loss)}`);
  if (target === 'claim-review' && text.trim() === '[]') throw refused('no claim is ready for ClaimReview');
  writeFileSync(to, text);
  console.error(`wrote ${to}: ${formatOf(target).name}`);
}

function leaving(set: AnnotationSet): AnnotationSet {
  const { set: stripped, removed } = stripSet(set);
  const counts = Object.entries(removed).map(([thing, count]) => `${thing} ${count}`);
  if (counts.length > 0) console.error(`kept back as private: ${counts.join(', ')}`);
  return stripped;
}

function report(from: string, { format, set, rejected, unmapped, lost }: Extract<ReadFile, { status: 'ok' }>): void {
  const mentions = set.claims.reduce((sum, entry) => sum + entry.mentions.length, 0);
  console.error(`read ${from}: ${formatOf(format).name}, ${set.claims.length} claims, ${mentions} mentions`);
  for (const item of rejected) console.error(`rejected: ${rejectedWords(item)}`);
  for (const { label, count } of unmapped) console.error(`no verdict for the label "${label}" (${count})`);
  for (const loss of lost) console.error(`not read: ${lossWords(loss)}`);
}

function labels(): OwnLabels {
  if (values.labels === undefined) return {};
  return parse(v.record(v.string(), VerdictCodeSchema), readJson(textAt(values.labels)), 'import-malformed');
}

function listFormats(): number {
  for (const { name, endings, reads, writes } of formats) {
    console.log(`${endings.join(' ').padEnd(40)}${reads ? 'in ' : '   '}${writes ? 'out ' : '    '}${name}`);
  }
  return 0;
}

function usage(problem: string): number {
  console.error(`convert: ${problem}\nusage: npm run -s convert -- [--public] [--labels FILE] IN OUT, or --formats`);
  return 2;
}

function refused(message: string): ExtensionError {
  return new ExtensionError('import-malformed', message);
}
