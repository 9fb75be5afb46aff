/**
 * What is wrong with a file of W3C annotations, whoever wrote it. An importer reads on where it can; this says all.
 *
 * In:     the value of the file.
 * Out:    `path: problem` each. What W3C says a file MUST, as far as one annotation shows it, and what the schemas of
 *         its suite let through (records.md 3.2): an end before its start, unknown motivations, two verdicts.
 * Source: W3C Web Annotation Data Model, 3.1, 3.2, 3.3, 4.2 and 4.3.
 */
import { timeIn } from '../foreign.ts';
import { isObject, type JsonObject, listIn } from '../json-reading.ts';
import { ANNOTATION_CONTEXT, verdictOfIri } from './vocabulary.ts';

const motivations: ReadonlySet<unknown> = new Set([
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'reviewing', 'tagging'],
]);

/** Where the annotations of a page or a collection are. */
const containers = ['first', 'items', '@graph', '@included', 'next'];

const times = ['created', 'modified', 'generated', 'sourceDate', 'sourceDateStart', 'sourceDateEnd'];

export function faultsOfAnnotations(file: unknown): readonly string[] {
  return [...listIn(file)].flatMap((item, index) => {
    const path = Array.isArray(file) ? `[${index}]` : '';
    const named = isObject(item) && listIn(item['@context']).includes(ANNOTATION_CONTEXT);
    const context = named ? [] : [at(path, '@context', `must name ${ANNOTATION_CONTEXT}`)];
    return [...context, ...faultsIn(item, path)];
  });
}

function faultsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  if (listIn(value.type).includes('Annotation')) return faultsOf(value, path);
  return containers.flatMap((key) => faultsIn(value[key], path === '' ? key : `${path}.${key}`));
}

function faultsOf(annotation: JsonObject, path: string): string[] {
  const { id, target, body, bodyValue, motivation } = annotation;
  const faults: [wrong: boolean, key: string, problem: string][] = [
    [typeof id !== 'string' || !isIri(id), 'id', 'must be one address'],
    [listIn(target).length === 0, 'target', 'must be there'],
    [body !== undefined && bodyValue !== undefined, 'bodyValue', 'must not stand beside a body'],
    [bodyValue !== undefined && typeof bodyValue !== 'string', 'bodyValue', 'must be one text'],
    [!listIn(motivation).every((one) => motivations.has(one)), 'motivation', 'must be one that W3C names'],
    [verdictsIn(body) > 1, 'body', 'must not give two verdicts'],
    ...(['rights', 'canonical', 'via'] as const).map((key): [boolean, string, string] => [
      !listIn(annotation[key]).every((one) => typeof one === 'string' && isIri(one)),
      key,
      'must be an address',
    ]),
  ];
  const own = faults.filter(([wrong]) => wrong).map(([, key, problem]) => at(path, key, problem));
  return [...own, ...deepFaults(annotation, path)];
}

/** Times, positions and states, wherever in the annotation they stand; records of ours that ride along have their own. */
function deepFaults(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => deepFaults(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  const inside = Object.entries(value)
    .filter(([key]) => key !== 'entry')
    .flatMap(([key, inner]) => deepFaults(inner, path === '' ? key : `${path}.${key}`));
  const badTimes = times.filter((key) => value[key] !== undefined && !isTime(value[key]));
  return [
    ...badTimes.map((key) => at(path, key, 'must be one RFC 3339 time')),
    ...placeFaults(value).map(([key, problem]) => at(path, key, problem)),
    ...inside,
  ];
}

function placeFaults({ type, start, end, exact, value, sourceDate, sourceDateStart }: JsonObject): [string, string][] {
  switch (type) {
    case 'TextPositionSelector':
    case 'DataPositionSelector':
      if (!isOffset(start) || !isOffset(end)) return [['start', 'and end must be whole numbers from 0']];
      return start > end ? [['end', 'must not be before start']] : [];
    case 'TextQuoteSelector':
      return typeof exact === 'string' ? [] : [['exact', 'must be a text']];
    case 'FragmentSelector':
    case 'CssSelector':
    case 'XPathSelector':
      return typeof value === 'string' ? [] : [['value', 'must be a text']];
    case 'TimeState':
      return sourceDate === undefined && sourceDateStart === undefined ? [['sourceDate', 'must be there']] : [];
    default:
      return [];
  }
}

function verdictsIn(body: unknown): number {
  return listIn(body).filter((one) => isObject(one) && typeof one.source === 'string' && verdictOfIri(one.source))
    .length;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && value.includes('T') && timeIn(value) !== null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(text);
}

function at(path: string, key: string, problem: string): string {
  return `${path === '' ? key : `${path}.${key}`}: ${problem}`;
}
