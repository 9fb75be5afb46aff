/**
 * Parts of an alignment that are not of the quote: words that only look like its ends.
 *
 * Both change the map in place: a token that is cut off has no place any more.
 */
import type { Pattern } from './pattern.ts';
import { sharedLetters } from './similar-words.ts';
import { surroundingsAt } from './surroundings.ts';
import type { TokenIndex } from './token-index.ts';
import type { Tokens } from './tokens.ts';

/** So many words put in between are more than a phrase. */
const WIDE_GAP = 8;
const MAX_CUTS = 4;

const PAGE_EDGE = 2;

/** Of the weight of the words on a side, the share that shows that an end is where it was. */
const HOLDS = 0.5;

const sentenceBorder = /[.!?…。！？؟\n]/u;

/**
 * Another word in the stead of the first or the last of the quote does not reach over the border of a sentence that
 * the quote did not have: there the word was deleted.
 */
export function trimStrays(index: TokenIndex, pattern: Pattern, map: Int32Array): void {
  for (const step of [1, -1] as const) {
    let token = step > 0 ? pattern.from : pattern.to - 1;
    while (token >= pattern.from && token < pattern.to && isStray(index, pattern, map, token, step)) {
      map[token] = -1;
      token += step;
    }
  }
}

function isStray(
  index: TokenIndex,
  { ids, tokens, from, to }: Pattern,
  map: Int32Array,
  token: number,
  step: 1 | -1,
): boolean {
  const place = map[token] as number;
  if (place < 0) return true;
  if (index.ids[place] === ids[token] || sharedLetters(tokens, token, index.tokens, place) > 0) return false;
  const inner = token + step;
  if (inner < from || inner >= to) return false;
  const isBorder = sentenceBorder.test(between(index.tokens, Math.min(place, place + step)));
  return isBorder && !sentenceBorder.test(between(tokens, Math.min(token, inner)));
}

function between({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(ends[token], starts[token + 1] ?? text.length);
}

/**
 * A part of the quote that stands far from the rest belongs to it when the words around it say so: text was put in
 * between. Else it is of another sentence, one that is like the quote.
 */
export function cutAtGaps(index: TokenIndex, pattern: Pattern, map: Int32Array): void {
  for (let turn = 0; turn < MAX_CUTS; turn += 1) {
    const gap = widestGap(map, pattern.from, pattern.to);
    if (gap === null || !cutAtGap(index, pattern, map, gap)) return;
  }
}

function cutAtGap(
  index: TokenIndex,
  pattern: Pattern,
  map: Int32Array,
  [left, right]: readonly [left: number, right: number],
): boolean {
  const { from, to } = pattern;
  const first = map.slice(from, to).find((place) => place >= 0) as number;
  const last = (map.slice(from, to).findLast((place) => place >= 0) as number) + 1;
  const { before, after } = surroundingsAt(index, pattern, first, last);
  // What began or ended the page, and does still, needs nothing before or behind it.
  const holdsLeft = before === null ? first <= PAGE_EDGE : before >= HOLDS;
  const holdsRight = after === null ? last >= index.ids.length - PAGE_EDGE : after >= HOLDS;
  if (holdsLeft && holdsRight) return false;
  const keepsLeft = holdsLeft === holdsRight ? placesIn(map, from, left + 1) >= placesIn(map, right, to) : holdsLeft;
  if (keepsLeft) map.fill(-1, right, to);
  else map.fill(-1, from, left + 1);
  return true;
}

/** The tokens on both sides of the most words that were put in. */
function widestGap(map: Int32Array, from: number, to: number): readonly [left: number, right: number] | null {
  let widest: readonly [number, number] | null = null;
  let most = WIDE_GAP;
  let left = -1;
  for (let token = from; token < to; token += 1) {
    if ((map[token] as number) < 0) continue;
    const added = left < 0 ? 0 : (map[token] as number) - (map[left] as number) - (token - left);
    if (added > most) {
      most = added;
      widest = [left, token];
    }
    left = token;
  }
  return widest;
}

function placesIn(map: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token += 1) if ((map[token] as number) >= 0) count += 1;
  return count;
}
