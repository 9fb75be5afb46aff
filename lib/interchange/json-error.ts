/**
 * Where a text stops being JSON, for a person who has to mend the file.
 *
 * In:     a text that `JSON.parse` refused.
 * Out:    the fault, at line and column of the first character that cannot stand where it does, both from 1, the
 *         column in UTF-16 code units. Engines word this differently, and V8 often gives no place.
 * Cost:   O(length), without recursion.
 * Source: RFC 8259.
 */
import type { Fault } from '../model/fault.ts';

type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', ]' | ', }' | 'end';

const SPACE = /[ \t\n\r]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

export function findJsonError(text: string): Fault {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let at = matchEnd(SPACE, text, 0);
  while (at < text.length && expected !== 'end') {
    const next = step(text, at, expected, open);
    if ('problem' in next) return place(text, next.at, next.problem);
    expected = next.expected;
    at = matchEnd(SPACE, text, next.at);
  }
  if (at < text.length) return place(text, at, { code: 'jsonEnd' });
  return place(text, at, { code: expected === 'end' ? 'notJson' : 'jsonCutOff' });
}

type Step = { readonly at: number } & ({ readonly expected: Expectation } | { readonly problem: Fault });

function step(text: string, at: number, expected: Expectation, open: ('[' | '{')[]): Step {
  const char = text.charAt(at);
  if (expected === ':' && char === ':') return { at: at + 1, expected: 'value' };
  if (expected.startsWith(',') && char === ',') return { at: at + 1, expected: open.at(-1) === '[' ? 'value' : 'key' };
  if ((char === ']' || char === '}') && expected.endsWith(char)) {
    open.pop();
    return { at: at + 1, expected: afterValue(open) };
  }
  if (expected.startsWith('key') && char === '"') return string(text, at, ':');
  if (expected.startsWith('value')) return value(text, at, open);
  return { at, problem: expected.startsWith('key') ? { code: 'jsonKey' } : { code: 'jsonSign', values: [expected] } };
}

function value(text: string, at: number, open: ('[' | '{')[]): Step {
  const char = text.charAt(at);
  if (char === '[' || char === '{') {
    open.push(char);
    return { at: at + 1, expected: char === '[' ? 'value or ]' : 'key or }' };
  }
  if (char === '"') return string(text, at, afterValue(open));
  const end = matchEnd(SCALAR, text, at);
  return end > at ? { at: end, expected: afterValue(open) } : { at, problem: { code: 'jsonValue' } };
}

function string(text: string, at: number, expected: Expectation): Step {
  const end = stringEnd(text, at + 1);
  return text.charAt(end) === '"' ? { at: end + 1, expected } : { at: end, problem: { code: 'jsonOpenText' } };
}

/** Where the string that began before `at` ends or breaks off. By hand: a pattern could exhaust the engine's stack. */
function stringEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"' || char < ' ') return at;
    const next = char === '\\' ? matchEnd(ESCAPE, text, at) : at + 1;
    if (next === at) return at;
    at = next;
  }
  return at;
}

function afterValue(open: readonly ('[' | '{')[]): Expectation {
  const container = open.at(-1);
  if (container === undefined) return 'end';
  return container === '[' ? ', ]' : ', }';
}

/** The end of a sticky pattern's match at `at`, or `at` itself. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function place(text: string, at: number, problem: Fault): Fault {
  const before = text.slice(0, at);
  const column = at - before.lastIndexOf('\n');
  return { ...problem, where: { kind: 'line', values: [before.split('\n').length, column] } };
}
