/**
 * The characters of a text that are two UTF-16 units: what code points are fewer by. A lone surrogate is a character
 * of one unit.
 *
 * Cost: linear.
 */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

export function pairsIn(text: string): number {
  return text.match(pair)?.length ?? 0;
}

/** Where each of them begins, in order. */
export function placesOfPairs(text: string): readonly number[] {
  return Array.from(text.matchAll(pair), ({ index }) => index);
}
