/**
 * What grows piece by piece is painted the more seldom, the more there is: a browser paints all marks of a page anew for
 * one, so that painting after each piece costs the square of what there is.
 */

/** Whether to paint after so many pieces: the first, the second, the fourth and so on. What is last is painted anyway. */
export function isTurnToPaint(pieces: number): boolean {
  return Number.isInteger(Math.log2(pieces));
}
