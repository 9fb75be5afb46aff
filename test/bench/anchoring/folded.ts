/** Where words stand in a page however they are typed: the bench's own search, for gold that comes as a string. */
import { textNodesOf } from './page-text.ts';

export interface Place {
  readonly start: readonly [node: number, offset: number];
  readonly end: readonly [node: number, offset: number];
}

export interface FoldedPage {
  placesOf(quote: string): readonly Place[];
  /** Whether its letters and digits stand here once, however they are punctuated. */
  hasOnce(quote: string): boolean;
}

const UNREAD = 'script, style, noscript, template, textarea, select';
const variants: readonly (readonly [RegExp, string])[] = [
  [/[\s\p{M}\p{Cf}]/gu, ''],
  [/[‘’‚‛′`´]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[‐-―−]/gu, '-'],
];

export function fold(text: string): string {
  return variants.reduce((folded, [from, to]) => folded.replace(from, to), text.normalize('NFKD')).toLowerCase();
}

/** Places are given by the number of the text node among all of the body's. */
export function foldPage(body: Element): FoldedPage {
  const parts: string[] = [];
  const owners: number[] = [];
  const offsets: number[] = [];
  for (const [owner, node] of textNodesOf(body).entries()) {
    if (node.parentElement?.closest(UNREAD)) continue;
    let offset = 0;
    for (const character of node.data) {
      const folded = fold(character);
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) {
        owners.push(owner);
        offsets.push(offset);
      }
      offset += character.length;
    }
  }
  const text = parts.join('');
  const place = (start: number, end: number): Place => ({
    start: [owners[start]!, offsets[start]!],
    end: [owners[end - 1]!, offsets[end - 1]! + 1],
  });
  const letters = lettersOf(text);
  return {
    placesOf: (quote) => occurrences(text, fold(quote)).map(([start, end]) => place(start, end)),
    hasOnce: (quote) => occurrences(letters, lettersOf(fold(quote))).length === 1,
  };
}

const lettersOf = (folded: string): string => folded.replace(/[^\p{L}\p{N}]/gu, '');

function occurrences(text: string, words: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at = words === '' ? -1 : text.indexOf(words);
  while (at >= 0) {
    found.push([at, at + words.length]);
    at = text.indexOf(words, at + 1);
  }
  return found;
}
