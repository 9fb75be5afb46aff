/** White space as HTML collapses it: a no-break space is none. Offsets are UTF-16. */

export function stretchStart(data: string, from: number): number {
  let at = from;
  while (at < data.length && isWhite(data.charCodeAt(at))) at += 1;
  return at;
}

/** White space ends a stretch where there is more than one, or nothing after it. */
export function stretchEnd(data: string, from: number): number {
  let end = from + 1;
  for (let at = end; at < data.length && at - end < 2; at += 1) {
    if (!isWhite(data.charCodeAt(at))) end = at + 1;
  }
  return end;
}

function isWhite(code: number): boolean {
  return code <= 32 && (code === 32 || code === 10 || code === 9 || code === 13 || code === 12);
}
