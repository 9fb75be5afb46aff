/**
 * What a text directive points at in a page's text, as browsers find it.
 *
 * In:     the page's text as `document-text.ts` reads it: a '\n' is the border of a block, which no part of a
 *         directive crosses. Between prefix, words and suffix it may lie.
 * Out:    the first match, whole words only; case, accents, soft hyphens and the shape of quotes do not count.
 * Units:  UTF-16 code units of the page's text, end excluded.
 * Cost:   one fold of the page; then linear for each directive.
 * Source: WICG Text Fragments, "find a range from a text directive".
 */
import type { Place } from './quote-place.ts';
import type { TextDirective } from './text-directive.ts';
import { type WordBorders, wordBorders } from './word-border.ts';

export interface SearchableText {
  readonly text: string;
  /** Unit i of `text` stood at `starts[i]` of the page's text. One more than there are units. */
  readonly starts: Int32Array;
  readonly borders: WordBorders;
}

interface Bounds {
  readonly wordStart: boolean;
  readonly wordEnd: boolean;
}

const pieces = /[!-~]+(?!\p{M})|\n|[^\S\n]+|[^\p{M}]\p{M}*|\p{M}+/gsu;
const ascii = /^[!-~]+$/u;
/** Combining marks, soft hyphens and characters of no width. */
const unsearched = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
const singleQuotes = /[‘’‚‛]/gu;
const doubleQuotes = /[“”„‟]/gu;

export function searchable(page: string): SearchableText {
  const { text, starts } = foldForSearch(page);
  return { text, starts, borders: wordBorders(text) };
}

export function findDirective(page: SearchableText, directive: TextDirective): Place | null {
  const prefix = queryOf(directive.prefix);
  const start = queryOf(directive.start);
  const end = queryOf(directive.end);
  const suffix = queryOf(directive.suffix);
  if (start === '') return null;
  const wordEnd = end !== '' || suffix === '';
  for (const { from, until } of starting(page, prefix, start, wordEnd)) {
    if (end === '') {
      if (suffix === '' || followed(page, until, suffix)) return placeIn(page, from, until);
      continue;
    }
    for (const last of occurrences(page, end, until, { wordStart: true, wordEnd: suffix === '' })) {
      const close = last + end.length;
      if (suffix === '' || followed(page, close, suffix)) return placeIn(page, from, close);
    }
    // No end after this start: there is none after a later one either.
    return null;
  }
  return null;
}

function* starting(
  page: SearchableText,
  prefix: string,
  start: string,
  wordEnd: boolean,
): Generator<{ readonly from: number; readonly until: number }> {
  if (prefix === '') {
    for (const from of occurrences(page, start, 0, { wordStart: true, wordEnd }))
      yield { from, until: from + start.length };
    return;
  }
  for (const at of occurrences(page, prefix, 0, { wordStart: true, wordEnd: false })) {
    const from = pastSpace(page.text, at + prefix.length);
    const until = from + start.length;
    if (page.text.startsWith(start, from) && (!wordEnd || page.borders(until))) yield { from, until };
  }
}

function* occurrences({ text, borders }: SearchableText, words: string, from: number, { wordStart, wordEnd }: Bounds) {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if ((!wordStart || borders(at)) && (!wordEnd || borders(at + words.length))) yield at;
  }
}

function followed({ text, borders }: SearchableText, until: number, suffix: string): boolean {
  const at = pastSpace(text, until);
  return text.startsWith(suffix, at) && borders(at + suffix.length);
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n') at += 1;
  return at;
}

function placeIn({ starts }: SearchableText, from: number, until: number): Place {
  // The end is past the last unit, marks that were folded away included.
  return { start: starts[from] as number, end: starts[until] as number };
}

function queryOf(words: string | undefined): string {
  return words === undefined ? '' : foldForSearch(words.replace(/\n/gu, ' ')).text.trim();
}

/** One space for white space within a block; the base characters of letters, in lower case. */
function foldForSearch(text: string): { readonly text: string; readonly starts: Int32Array } {
  const parts: string[] = [];
  const starts: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const isRun = ascii.test(piece);
    const folded = isRun ? piece.toLowerCase() : foldPiece(piece);
    parts.push(folded);
    // Only in a run of ASCII does each unit stand for itself.
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(index + (isRun ? unit : 0));
  }
  starts.push(text.length);
  return { text: parts.join(''), starts: Int32Array.from(starts) };
}

/** A character with its marks, or white space. */
function foldPiece(piece: string): string {
  if (piece === '\n') return piece;
  if (/^\s/u.test(piece)) return ' ';
  const base = piece.normalize('NFD').replace(unsearched, '').toLowerCase();
  return base.replace(singleQuotes, "'").replace(doubleQuotes, '"');
}
