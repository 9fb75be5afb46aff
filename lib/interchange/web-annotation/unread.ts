/**
 * What bodies and targets of a W3C annotation say that no record holds, by name, so that it can be said to a person.
 *
 * In:  the annotation in one spelling (tidy.ts), and its bodies.
 * Out: through the writer: keys as `body.format`, and the types of selectors that we do not read.
 */

import { isSelector } from '../../model/selector-schema.ts';
import type { ForeignWriter } from '../foreign.ts';
import { isObject, type JsonObject, listIn } from '../json-reading.ts';
import type { Body } from './bodies.ts';

const names = ['schema:name', 'name', 'label', 'title'];
const nodeKeys = ['id', 'type', 'source', 'selector', 'state', 'purpose', ...names];
const bodyKeys = new Set([...nodeKeys, 'value', 'language', 'verdictLabel', 'stance', 'note']);
const targetKeys = new Set([...nodeKeys, 'items', 'pageTitle']);

export function noteUnread(writer: ForeignWriter, { target }: JsonObject, bodies: readonly Body[]): void {
  const targets = listIn(target).filter(isObject);
  const keys = new Set([
    ...bodies.flatMap(({ node }) => otherKeys(node, bodyKeys).map((key) => `body.${key}`)),
    ...targets.flatMap((one) => otherKeys(one, targetKeys).map((key) => `target.${key}`)),
  ]);
  if (keys.size > 0) writer.lose({ code: 'otherKeys', values: [[...keys].join(', ')] });
  const selectors = targets.flatMap(({ selector }) => listIn(selector)).filter((selector) => !isSelector(selector));
  const types = new Set(selectors.map((selector) => (isObject(selector) ? String(selector.type) : String(selector))));
  if (types.size > 0) writer.lose({ code: 'otherSelectors', values: [[...types].join(', ')] });
}

function otherKeys(node: JsonObject, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(node).filter((key) => !known.has(key));
}
