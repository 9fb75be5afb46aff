/**
 * One block of an article, read once: its words, its quotations, and what lies between two words.
 */
import { type Quote, quoteRanges } from './quotes.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Block {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quote[];
}

/** A run of words of a block: tokens[from, to). */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A sentence: its offsets in UTF-16 code units, and its words. */
export interface Sentence extends WordRange {
  readonly start: number;
  readonly end: number;
}

export function readBlock(text: string): Block {
  return { text, tokens: tokenize(text), quotes: quoteRanges(text) };
}

/** The given sentences with the words that they hold. */
export function withWords(block: Block, sentences: readonly (readonly [start: number, end: number])[]): Sentence[] {
  let at = 0;
  return sentences.map(([start, end]) => {
    while (at < block.tokens.length && block.tokens[at]!.start < start) at++;
    const from = at;
    while (at < block.tokens.length && block.tokens[at]!.end <= end) at++;
    return { start, end, from, to: at };
  });
}

/** What stands between word `at - 1` and word `at`. */
export function gapBefore(block: Block, at: number): string {
  const left = block.tokens[at - 1]?.end ?? 0;
  return block.text.slice(left, block.tokens[at]?.start ?? block.text.length);
}

export function quoteAt(block: Block, offset: number): Quote | null {
  const quote = block.quotes[firstAt(block.quotes, ({ end }) => end > offset)];
  return quote !== undefined && quote.start <= offset ? quote : null;
}

/** The words that lie within [start, end). */
export function wordsWithin(block: Block, start: number, end: number): WordRange {
  const from = firstAt(block.tokens, (token) => token.start >= start);
  return {
    from,
    to: Math.max(
      from,
      firstAt(block.tokens, (token) => token.end > end),
    ),
  };
}

/** The first place where `holds`, in a list that it parts in two; by halving, since a block may be a whole page. */
function firstAt<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
