/**
 * How many characters of a text are two UTF-16 units: what code points are fewer by. A lone surrogate is a character
 * of one unit.
 *
 * Cost: linear.
 */
export function pairsIn(text: string): number {
  return text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
}
