/**
 * Annotations whose bodies, targets and creators are nodes of their own: a flattened graph of JSON-LD.
 *
 * In:     the value of a file; an annotation of it in one spelling (tidy.ts).
 * Out:    the annotation with its nodes in it, as one that was never flattened.
 * Cost:   at most MAX_JOINS nodes an annotation: nodes that name one another do not end, or grow without measure.
 * Source: JSON-LD 1.1, 4.9 Named graphs, and its flattened form.
 */
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import { isOfType, tidy } from './tidy.ts';

type Nodes = ReadonlyMap<string, JsonObject>;

const MAX_JOINS = 500;

const linkKeys: ReadonlySet<string> = new Set([
  ...['body', 'target', 'items', 'source', 'selector', 'refinedBy', 'startSelector', 'endSelector'],
  ...['state', 'creator'],
]);

export function graphNodes(file: unknown): Nodes {
  const graph = listIn(isObject(file) ? file['@graph'] : file);
  const nodes = graph.map(tidy).filter(isObject);
  return new Map(
    nodes.flatMap((node) => {
      const id = textIn(node.id);
      return id === null || isReference(node) || isOfType(node, 'Annotation') ? [] : [[id, node] as const];
    }),
  );
}

export function withNodes(annotation: JsonObject, nodes: Nodes): JsonObject {
  return nodes.size === 0 ? annotation : new Joining(nodes).join(annotation);
}

class Joining {
  readonly #nodes: Nodes;
  #left = MAX_JOINS;

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
  }

  join(node: JsonObject): JsonObject {
    const entries = Object.entries(node);
    return Object.fromEntries(entries.map(([key, value]) => [key, linkKeys.has(key) ? this.#linked(value) : value]));
  }

  #linked(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#linked(one));
    if (isObject(value) && !isReference(value)) return this.join(value);
    const node = this.#nodes.get(textIn(isObject(value) ? value.id : value) ?? '');
    if (node === undefined || this.#left === 0) return value;
    this.#left -= 1;
    return this.join(node);
  }
}

function isReference(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === 'id' || key === 'type');
}
