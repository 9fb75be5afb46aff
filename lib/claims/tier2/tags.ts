/**
 * From scores of tags to spans: who says it, by which words, and what is said.
 *
 * In:     tokens of a paragraph and a score for each tag of each; how likely tags follow one another.
 * Out:    spans, whole words, UTF-16 offsets, in the order of the text.
 * Cost:   13 x 13 sums a token.
 * Source: Viterbi over a linear-chain CRF; training/tier2/evaluate.py has the same rules.
 */
import type { Token } from './tokenizer.ts';

export type Role = 'source' | 'cue' | 'content';

export interface RoleSpan {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

export interface Chain {
  readonly tags: readonly string[];
  /** Row: the tag before; column: the tag after. */
  readonly transitions: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/** A range of tokens, [first, after the last]. */
export type TokenRange = readonly [first: number, after: number];

/** For each token: 0 outside of double quotes, 1 inside, 2 a token with a quote. */
export function quoteStates(tokens: readonly Token[], text: string): number[] {
  let inside = false;
  return tokens.map(({ start, end }) => {
    const quotes = text.slice(start, end).match(/["\u201c\u201d\u201e\u201f\u00ab\u00bb]/g)?.length ?? 0;
    const state = quotes > 0 ? 2 : Number(inside);
    if (quotes % 2 === 1) inside = !inside;
    return state;
  });
}

/** Ranges of at most `most` tokens; a long paragraph is cut after a sentence where it can be. */
export function windowsOf(tokens: readonly Token[], text: string, most: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  let first = 0;
  while (tokens.length - first > most) {
    let after = first + most;
    for (let index = after - 1; index >= first + most / 2; index -= 1) {
      const token = tokens[index];
      if (token === undefined || !/[.!?]["'\u201d\u2019)]*$/.test(text.slice(token.start, token.end))) continue;
      after = index + 1;
      break;
    }
    ranges.push([first, after]);
    first = after;
  }
  return tokens.length > first ? [...ranges, [first, tokens.length]] : ranges;
}

/** The best path through the scores. */
export function bestTags(scores: Float32Array, chain: Chain): number[] {
  const kinds = chain.tags.length;
  const length = scores.length / kinds;
  const back = new Uint8Array(scores.length);
  let best = chain.start.map((start, tag) => start + (scores[tag] ?? 0));
  for (let row = 1; row < length; row += 1) {
    best = best.map((_, tag) => {
      const before = bestBefore(best, chain, tag);
      back[row * kinds + tag] = before;
      return (best[before] ?? 0) + (chain.transitions[before * kinds + tag] ?? 0) + (scores[row * kinds + tag] ?? 0);
    });
  }
  let tag = greatest(best.map((value, index) => value + (chain.end[index] ?? 0)));
  const path = [tag];
  for (let row = length - 1; row > 0; row -= 1) {
    tag = back[row * kinds + tag] ?? 0;
    path.push(tag);
  }
  return path.reverse();
}

function bestBefore(best: Float32Array, chain: Chain, tag: number): number {
  const kinds = chain.tags.length;
  let before = 0;
  let most = -Infinity;
  for (let index = 0; index < kinds; index += 1) {
    const sum = (best[index] ?? 0) + (chain.transitions[index * kinds + tag] ?? 0);
    if (sum > most) {
      most = sum;
      before = index;
    }
  }
  return before;
}

function greatest(values: Float32Array): number {
  return values.reduce((found, value, index) => (value > (values[found] ?? 0) ? index : found), 0);
}

/** Tags such as `B-source`: B begins, I goes on, E ends, S stands alone. */
export function spansOf(path: readonly string[], tokens: readonly Token[], text: string): RoleSpan[] {
  const spans: { role: Role; start: number; end: number }[] = [];
  let open: { role: Role; start: number; end: number } | undefined;
  path.forEach((tag, index) => {
    const token = tokens[index];
    const [place = 'O', role] = tag.split('-') as [string, Role | undefined];
    if (token === undefined || role === undefined) {
      open = undefined;
      return;
    }
    if (open === undefined || place === 'B' || place === 'S' || open.role !== role) {
      open = { role, start: token.start, end: token.end };
      spans.push(open);
    }
    open.end = token.end;
    if (place === 'E' || place === 'S') open = undefined;
  });
  return grown(spans, text);
}

/** Grown to whole words; none begins before the one before it ends. */
function grown(spans: readonly RoleSpan[], text: string): RoleSpan[] {
  let reached = 0;
  return spans.flatMap(({ role, start: first, end: last }) => {
    const { start, end } = wholeWords(text, first, last);
    if (start < reached) return [];
    reached = end;
    return [{ role, start, end }];
  });
}

function wholeWords(text: string, first: number, last: number): { start: number; end: number } {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
  let start = first;
  let end = last;
  while (start > 0 && isWord(start - 1) && isWord(start)) start -= 1;
  while (end < text.length && isWord(end - 1) && isWord(end)) end += 1;
  return { start, end };
}
