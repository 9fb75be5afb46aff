/**
 * The JSON-LD of a page, for those who know that it is dirty.
 *
 * Out:    every object that a script of the page holds, arrays and `@graph` unpacked, with references by
 *         `@id` still in place. What cannot be parsed is left out.
 * Errors: none. Bounded: hostile pages nest and repeat.
 */
import { readDirtyJson } from '../text/dirty-json.ts';

export type JsonLdNode = Readonly<Record<string, unknown>>;

const MAX_NODES = 2000;
const MAX_DEPTH = 12;

export function readJsonLd(document: Document): readonly JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(readDirtyJson(script.textContent), nodes, 0);
  }
  return nodes;
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  nodes.push(value as JsonLdNode);
  for (const inner of Object.values(value)) collect(inner, nodes, depth + 1);
}

/** The first of the nodes whose type is, or ends in, one of these words: "NewsArticle" is an article. */
export function nodeOfType(nodes: readonly JsonLdNode[], types: RegExp): JsonLdNode | null {
  const isOfType = (type: unknown) => typeof type === 'string' && types.test(type);
  return nodes.find((node) => [node['@type'] ?? node.type].flat().some(isOfType)) ?? null;
}

/** A name: of a string, of a node, of a list of either, or of a node that is only referred to. */
export function namesOf(value: unknown, nodes: readonly JsonLdNode[]): readonly string[] {
  return [value].flat().flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null) return [];
    const node = item as JsonLdNode;
    const named = node.name ?? nodes.find((other) => other['@id'] === node['@id'] && other.name !== undefined)?.name;
    return [named].flat().filter((name) => typeof name === 'string');
  });
}
