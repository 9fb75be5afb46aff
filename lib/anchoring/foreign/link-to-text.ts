/**
 * A link that opens a page at a sentence: its address with the shortest text directive that means no other place.
 *
 * In:     the page's address, a quote, and the page's text as `document-text.ts` reads it.
 * Out:    the link, in the words that stand in the page now; null where the quote's words do not stand in it, or no
 *         directive can mean them. Where nothing tells equal words apart, the link leads to the first.
 * Units:  UTF-16 code units, end excluded.
 * Cost:   a fold of the page, and a scan of it for each directive that is tried: about twenty at most.
 * Limit:  a part of a directive cannot cross the border of a block, so a longer quote is named by how it begins and ends.
 * Source: WICG Text Fragments, 4 Generating Text Fragment Directives.
 */
import { findDirective, searchable } from './directive-search.ts';
import { type Place, placeOfQuote, type QuotedWords } from './quote-place.ts';
import { type TextDirective, writeTextFragment } from './text-directive.ts';
import { type WordBorders, wordBorders } from './word-border.ts';

/** Longer than this a quote is named by its first and last words: the limit that browsers' own "copy link" has. */
const MAX_EXACT = 300;

/** Words that name the beginning or the end of a long quote, and those round a quote that stands twice. */
const EDGE_WORDS = [3, 5, 8, 13];
const CONTEXT_WORDS = [1, 2, 3, 5, 8, 13];

export function linkToText(address: string, quote: QuotedWords, page: string, near = 0): string | null {
  const place = placeOfQuote(page, quote, near);
  return place === null ? null : linkToPlace(address, page, place);
}

export function linkToPlace(address: string, page: string, place: Place): string | null {
  const whole = wholeWords(page, place);
  if (whole.start >= whole.end) return null;
  const search = searchable(page);
  const words = page.slice(whole.start, whole.end);
  let toEqualWords: TextDirective | null = null;
  for (const directive of directives(page, whole)) {
    const found = findDirective(search, directive);
    if (found === null || page.slice(found.start, found.end) !== words) continue;
    if (found.start === whole.start) return writeTextFragment(address, directive);
    toEqualWords ??= directive;
  }
  return toEqualWords && writeTextFragment(address, toEqualWords);
}

/** Browsers find whole words only: a quote that cuts one is widened to it. */
function wholeWords(page: string, { start, end }: Place): Place {
  const words = page.slice(start, end);
  const isBorder = wordBorders(page);
  let from = start + words.length - words.trimStart().length;
  let to = start + words.trimEnd().length;
  while (from < to && !isBorder(from)) from -= 1;
  while (from < to && !isBorder(to)) to += 1;
  return { start: from, end: to };
}

function* directives(page: string, { start, end }: Place): Generator<TextDirective> {
  const words = page.slice(start, end);
  const isNamedWhole = words.length <= MAX_EXACT && !words.includes('\n');
  const edges = isNamedWhole ? [{ start: words }] : EDGE_WORDS.map((count) => edgesOf(words, count));
  yield* edges;
  const longest = edges.at(-1) as TextDirective;
  for (const count of CONTEXT_WORDS) {
    const suffix = firstWords(page.slice(end, end + MAX_EXACT).trimStart(), count);
    const prefix = lastWords(page.slice(Math.max(0, start - MAX_EXACT), start).trimEnd(), count);
    if (suffix !== '') yield { ...longest, suffix };
    if (prefix !== '') yield { ...longest, prefix };
    if (prefix !== '' && suffix !== '') yield { ...longest, prefix, suffix };
  }
}

/** Both edges of one short line would overlap: then they share it. */
function edgesOf(words: string, count: number): TextDirective {
  const start = firstWords(words, count);
  const end = lastWords(words.slice(start.length), count);
  return end === '' ? { start } : { start, end };
}

function firstWords(text: string, count: number): string {
  const line = text.slice(0, MAX_EXACT).split('\n')[0]!;
  return line.slice(0, borderAfter(line, wordBorders(line), count));
}

function lastWords(text: string, count: number): string {
  const line = text.slice(-MAX_EXACT).split('\n').at(-1)!;
  return line.slice(borderBefore(line, wordBorders(line), count)).trimStart();
}

/** Where the n-th word ends. */
function borderAfter(line: string, isBorder: WordBorders, count: number): number {
  let left = count;
  for (let at = 1; at < line.length; at += 1) {
    if (isBorder(at) && isWordUnit(line[at - 1]!)) left -= 1;
    if (left === 0) return at;
  }
  return line.length;
}

function borderBefore(line: string, isBorder: WordBorders, count: number): number {
  let left = count;
  for (let at = line.length - 1; at > 0; at -= 1) {
    if (isBorder(at) && isWordUnit(line[at]!)) left -= 1;
    if (left === 0) return at;
  }
  return 0;
}

/** Half of a surrogate pair counts: a border lies before or after the whole. */
function isWordUnit(unit: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit);
}
