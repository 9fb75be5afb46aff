/** Join many short texts into few long ones: a browser handles a hundred thousand parts of a file badly. */

/** UTF-16 code units, at least, of every piece but the last. */
const PIECE = 2 ** 20;

export function* inPieces(parts: Iterable<string>): Generator<string, void, undefined> {
  let some: string[] = [];
  let length = 0;
  for (const part of parts) {
    some.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield some.join('');
    some = [];
    length = 0;
  }
  if (length > 0) yield some.join('');
}
