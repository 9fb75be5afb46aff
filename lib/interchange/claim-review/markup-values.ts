/**
 * Values of schema.org markup, for those who know that it is dirty: where one thing is expected there may be a list,
 * a string for a node, a node for a string, `type` for `@type`, a reference in place of what it refers to.
 *
 * Out: what is wanted, or null or an empty list. Nothing throws.
 */
import { isWebUrl } from '../../model/text.ts';
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';

const MAX_DEPTH = 12;

/** Nodes by what they call themselves, for those that only refer to them. */
export type KnownNodes = ReadonlyMap<unknown, JsonObject>;

/** Every object of a value, outer ones first. */
export function nodesIn(value: unknown): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  const visit = (one: unknown, depth: number) => {
    if (typeof one !== 'object' || one === null || depth > MAX_DEPTH) return;
    if (isObject(one)) nodes.push(one);
    for (const inner of Object.values(one)) visit(inner, depth + 1);
  };
  visit(value, 0);
  return nodes;
}

/** The first of each name that says more than its name and its type. */
export function knownNodes(nodes: readonly JsonObject[]): KnownNodes {
  return new Map(
    nodes
      .filter((node) => !isReference(node))
      .map((node) => [idOf(node), node] as const)
      .reverse(),
  );
}

function idOf(node: JsonObject): unknown {
  return node['@id'] ?? node.id;
}

/** Whether it only says which node is meant, and of which type that is: as in the flattened form of JSON-LD. */
export function isReference(node: JsonObject): boolean {
  const keys = ['@id', 'id', '@type', 'type'];
  return typeof idOf(node) === 'string' && Object.keys(node).every((key) => keys.includes(key));
}

/** Of a reference the node that it means, where that is there; an id alone may be one too. */
function meant(value: unknown, known: KnownNodes): unknown {
  if (!isObject(value)) return (typeof value === 'string' ? known.get(value) : undefined) ?? value;
  return isReference(value) ? (known.get(idOf(value)) ?? value) : value;
}

/** `ClaimReview` of `http://schema.org/ClaimReview`, in lower case: sites differ in both. */
export function typesOf(node: JsonObject): readonly string[] {
  return listIn(node['@type'] ?? node.type)
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/u, '').toLowerCase());
}

/** The first text there: of a string, a number, a language's `@value`, or a list of them. */
export function textOf(value: unknown): string | null {
  for (const one of listIn(value)) {
    const text = textIn(isObject(one) ? one['@value'] : typeof one === 'number' ? String(one) : one);
    if (text !== null) return text;
  }
  return null;
}

/** The first node there; a string is a node with that name. */
export function nodeOf(value: unknown, known: KnownNodes): JsonObject | null {
  for (const item of listIn(value)) {
    const one = meant(item, known);
    if (typeof one === 'string') return { name: one };
    if (isObject(one)) return one;
  }
  return null;
}

/** Web addresses: of strings, or of what nodes call their url or id. */
export function urlsOf(value: unknown, known: KnownNodes = new Map()): readonly string[] {
  const named = listIn(value)
    .map((one) => meant(one, known))
    .map((one) => (isObject(one) ? (textOf(one.url) ?? textOf(idOf(one))) : textOf(one)));
  return [...new Set(named.filter((url) => url !== null && isWebUrl(url)))] as string[];
}

export function numberOf(value: unknown): number | null {
  // Half of the world writes 4,5.
  const text = textOf(value)?.replace(/^(-?\d+),(\d+)$/u, '$1.$2');
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
