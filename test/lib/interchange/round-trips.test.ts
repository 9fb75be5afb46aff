/**
 * Every real file beside the project, in, and out as each format and back: a table of what each cannot carry.
 *
 * A cell is `all` where the very records come back; else how many of the claims, mentions, verdicts and sources do.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { FormatId } from '../../../lib/interchange/formats.ts';
import { isWritten, printFile, type WrittenFormat } from '../../../lib/interchange/print-file.ts';
import { type ReadFile, readFile } from '../../../lib/interchange/read-file.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { ExtensionError } from '../../../lib/model/errors.ts';
import { lossWords, reportWords } from '../../programs/english.ts';

vi.setConfig({ testTimeout: 240_000 });

const folder = fileURLToPath(new URL('../../../../shared/data/product/', import.meta.url));

/** Where real files lie, and as what each is read. */
const places: readonly (readonly [place: string, ending: string, format: FormatId])[] = [
  ['google-factcheck-api', 'claims.json', 'google-fact-check'],
  ['google-factcheck-api', 'subset.json', 'google-fact-check'],
  ['google-factcheck-api', 'review.json', 'google-fact-check'],
  ['averitec', '.json', 'averitec'],
  ['hypothesis', 'testing.json', 'hypothesis'],
  ['hypothesis', '2014.json', 'hypothesis'],
  ['pages-with-claimreview', '.claimreview.json', 'claim-review'],
  ['pages-with-claimreview', '.html.gz', 'html'],
  ['w3c-web-annotation-tests/tools/samples/correct', 'collection1.json', 'web-annotation'],
  ['.', 'example-annotation-set.json', 'web-annotation'],
];

interface RealFile {
  readonly name: string;
  readonly format: FormatId;
}

const files: readonly RealFile[] = existsSync(folder)
  ? places.flatMap(([place, ending, format]) =>
      readdirSync(path.join(folder, place))
        .filter((name) => name.endsWith(ending))
        .map((name) => ({ name: path.join(place, name), format })),
    )
  : [];

const ways: readonly WrittenFormat[] = [
  ...(['annotation-set', 'web-annotation', 'hypothesis'] as const),
  ...(['claim-review', 'averitec', 'csv'] as const),
];

type Read = Extract<ReadFile, { status: 'ok' }>;

describe.skipIf(files.length === 0)('real files (skipped where ../shared is not there)', () => {
  const rows: Record<string, Record<string, string | number>> = {};
  const lost = new Map<WrittenFormat, Set<string>>(ways.map((way) => [way, new Set()]));

  afterAll(() => {
    console.table(rows);
    for (const [way, sentences] of lost) console.log(`${way} does not carry:\n  ${[...sentences].join('\n  ') || '-'}`);
  });

  test('are there, of every format that we read but tables and our own', () => {
    expect(new Set(files.map(({ format }) => format)).size).toBe(6);
    expect(files.length).toBeGreaterThan(14);
  });

  test.each(files)('$name', ({ name, format }) => {
    const read = readOk(textOf(name));
    expect(read.format).toBe(format);
    const cells = Object.fromEntries(ways.map((way) => [way, thereAndBack(read.set, way, lost.get(way)!)]));
    rows[path.basename(name)] = {
      as: format,
      claims: read.set.claims.length,
      rejected: read.rejected.length,
      labels: read.unmapped.length,
      ...cells,
    };
    expect(cells).toMatchObject({ 'annotation-set': 'all', 'web-annotation': 'all' });
    // Of a file of which nothing was taken nothing is written, and a file with nothing in it is refused.
    if (isWhole.includes(format)) expect(cells[format]).toBe(read.set.claims.length > 0 ? 'all' : 'nothing');
    if (hasTable.includes(format)) expect(cells.csv).toMatch(/^claims (\d+)\/\1,/u);
  });
});

/** Formats whose own files come back as they were. */
const isWhole: readonly FormatId[] = ['hypothesis', 'web-annotation', 'averitec'];

/** Formats of fact-checkers, of which a table has every claim. */
const hasTable: readonly FormatId[] = ['google-fact-check', 'averitec', 'claim-review', 'html'];

function thereAndBack(set: AnnotationSet, way: WrittenFormat, lost: Set<string>): string {
  if (!isWritten(way)) return '-';
  const written = printFile(set, way, reportWords);
  for (const loss of written.lost) lost.add(lossWords(loss).replace(/\d+/gu, 'n'));
  try {
    const back = readOk(written.text);
    if (idsOf(back.set).join() === idsOf(set).join()) return 'all';
    return countsOf(back.set)
      .map(([what, count], index) => `${what} ${count}/${countsOf(set)[index]![1]}`)
      .join(', ');
  } catch (caught) {
    if (caught instanceof ExtensionError) return 'nothing';
    throw caught;
  }
}

function readOk(text: string): Read {
  const read = readFile(text);
  if (read.status !== 'ok') throw new Error('expected a set');
  return read;
}

function idsOf({ claims, records }: AnnotationSet): readonly string[] {
  const living = claims.flatMap((entry) => [
    entry.record,
    ...[...entry.mentions, ...entry.evidence, ...entry.assessments, ...entry.decisions],
  ]);
  return [...living, ...records].map(({ id }) => id as string).sort();
}

function countsOf({ claims }: AnnotationSet): readonly (readonly [string, number])[] {
  const sum = (count: (entry: AnnotationSet['claims'][number]) => number) =>
    claims.reduce((total, entry) => total + count(entry), 0);
  return [
    ['claims', claims.length],
    ['mentions', sum(({ mentions }) => mentions.length)],
    ['verdicts', sum(({ assessments, decisions }) => assessments.length + decisions.length)],
    ['sources', sum(({ evidence }) => evidence.length)],
  ];
}

function textOf(name: string): string {
  const bytes = readFileSync(path.join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
