/** Where a quote is, as a range that the browser keeps right while text nodes are split. */
import type { Place } from './folded.ts';

/** `nodes` are all text nodes of the body. */
export function rangeOf(nodes: readonly Text[], { start, end }: Place): Range {
  const range = document.createRange();
  range.setStart(nodes[start[0]]!, start[1]);
  range.setEnd(nodes[end[0]]!, end[1]);
  return range;
}

export function rangeOver(nodes: readonly Text[]): Range {
  const range = document.createRange();
  range.setStart(nodes[0]!, 0);
  range.setEnd(nodes.at(-1)!, nodes.at(-1)!.length);
  return range;
}
