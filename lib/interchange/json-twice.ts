/**
 * Keys that an object of a JSON text has twice: `JSON.parse` keeps the last and says nothing.
 *
 * In:     a text.
 * Out:    a fault for each, by its path; none where the text is not strictly JSON, as with comments in it.
 * Cost:   O(length), beside the parse: for whoever asks what is wrong with a file, not for every reading of one.
 * Source: RFC 8259, 4 Objects; RFC 7493, 2.3 Object Constraints.
 */
import { at, type Fault } from '../model/fault.ts';

/** An object or a list that is not closed yet, and where in it we are. */
interface Open {
  /** Null in a list. */
  readonly names: Set<string> | null;
  place: string | number;
}

const COLON = /\s*:/uy;

export function keysTwice(json: string): readonly Fault[] {
  if (!isJson(json)) return [];
  const sign = /[[\]{},"]/gu;
  const open: Open[] = [];
  const faults: Fault[] = [];
  for (let found = sign.exec(json); found !== null; found = sign.exec(json)) {
    if (found[0] !== '"') {
      move(found[0], open);
      continue;
    }
    sign.lastIndex = stringEnd(json, found.index);
    const names = open.at(-1)?.names;
    if (names && isKey(json, sign.lastIndex)) {
      const name = JSON.parse(json.slice(found.index, sign.lastIndex)) as string;
      open.at(-1)!.place = name;
      if (names.has(name)) faults.push({ code: 'twice', where: at(pathOf(open)), values: [name] });
      names.add(name);
    }
  }
  return faults;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function move(sign: string, open: Open[]): void {
  const inner = open.at(-1);
  if (sign === '{') open.push({ names: new Set(), place: '' });
  else if (sign === '[') open.push({ names: null, place: 0 });
  else if (sign !== ',') open.pop();
  else if (typeof inner?.place === 'number') inner.place += 1;
}

/** Behind the quotation mark that closes it: one with an odd number of backslashes before it does not. */
function stringEnd(json: string, start: number): number {
  let end = start;
  let slashes: number;
  do {
    end = json.indexOf('"', end + 1);
    slashes = 0;
    while (json.charAt(end - 1 - slashes) === '\\') slashes += 1;
  } while (slashes % 2 === 1);
  return end + 1;
}

/** In JSON a string before a colon is a key, and no other is. */
function isKey(json: string, end: number): boolean {
  COLON.lastIndex = end;
  return COLON.test(json);
}

function pathOf(open: readonly Open[]): string {
  return open
    .map(({ place }) => (typeof place === 'number' ? `[${place}]` : `.${place}`))
    .join('')
    .replace(/^\./u, '');
}
