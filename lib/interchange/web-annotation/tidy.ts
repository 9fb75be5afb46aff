/**
 * JSON-LD of annotations in one spelling: names without prefixes, as W3C's own context has them.
 *
 * In:     a value that was read from JSON, of a depth that is bounded (lib/interchange/json-text).
 * Out:    the same tree with `oa:hasTarget`, `http://www.w3.org/ns/oa#hasTarget` and `target` all as `target`, `@id` as
 *         `id`, types and motivations by their last part, texts in place of `{"@value": …}`, and what stands alone in a
 *         list without the list. No context is fetched, and none is believed: a file that renames W3C's terms is not
 *         read.
 * Source: W3C Web Annotation Vocabulary, appendix A; the Open Annotation drafts before it (`chars`, `annotatedAt`).
 */
import { isObject, type JsonObject } from '../json-reading.ts';

const renamed: Readonly<Record<string, string>> = {
  '@id': 'id',
  '@type': 'type',
  hasBody: 'body',
  hasTarget: 'target',
  hasSource: 'source',
  hasSelector: 'selector',
  hasState: 'state',
  hasPurpose: 'purpose',
  hasStartSelector: 'startSelector',
  hasEndSelector: 'endSelector',
  hasScope: 'scope',
  item: 'items',
  motivatedBy: 'motivation',
  cachedSource: 'cached',
  annotatedBy: 'creator',
  annotatedAt: 'created',
  chars: 'value',
};

/** Values that are names of the vocabulary too. */
const nameKeys: ReadonlySet<string> = new Set(['type', 'motivation', 'purpose']);

export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return alone(value.map(tidy));
  if (!isObject(value)) return value;
  if ('@value' in value) return value['@value'];
  if ('@list' in value) return tidy(value['@list']);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = nameOf(key);
      return [name, nameKeys.has(name) ? tidyNames(inner) : tidy(inner)];
    }),
  );
}

function nameOf(key: string): string {
  const local = /^(?:oa|as|dc|dcterms|rdf|rdfs|foaf|cnt):|^https?:\/\/[^#]*(?:#|\/(?=[^/]*$))/u.exec(key);
  const name = local === null ? key : key.slice(local[0].length);
  return Object.hasOwn(renamed, name) ? renamed[name]! : name;
}

/** The expanded form of JSON-LD has lists everywhere. */
function alone(items: readonly unknown[]): unknown {
  return items.length === 1 ? items[0] : items;
}

function tidyNames(value: unknown): unknown {
  if (Array.isArray(value)) return alone(value.map(tidyNames));
  if (isObject(value)) return tidyNames(value.id ?? value['@id']);
  return typeof value === 'string' ? localName(value) : value;
}

/** `oa:Annotation` and the full address of a class name the same as its last part. */
export function localName(type: unknown): string {
  return typeof type === 'string' ? type.replace(/^.*[#/:]/u, '') : '';
}

export function isOfType(value: JsonObject, type: string): boolean {
  return [value.type].flat().includes(type);
}
