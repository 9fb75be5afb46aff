/**
 * Read W3C Web Annotation JSON-LD: one annotation, a page, a collection, a list or a graph of them.
 *
 * In:     the text of a file, and a desk's own words for verdict codes.
 * Out:    `Foreign`. A file of ours that nobody changed gives the very set that it was written of; of one that
 *         somebody changed, the annotations that still say what their records say. All others become claims: the
 *         quote is the claim, classifying bodies verdicts, links sources, tags tags, and other texts notes.
 * Errors: `ExtensionError('import-malformed')` for what is no JSON, or holds no annotation.
 */
import { at } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import { type Foreign, ForeignWriter } from '../foreign.ts';
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import { readJson } from '../json-text.ts';
import type { OwnLabels } from '../labels/verdict-of-label.ts';
import { graphNodes, withNodes } from './graph.ts';
import { ownSetIn } from './own-set.ts';
import { readAnnotation } from './read-annotation.ts';
import { isOfType, tidy } from './tidy.ts';

export function readWebAnnotation(text: string, labels: OwnLabels = {}): Foreign {
  const file = readJson(text);
  const annotations = annotationsIn(file);
  const own = ownSetIn(file, annotations);
  if (annotations.length === 0 && own === null) throw malformed({ code: 'noAnnotation' });
  if (own !== null && own.unchanged.size === annotations.length) {
    return { set: own.set, records: own.records, rejected: [], unmapped: [], lost: [] };
  }
  const writer = new ForeignWriter({ format: 'web-annotation', identity: text, label: labelOf(file) });
  writer.read(at('set'), () => {
    for (const record of own?.kept ?? []) writer.keep(record);
  });
  const nodes = graphNodes(file);
  for (const [index, annotation] of annotations.entries()) {
    if (own?.unchanged.has(annotation) === true) continue;
    const where = { kind: 'annotation', values: [index + 1] } as const;
    writer.read(where, () => readAnnotation(writer, withNodes(tidy(annotation) as JsonObject, nodes), labels));
  }
  if (isContinuedElsewhere(file)) writer.lose({ code: 'pagesElsewhere' });
  return writer.finish();
}

/** As they came, in the order of the file: those of a collection's first page before those of the next. */
function annotationsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  if (!isObject(value)) return [];
  if (isOfType(tidy({ type: value.type ?? value['@type'] }) as JsonObject, 'Annotation')) return [value];
  return insideOf(value).flatMap(annotationsIn);
}

function insideOf(container: JsonObject): readonly unknown[] {
  const keys = ['first', 'as:first', 'items', 'as:items', '@list', '@graph', '@included', 'next'];
  return keys.flatMap((key) => listIn(container[key]));
}

/** Whether a page or an annotation is named that the file does not hold. */
function isContinuedElsewhere(file: unknown): boolean {
  const named = new Set<string>();
  const held = new Set<unknown>();
  const visit = (one: unknown) => {
    if (typeof one === 'string') named.add(one);
    if (!isObject(one)) return;
    held.add(one.id ?? one['@id']);
    insideOf(one).forEach(visit);
  };
  listIn(file).forEach(visit);
  return [...named].some((id) => !held.has(id));
}

function labelOf(file: unknown): string {
  return (isObject(file) ? textIn(file.label) : null) ?? 'W3C Web Annotation';
}
