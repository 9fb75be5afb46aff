/**
 * The bodies of a W3C annotation, sorted by what they are to us.
 *
 * In:     the annotation in one spelling (tidy.ts). What a body is for is said by its purpose, or by the motivation of
 *         the whole where it has none.
 * Out:    one `Body` for each that says something; of a Choice the first, which is what a reader is shown first.
 * Source: W3C Web Annotation Data Model, 3.2 (bodies), 3.2.5 (bodyValue), 3.2.7 (Choice), 3.3.5 (purpose).
 */
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import { isOfType } from './tidy.ts';

export interface Body {
  readonly kind: 'tag' | 'verdict' | 'link' | 'text';
  readonly purpose: string | null;
  /** Its words; of a link its title, which may be empty. */
  readonly text: string;
  readonly language: string;
  /** Of what is elsewhere. */
  readonly url: string | null;
  readonly node: JsonObject;
}

export interface Bodies {
  readonly bodies: readonly Body[];
  /** Alternatives were passed over. */
  readonly hasOthers: boolean;
}

export function bodiesIn(annotation: JsonObject): Bodies {
  const motivation = textIn(listIn(annotation.motivation)[0]);
  const written = [...listIn(annotation.bodyValue), ...listIn(annotation.body)];
  const chosen = written.map(chosenOf);
  const bodies = chosen
    .flatMap(({ items }) => items)
    .map((item) => bodyOf(item, motivation, annotation.bodyValue === item))
    .filter((body) => body !== null);
  return { bodies, hasOthers: chosen.some(({ hasOthers }) => hasOthers) };
}

interface Chosen {
  readonly items: readonly unknown[];
  readonly hasOthers: boolean;
}

function chosenOf(body: unknown): Chosen {
  if (!isObject(body) || body.items === undefined) return { items: [body], hasOthers: false };
  const items = listIn(body.items);
  return isOfType(body, 'Choice')
    ? { items: items.slice(0, 1), hasOthers: items.length > 1 }
    : { items, hasOthers: false };
}

function bodyOf(body: unknown, motivation: string | null, isText: boolean): Body | null {
  const node = isObject(body) ? body : isText ? { value: body } : { id: body };
  const purpose = textIn(listIn(node.purpose)[0]);
  const value = textIn(listIn(node.value)[0]);
  const url = urlOf(node);
  if (value === null && url === null) return null;
  const kind = kindOf(node, purpose ?? motivation, value !== null);
  const title = titleOf(node);
  const text = value ?? (kind === 'link' ? title : title || url!);
  return {
    kind,
    purpose,
    text,
    language: textIn(listIn(node.language)[0]) ?? 'und',
    url: value === null ? url : null,
    node,
  };
}

function kindOf(node: JsonObject, purpose: string | null, isText: boolean): Body['kind'] {
  if (purpose === 'tagging' || isOfType(node, 'Tag') || isOfType(node, 'SemanticTag')) return 'tag';
  if (purpose === 'classifying') return 'verdict';
  return isText && purpose !== 'linking' ? 'text' : 'link';
}

function urlOf({ source, id }: JsonObject): string | null {
  return textIn(isObject(source) ? source.id : (source ?? id));
}

function titleOf(node: JsonObject): string {
  const { source } = node;
  const nodes = isObject(source) ? [source, node] : [node];
  const names = nodes.flatMap((one) => [one['schema:name'], one.name, one.label, one.title, one.verdictLabel]);
  return names.map(textIn).find((name) => name !== null) ?? '';
}
