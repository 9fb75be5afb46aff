/**
 * Whether two words are forms or spellings of one: most of their letters are the same from both ends.
 *
 * Cost: linear in the words, and most pairs differ in their first and last letters.
 */

import { isDigit, type Tokens } from './tokens.ts';
import { codeOf } from './word-codes.ts';

/** Of the longer word, the share of letters at the two ends that must be the same. */
const SHARE = 0.6;
const MIN_LETTERS = 3;

export function areSimilar(one: Tokens, first: number, other: Tokens, second: number): boolean {
  return sharedLetters(one, first, other, second) > 0;
}

/** How many letters two similar words share, or 0 where they are not similar. Numbers never are. */
export function sharedLetters(one: Tokens, first: number, other: Tokens, second: number): number {
  const [start, end] = [one.starts[first] as number, one.ends[first] as number];
  const [from, to] = [other.starts[second] as number, other.ends[second] as number];
  const longest = Math.max(end - start, to - from);
  const shortest = Math.min(end - start, to - from);
  if (shortest < MIN_LETTERS || shortest < SHARE * longest) return 0;
  if (isDigit(one.text.charCodeAt(start)) || isDigit(other.text.charCodeAt(from))) return 0;
  const isFirstSame = isSame(one.text, start, other.text, from);
  if (!isFirstSame && !isSame(one.text, end - 1, other.text, to - 1)) return 0;
  let head = 0;
  while (head < shortest && isSame(one.text, start + head, other.text, from + head)) head += 1;
  let tail = 0;
  while (tail < shortest - head && isSame(one.text, end - 1 - tail, other.text, to - 1 - tail)) tail += 1;
  return head + tail >= SHARE * longest ? head + tail : 0;
}

function isSame(one: string, at: number, other: string, there: number): boolean {
  const [unit, unitThere] = [one.charCodeAt(at), other.charCodeAt(there)];
  return unit === unitThere || codeOf(unit) === codeOf(unitThere);
}
