/** How much of a room each of many may have, of what it wants: who wants little is given it, and the others share the rest. */
export function sharesOf(wanted: readonly number[], room: number): readonly number[] {
  const shares = new Array<number>(wanted.length).fill(0);
  const smallestFirst = wanted.map((_, at) => at).toSorted((one, other) => wanted[one]! - wanted[other]!);
  let left = room;
  smallestFirst.forEach((at, done) => {
    shares[at] = Math.min(wanted[at]!, Math.floor(left / (wanted.length - done)));
    left -= shares[at];
  });
  return shares;
}
