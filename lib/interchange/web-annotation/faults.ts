/**
 * What is wrong with a file of W3C annotations, whoever wrote it. An importer reads on where it can; this says all.
 *
 * In:     the value of the file.
 * Out:    each by its path. What W3C says a file MUST, as far as one annotation shows it, and what the schemas of
 *         its suite let through (records.md 3.2): an end before its start, unknown motivations, two verdicts.
 * Source: W3C Web Annotation Data Model, 3.1, 3.2, 3.3, 4.2 and 4.3.
 */
import { type Fault, type FaultCode, at as placeAt } from '../../model/fault.ts';
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

export function faultsOfAnnotations(file: unknown): readonly Fault[] {
  return [...listIn(file)].flatMap((item, index) => {
    const path = Array.isArray(file) ? `[${index}]` : '';
    const named = isObject(item) && listIn(item['@context']).includes(ANNOTATION_CONTEXT);
    const context = named ? [] : [{ ...at(path, '@context', 'noContext'), values: [ANNOTATION_CONTEXT] }];
    return [...context, ...faultsIn(item, path)];
  });
}

function faultsIn(value: unknown, path: string): Fault[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  if (listIn(value.type).includes('Annotation')) return faultsOf(value, path);
  return containers.flatMap((key) => faultsIn(value[key], path === '' ? key : `${path}.${key}`));
}

function faultsOf(annotation: JsonObject, path: string): Fault[] {
  const { id, target, body, bodyValue, motivation } = annotation;
  const faults: [wrong: boolean, key: string, code: FaultCode][] = [
    [typeof id !== 'string' || !isIri(id), 'id', 'notAddress'],
    [listIn(target).length === 0, 'target', 'missing'],
    [body !== undefined && bodyValue !== undefined, 'bodyValue', 'bodyTwice'],
    [bodyValue !== undefined && typeof bodyValue !== 'string', 'bodyValue', 'notText'],
    [!listIn(motivation).every((one) => motivations.has(one)), 'motivation', 'notMotivation'],
    [verdictsIn(body) > 1, 'body', 'twoVerdicts'],
    ...(['rights', 'canonical', 'via'] as const).map((key): [boolean, string, FaultCode] => [
      !listIn(annotation[key]).every((one) => typeof one === 'string' && isIri(one)),
      key,
      'notAddress',
    ]),
  ];
  const own = faults.filter(([wrong]) => wrong).map(([, key, code]) => at(path, key, code));
  return [...own, ...deepFaults(annotation, path)];
}

/** Times, positions and states, wherever in the annotation they stand; records of ours that ride along have their own. */
function deepFaults(value: unknown, path: string): Fault[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => deepFaults(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  const inside = Object.entries(value)
    .filter(([key]) => key !== 'entry')
    .flatMap(([key, inner]) => deepFaults(inner, path === '' ? key : `${path}.${key}`));
  const badTimes = times.filter((key) => value[key] !== undefined && !isTime(value[key]));
  return [
    ...badTimes.map((key) => at(path, key, 'notTime')),
    ...placeFaults(value).map(([key, code]) => at(path, key, code)),
    ...inside,
  ];
}

function placeFaults({
  type,
  start,
  end,
  exact,
  value,
  sourceDate,
  sourceDateStart,
}: JsonObject): [string, FaultCode][] {
  switch (type) {
    case 'TextPositionSelector':
    case 'DataPositionSelector':
      if (!isOffset(start) || !isOffset(end)) return [['start', 'notOffsets']];
      return start > end ? [['end', 'startAfterEnd']] : [];
    case 'TextQuoteSelector':
      return typeof exact === 'string' ? [] : [['exact', 'notText']];
    case 'FragmentSelector':
    case 'CssSelector':
    case 'XPathSelector':
      return typeof value === 'string' ? [] : [['value', 'notText']];
    case 'TimeState':
      return sourceDate === undefined && sourceDateStart === undefined ? [['sourceDate', 'missing']] : [];
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

function at(path: string, key: string, code: FaultCode): Fault {
  return { code, where: placeAt(path === '' ? key : `${path}.${key}`) };
}
