/**
 * Every place of a page where the words of a quote stand as they are.
 *
 * Out:  page tokens at which the quote's first token stands, in order.
 * Cost: the places of the quote's rarest word; each stops at the first word that differs. Bounded where a page
 *       repeats itself.
 */
import type { Pattern } from './pattern.ts';
import type { TokenIndex } from './token-index.ts';

/** A quote that stands in more places is told apart among these only. */
const MAX_PLACES = 400;
const MAX_STEPS = 200_000;

export function exactPlaces(index: TokenIndex, { ids, from, to }: Pattern): readonly number[] {
  const rarest = rarestOf(index, ids, from, to);
  if (rarest < 0) return [];
  const id = ids[rarest] as number;
  const last = index.from[id + 1] as number;
  const found: number[] = [];
  let steps = MAX_STEPS;
  for (let at = index.from[id] as number; at < last && found.length < MAX_PLACES && steps > 0; at += 1) {
    const place = (index.places[at] as number) - (rarest - from);
    const same = sameTokens(index.ids, place, ids, from, to);
    steps -= same + 1;
    if (same === to - from) found.push(place);
  }
  return found;
}

/** The token of the quote that the page has least often, or -1 where it lacks one. */
function rarestOf(index: TokenIndex, ids: Int32Array, from: number, to: number): number {
  let rarest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at += 1) {
    const id = ids[at] as number;
    if (id < 0) return -1;
    const count = (index.from[id + 1] as number) - (index.from[id] as number);
    if (count >= fewest) continue;
    rarest = at;
    fewest = count;
  }
  return rarest;
}

/** How many tokens from the first are the same. */
function sameTokens(page: Int32Array, place: number, ids: Int32Array, from: number, to: number): number {
  if (place < 0 || place + to - from > page.length) return 0;
  let at = from;
  while (at < to && page[place + at - from] === ids[at]) at += 1;
  return at - from;
}
