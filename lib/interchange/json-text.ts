/**
 * Read JSON that we did not write: files of any origin.
 *
 * In:     text, or a value that was already parsed.
 * Out:    a plain value, every string in it well-formed, at most MAX_DEPTH deep.
 * Errors: `ExtensionError('import-malformed')`: a syntax error by line and column; by its path a value that is too
 *         deep, a number that JSON cannot write again (1e999), or a key `__proto__`, which would be lost or
 *         worse wherever an object is copied key by key.
 * Cost:   O(length). No recursion before the depth is known to be bounded: hostile nesting cannot end the stack.
 */
import type { ExtensionError } from '../model/errors.ts';
import { at } from '../model/fault.ts';
import { malformed } from '../model/malformed.ts';
import { wellFormedValue } from '../text/digest.ts';
import { findJsonError } from './json-error.ts';

/** UTF-16 code units; never more than the bytes of the file. A hundred thousand checks fit; Chromium's longest string is 512 MiB. */
export const MAX_LENGTH = 448 * 2 ** 20;

/** A set of ours is about eight deep. */
export const MAX_DEPTH = 64;

export function readJson(json: unknown): unknown {
  const value = typeof json === 'string' ? parseText(json) : json;
  checkTree(value);
  return wellFormedValue(value);
}

/** Refuse a file that is too large whatever is in it, before it is read: UTF-8 has three bytes a code unit at most. */
export function refuseLargeFile(bytes: number): void {
  if (bytes > 3 * MAX_LENGTH) throw tooLarge();
}

function parseText(text: string): unknown {
  if (text.length > MAX_LENGTH) throw tooLarge();
  // Some editors begin a file with a byte order mark; JSON does not.
  const json = text.startsWith('\u{feff}') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch (caught) {
    throw malformed(findJsonError(json), caught);
  }
}

/** A container in the tree, with the way back to the root. */
interface Place {
  readonly value: object;
  readonly key: string | number;
  readonly parent: Place | null;
  readonly depth: number;
}

function checkTree(root: unknown): void {
  const waiting: Place[] = [];
  visit(root, '', null, waiting);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (Array.isArray(place.value)) {
      for (const [index, item] of place.value.entries()) visit(item, index, place, waiting);
    } else {
      for (const [key, item] of Object.entries(place.value)) visit(item, key, place, waiting);
    }
  }
}

function visit(value: unknown, key: string | number, parent: Place | null, waiting: Place[]): void {
  if (key === '__proto__') throw malformed({ code: 'forbiddenKey', where: at(pathOf(key, parent)) });
  if (typeof value === 'object' && value !== null) {
    const depth = (parent?.depth ?? 0) + 1;
    if (depth > MAX_DEPTH) throw malformed({ code: 'tooDeep', where: at(pathOf(key, parent)), values: [MAX_DEPTH] });
    waiting.push({ value, key, parent, depth });
  } else if (!isJsonPrimitive(value)) {
    throw malformed({ code: 'notInJson', where: at(pathOf(key, parent)) });
  }
}

function isJsonPrimitive(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function pathOf(key: string | number, parent: Place | null): string {
  const keys = [key];
  for (let place = parent; place !== null && place.parent !== null; place = place.parent) keys.unshift(place.key);
  return keys.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

function tooLarge(): ExtensionError {
  return malformed({ code: 'fileTooLarge', values: [MAX_LENGTH / 2 ** 20] });
}
