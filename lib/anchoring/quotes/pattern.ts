/**
 * A quote with the words around it, as the words of one page: what the matcher looks for.
 *
 * Units: `from` and `to` count tokens of `tokens`, end excluded; `start` and `end` are UTF-16 units of its text.
 * Cost:  linear in the quote; context is cut to 256 units a side.
 */
import type { TextQuoteSelector } from '../../model/selector.ts';
import type { TokenIndex } from './token-index.ts';
import { type Tokens, tokensOf } from './tokens.ts';

const MAX_CONTEXT = 256;

export interface Pattern {
  /** Prefix, quote and suffix as one text: what stands around a quote pins both of its ends. */
  readonly tokens: Tokens;
  /** The page's word at each token, or -1 where the page does not have it. */
  readonly ids: Int32Array;
  /** The tokens of the quote; one that only begins or ends in it counts. */
  readonly from: number;
  readonly to: number;
  /** The quote in the text of `tokens`. */
  readonly start: number;
  readonly end: number;
  /** Whether the quote, as it was written, begins or ends in the middle of a word. */
  readonly isCut: boolean;
}

/** The words around the quote alone, as if they stood together. */
export function withoutQuote({ tokens, ids, from, to }: Pattern): Pattern {
  const keep = (array: Int32Array): Int32Array => {
    const kept = new Int32Array(array.length - (to - from));
    kept.set(array.subarray(0, from));
    kept.set(array.subarray(to), from);
    return kept;
  };
  const around = {
    text: tokens.text,
    count: tokens.count - (to - from),
    starts: keep(tokens.starts),
    ends: keep(tokens.ends),
    hashes: keep(tokens.hashes),
  };
  return { tokens: around, ids: keep(ids), from, to: from, start: 0, end: 0, isCut: false };
}

export function patternOf(index: TokenIndex, { exact, prefix = '', suffix = '' }: TextQuoteSelector): Pattern {
  const before = prefix.slice(-MAX_CONTEXT);
  const after = suffix.slice(0, MAX_CONTEXT);
  const asWritten = patternFrom(index, before, exact, after);
  const { ids, from, to, isCut } = asWritten;
  if (!isCut || ((ids[from] as number) >= 0 && (ids[to - 1] as number) >= 0)) return asWritten;
  // No such word is on the page. Some tools trim the context: "on" + "Monday" is no word "onMonday".
  return { ...patternFrom(index, `${before} `, exact, ` ${after}`), isCut };
}

function patternFrom(index: TokenIndex, before: string, exact: string, after: string): Pattern {
  const tokens = tokensOf(before + exact + after);
  const start = before.length;
  const end = start + exact.length;
  let from = 0;
  while (from < tokens.count && (tokens.ends[from] as number) <= start) from += 1;
  let to = from;
  while (to < tokens.count && (tokens.starts[to] as number) < end) to += 1;
  const ids = new Int32Array(tokens.count);
  for (let token = 0; token < tokens.count; token += 1) ids[token] = index.idOf(tokens.hashes[token] as number);
  const isCut = from < to && ((tokens.starts[from] as number) < start || (tokens.ends[to - 1] as number) > end);
  return { tokens, ids, from, to, start, end, isCut };
}
