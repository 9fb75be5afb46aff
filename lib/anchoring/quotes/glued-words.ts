/**
 * The first or last word of a quote where a page put text behind it or before it without a space: "the" has become
 * "theAdvertisement". It is found next to the words around the quote.
 */
import type { Pattern } from './pattern.ts';
import type { TokenIndex } from './token-index.ts';
import type { Tokens } from './tokens.ts';

/** Where the glued text begins: lower case would make it a longer word. */
const newWord = /^[\p{Lu}\p{N}\p{Lo}]/u;

const MIN_LETTERS = 2;

/** In: the page's tokens next to the words before and behind the quote. Changes the map in place. */
export function takeGlued(
  index: TokenIndex,
  { tokens, from, to }: Pattern,
  map: Int32Array,
  [head, tail]: readonly [head: number, tail: number],
): void {
  const first = map[from] as number;
  if (head > 0 && (first < 0 || first > head)) {
    const [word, there] = [wordAt(tokens, from), wordAt(index.tokens, head)];
    if (isLong(word) && there.startsWith(word) && newWord.test(there.slice(word.length))) map[from] = head;
  }
  const last = map[to - 1] as number;
  if (tail < index.ids.length - 1 && last < tail) {
    const [word, there] = [wordAt(tokens, to - 1), wordAt(index.tokens, tail)];
    if (isLong(word) && there !== word && there.endsWith(word)) map[to - 1] = tail;
  }
}

function isLong(word: string): boolean {
  return word.length >= MIN_LETTERS;
}

function wordAt({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}
