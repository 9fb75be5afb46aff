/**
 * The ends of a found quote in the page's text, to the character.
 *
 * In:   a place, in page tokens.
 * Out:  UTF-16 offsets. The punctuation that the quote began or ended with is taken along where the page has it; a
 *       quote that was whole sentences is one again where words were put in or changed at its ends.
 * Cost: the characters between two words, at both ends.
 */
import { fold } from '../../text/normalize.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './places.ts';
import type { TokenIndex } from './token-index.ts';
import { footnoteLength, type Tokens } from './tokens.ts';

/** So many words may have been put in at the end of a sentence, next to the words that stood behind it, and else. */
const MAX_ADDED = 10;
const MAX_CONTINUED = 40;

/** Of the words on a side, the share that shows that it is where it was. */
const NEAR = 0.5;

const endsSentence = /[.!?…。！？؟]["'”’»)\]]*\s*$/u;
const sentenceEnd = /[.!?…。！？؟]|\n/u;
const followsSentence = /[.!?…。！？؟]["'”’»)\]]*\s*["'“‘«([]*$/u;
const opensSentence = /(?:^|[.!?…。！？؟]["'”’»)\]]*\s+["'“‘«([]*|\n["'“‘«([]*)$/u;

export interface SpanEnds {
  readonly start: number;
  readonly end: number;
  /** The sentence that the quote was goes on now, or begins sooner. */
  readonly isLonger: boolean;
}

export function endsOf(index: TokenIndex, pattern: Pattern, place: Place): SpanEnds {
  const first = sentenceStartFrom(index, pattern, place);
  const last = sentenceEndFrom(index, pattern, place);
  const start = startOf(index.tokens, pattern, first);
  return {
    start,
    end: endOf(index.tokens, pattern, last, start),
    isLonger: first !== place.first || last !== place.last,
  };
}

function startOf(page: Tokens, { tokens, from, start }: Pattern, first: number): number {
  const at = page.starts[first] as number;
  const own = tokens.starts[from] as number;
  if (own < start) return at + partOf(tokens.text.slice(own, start), page.text.slice(at, page.ends[first]));
  if (own === start) return at;
  const opening = tokens.text.slice(start, own);
  if (page.text.startsWith(opening, at - opening.length)) return at - opening.length;
  const floor = first === 0 ? 0 : (page.ends[first - 1] as number);
  const lead = oneQuote(fold(opening).text);
  const there = fold(page.text.slice(floor, at));
  const found = oneQuote(there.text);
  let same = 0;
  while (same < Math.min(lead.length, found.length) && lead.at(-1 - same) === found.at(-1 - same)) same += 1;
  return same === 0 ? at : floor + (there.starts[found.length - same] as number);
}

function endOf(page: Tokens, { tokens, to, end }: Pattern, last: number, spanStart: number): number {
  const at = page.ends[last - 1] as number;
  const own = tokens.ends[to - 1] as number;
  const wordStart = page.starts[last - 1] as number;
  if (own > end) {
    return wordStart + partOf(tokens.text.slice(tokens.starts[to - 1], end), page.text.slice(wordStart, at));
  }
  if (own === end) return at;
  const ending = tokens.text.slice(own, end);
  const next = page.text.charAt(at + ending.length);
  if (page.text.startsWith(ending, at) && !/[”’»"]/u.test(next)) return at + ending.length;
  return endOfMarks(page, { at, last, spanStart }, oneQuote(fold(ending).text));
}

/** Where the marks end that the quote ended with, or others in their stead. */
function endOfMarks(
  page: Tokens,
  { at, last, spanStart }: { readonly at: number; readonly last: number; readonly spanStart: number },
  trail: string,
): number {
  const from = at + footnoteLength(page.text, at);
  const there = fold(page.text.slice(from, page.starts[last] ?? page.text.length));
  let same = 0;
  const found = oneQuote(there.text);
  // A quotation mark or a bracket that was put round the last words.
  const skipped = trail[0] !== found[0] && trail[0] === found[1] && /[")\]]/u.test(found[0] ?? '') ? 1 : 0;
  while (same < trail.length && skipped + same < found.length && trail[same] === found[skipped + same]) same += 1;
  // A sentence ends, whatever the mark.
  if (same === 0 && sentenceEnd.test(trail) && sentenceEnd.test(there.text[0] ?? '')) same = 1;
  if (same === 0) return at;
  // One that closes what was opened in the span, and stands behind its last mark.
  const closes = found[skipped + same] === '"' && !trail.includes('"') && isOpen(page.text.slice(spanStart, at));
  return from + (there.ends[skipped + same - (closes ? 0 : 1)] as number);
}

function isOpen(text: string): boolean {
  return (text.match(/[“„«"]/gu)?.length ?? 0) > (text.match(/[”»]/gu)?.length ?? 0);
}

/** Single and double quotation marks change with the house. */
function oneQuote(text: string): string {
  return text.replaceAll("'", '"');
}

/** The units of `word` that are as many as `part` has, those that no reader sees not counted. */
function partOf(part: string, word: string): number {
  if (word.startsWith(part)) return part.length;
  const length = fold(part).text.length;
  const folded = fold(word);
  return folded.ends[Math.min(length, folded.text.length) - 1] ?? 0;
}

/** Words put in before the quote belong to it when it began its sentence. */
function sentenceStartFrom({ tokens: page, ids }: TokenIndex, pattern: Pattern, { first, before }: Place): number {
  const { tokens, from, start } = pattern;
  // Without a word before it nobody knows; where that word still stands, only the mark between them changed.
  if (from === 0 || ids[first - 1] === pattern.ids[from - 1]) return first;
  if ((tokens.starts[from] as number) < start || !opensSentence.test(tokens.text.slice(0, start))) return first;
  const floor = Math.max(0, first - ((before ?? 1) >= NEAR ? MAX_ADDED : MAX_CONTINUED));
  for (let at = first; at >= floor; at -= 1) {
    const end = at === 0 ? 0 : (page.ends[at - 1] as number);
    const border = page.text.slice(Math.max(0, end - 1), page.starts[at]);
    // Text nodes that meet may leave no space: enough for a quote where it is, too little to look for a start.
    if (at === 0 || border.includes('\n') || (at === first ? followsSentence : opensSentence).test(border)) return at;
  }
  return first;
}

/** And words put in behind it when it ended its sentence. */
function sentenceEndFrom({ tokens: page, ids }: TokenIndex, pattern: Pattern, { last, after }: Place): number {
  const { tokens, to, end } = pattern;
  if (to === pattern.ids.length || ids[last] === pattern.ids[to]) return last;
  if (!endsSentence.test(tokens.text.slice(tokens.ends[to - 1], end))) return last;
  const ceiling = Math.min(page.count, last + ((after ?? 1) >= NEAR ? MAX_ADDED : MAX_CONTINUED));
  for (let at = last; at <= ceiling; at += 1) {
    if (sentenceEnd.test(page.text.slice(page.ends[at - 1], page.starts[at] ?? page.text.length))) return at;
  }
  return last;
}
