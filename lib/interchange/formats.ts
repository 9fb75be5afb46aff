/**
 * The formats of files that we read and write, and which of them a file is in.
 *
 * In:     the text of a file, or a value that was parsed from one. The name of a file says nothing here: people
 *         rename files. For a file that is to be written, its ending says the format.
 * Out:    a format, or null for what is none of them.
 * Errors: `ExtensionError('import-malformed')` for a text that begins as JSON does and is none (lib/interchange/
 *         json-text: line and column).
 * Cost:   one parse of JSON.
 */
import { SET_FORMAT } from '../model/annotation-set.ts';
import { nodesIn, typesOf } from './claim-review/markup-values.ts';
import { isObject, type JsonObject } from './json-reading.ts';
import { readJson } from './json-text.ts';
import { localName } from './web-annotation/tidy.ts';

export const formatIds = [
  'annotation-set',
  'web-annotation',
  'hypothesis',
  'claim-review',
  'google-fact-check',
  'averitec',
  'csv',
  'html',
  'markdown',
] as const;
export type FormatId = (typeof formatIds)[number];

export interface Format {
  readonly id: FormatId;
  /** What people call it. */
  readonly name: string;
  /** How the name of a file that we write ends; the first is what we give it. */
  readonly endings: readonly string[];
  readonly mediaType: string;
  readonly reads: boolean;
  readonly writes: boolean;
}

const json = { mediaType: 'application/json', reads: true, writes: true } as const;

/** In the order in which they are offered. */
export const formats: readonly Format[] = [
  { id: 'annotation-set', name: 'Claimlight annotation set', endings: ['.json'], ...json },
  {
    id: 'web-annotation',
    name: 'W3C Web Annotation',
    endings: ['.jsonld'],
    ...json,
    mediaType: 'application/ld+json',
  },
  { id: 'hypothesis', name: 'Hypothesis', endings: ['.hypothesis.json'], ...json },
  {
    id: 'claim-review',
    name: 'ClaimReview',
    endings: ['.claimreview.jsonld', '.claimreview.json'],
    ...json,
    mediaType: 'application/ld+json',
  },
  { id: 'google-fact-check', name: 'Google Fact Check Tools', endings: ['.factcheck.json'], ...json, writes: false },
  { id: 'averitec', name: 'AVeriTeC', endings: ['.averitec.json'], ...json },
  { id: 'csv', name: 'CSV', endings: ['.csv'], mediaType: 'text/csv', reads: true, writes: true },
  // A saved page is read for the ClaimReview in it.
  { id: 'html', name: 'HTML', endings: ['.html', '.htm'], mediaType: 'text/html', reads: true, writes: true },
  { id: 'markdown', name: 'Markdown', endings: ['.md'], mediaType: 'text/markdown', reads: false, writes: true },
];

export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id)!;
}

/** By the longest ending that fits: `a.hypothesis.json` is no annotation set. */
export function formatNamed(fileName: string): Format | null {
  const name = fileName.toLowerCase();
  const fitting = formats.flatMap((format) =>
    format.endings.filter((ending) => name.endsWith(ending)).map((ending) => ({ format, ending })),
  );
  fitting.sort((one, other) => other.ending.length - one.ending.length);
  return fitting[0]?.format ?? null;
}

const OURS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${SET_FORMAT.replaceAll('.', '\\.')}"`, 'u');

/** Whether a text begins as we write sets, the format first: a large file need not be parsed to be told. */
export function beginsAsOurs(text: string): boolean {
  return OURS.test(text);
}

export function sniffFormat(text: string): FormatId | null {
  // The byte order mark is white space too.
  const start = text.trimStart().slice(0, 2_000);
  if (/^[[{]/u.test(start)) return sniffJson(readJson(text));
  if (start.startsWith('<')) return /<(?:!doctype html|html|head|script|body)\b/iu.test(text) ? 'html' : null;
  return looksLikeTable(start) ? 'csv' : null;
}

/** What a value that was read from JSON is. */
export function sniffJson(value: unknown): FormatId | null {
  const found = jsonKinds.find(([, is]) => is(value));
  return found?.[0] ?? null;
}

const jsonKinds: readonly (readonly [FormatId, (value: unknown) => boolean])[] = [
  ['annotation-set', (value) => isObject(value) && value.format === SET_FORMAT],
  ['web-annotation', isWebAnnotation],
  ['google-fact-check', isGoogleFactCheck],
  ['hypothesis', isHypothesis],
  ['averitec', (value) => someItem(value, 'claims', isAveritec)],
  // Looked for everywhere, and so the last.
  ['claim-review', isClaimReview],
];

/** To a question that nobody has checked, it answers with an empty list. */
function isGoogleFactCheck(value: unknown): boolean {
  if (isObject(value) && Array.isArray(value.claims) && value.claims.length === 0 && Object.keys(value).length === 1) {
    return true;
  }
  return someItem(value, 'claims', (item) => 'claimReview' in item || 'claimant' in item);
}

/** The claims that it tests with have no label and no questions. */
function isAveritec(item: JsonObject): boolean {
  return 'claim' in item && ['label', 'questions', 'reporting_source', 'original_claim_url'].some((key) => key in item);
}

function isWebAnnotation(value: unknown): boolean {
  const types = ['Annotation', 'AnnotationPage', 'AnnotationCollection'];
  return itemsIn(value).some(
    (item) => isObject(item) && [item.type, item['@type']].flat().some((type) => types.includes(localName(type))),
  );
}

/** Anywhere: of an article, in a feed, in a list of anything. */
function isClaimReview(value: unknown): boolean {
  return nodesIn(value).some((node) => typesOf(node).includes('claimreview'));
}

/** Of a graph, a list, or the one thing. */
function itemsIn(value: unknown): readonly unknown[] {
  return isObject(value) && Array.isArray(value['@graph']) ? value['@graph'] : [value].flat();
}

/** The file of its client, or the answer of its service: `rows` of a search, a list, or one annotation. */
function isHypothesis(value: unknown): boolean {
  const isAnnotation = (item: Readonly<Record<string, unknown>>) =>
    Array.isArray(item.target) && item.type !== 'Annotation';
  if (isObject(value) && Array.isArray(value.annotations) && 'export_date' in value) return true;
  if (isObject(value) && Array.isArray(value.rows))
    return value.rows.length === 0 || someItem(value, 'rows', isAnnotation);
  return someItem(value, 'annotations', isAnnotation) || (isObject(value) && isAnnotation(value));
}

/** A list, or a list under a key: whether one of its items is such. */
function someItem(value: unknown, key: string, is: (item: Readonly<Record<string, unknown>>) => boolean): boolean {
  const items = isObject(value) ? value[key] : value;
  return Array.isArray(items) && items.some((item) => isObject(item) && is(item));
}

/** A first line of at least two names; `#` begins a heading of Markdown. */
function looksLikeTable(start: string): boolean {
  const [line = ''] = start.split(/\r?\n/u, 1);
  if (line.startsWith('# ')) return false;
  return [',', ';', '\t', '|'].some((separator) => line.split(separator).length > 1);
}
