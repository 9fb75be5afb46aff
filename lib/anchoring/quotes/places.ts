/**
 * Places of a page where a quote may stand, and how well each agrees with it, in words and in surroundings.
 *
 * Out:  `recall` is the share of the quote's letters that stand there in order; `similarity` (Dice) counts too what
 *       stands there and did not before. Both in [0, 1].
 * Cost: linear in the span.
 */
import { fold } from '../../text/normalize.ts';
import { cutAtGaps, trimStrays } from './cuts.ts';
import { takeGlued } from './glued-words.ts';
import type { Pattern } from './pattern.ts';
import { sharedLetters } from './similar-words.ts';
import { type Surroundings, surroundingsAt } from './surroundings.ts';
import { isCounting, isNumber, isTelling } from './telling-words.ts';
import type { TokenIndex } from './token-index.ts';
import type { Tokens } from './tokens.ts';

export interface Place extends Surroundings {
  /** Page tokens, end excluded. */
  readonly first: number;
  readonly last: number;
  readonly recall: number;
  readonly similarity: number;
  /** Letter for letter, punctuation and white space too. */
  readonly isAsWritten: boolean;
  /** Every word of the quote and no other. */
  readonly hasSameWords: boolean;
  /** A number, a name or a negation was changed, lost or put in. */
  readonly isTellingChanged: boolean;
  /** What was put in so, stood next to the quote: this is a sentence beside it, and not the quote. */
  readonly isNeighbour: boolean;
}

export function samePlace(index: TokenIndex, pattern: Pattern, first: number): Place {
  const last = first + pattern.to - pattern.from;
  const respelt = respeltWords(index, pattern, first);
  return {
    first,
    last,
    recall: 1,
    similarity: 1,
    isAsWritten: isAsWritten(index.tokens, pattern, first),
    hasSameWords: respelt === 'none',
    isTellingChanged: respelt === 'telling',
    isNeighbour: false,
    ...surroundingsAt(index, pattern, first, last),
  };
}

function isAsWritten(page: Tokens, { tokens, from, start, end }: Pattern, first: number): boolean {
  const there = (page.starts[first] as number) - ((tokens.starts[from] as number) - start);
  return page.text.startsWith(tokens.text.slice(start, end), there);
}

/** Accents and capitals are folded away to find a place, and make another word of "Peña" and of "US". */
function respeltWords(index: TokenIndex, { tokens, from, to }: Pattern, first: number): 'none' | 'some' | 'telling' {
  let respelt: 'none' | 'some' = 'none';
  for (let token = from; token < to; token += 1) {
    const place = first + token - from;
    const [word, there] = [wordAt(tokens, token), wordAt(index.tokens, place)];
    if (word === there) continue;
    const [folded, foldedThere] = [lettersAlone(word), lettersAlone(there)];
    if (folded === foldedThere) continue;
    if (isTelling(tokens, token) || isTelling(index.tokens, place)) return 'telling';
    if (folded.toLowerCase() !== foldedThere.toLowerCase()) respelt = 'some';
  }
  return respelt;
}

function wordAt({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}

function lettersAlone(word: string): string {
  const composed = word.replace(/[^\p{No}]+/gu, (letters) => letters.normalize('NFKC'));
  return fold(composed.replace(optional, '')).text.replace('٪', '%');
}

/** What Arabic and Hebrew may write or leave out: vowel signs, and the line that stretches a word. */
const optional = /(?=\p{M})[\p{scx=Arab}\p{scx=Hebr}]|\u0640/gu;

/**
 * Where no word of the quote was found, the gap between its surroundings: it stood there, and was taken out.
 */
export function alignedPlace(index: TokenIndex, pattern: Pattern, map: Int32Array): Place {
  const { from, to } = pattern;
  const contextBefore = lastMapped(map, 0, from);
  const contextAfter = nextMapped(map, to, index.ids.length);
  trimStrays(index, pattern, map);
  takeGlued(index, pattern, map, [contextBefore + 1, contextAfter - 1]);
  cutAtGaps(index, pattern, map);
  const found = firstMapped(map, from, to);
  const first = found < 0 ? contextBefore + 1 : found;
  const last = found < 0 ? contextAfter : lastMapped(map, from, to) + 1;
  return {
    first,
    last,
    ...(found < 0 ? NO_WORDS : wordsIn(index, pattern, map, first, last)),
    ...surroundingsAt(index, pattern, first, last),
  };
}

function firstMapped(map: Int32Array, from: number, to: number): number {
  for (let token = from; token < to; token += 1) if ((map[token] as number) >= 0) return map[token] as number;
  return -1;
}

function lastMapped(map: Int32Array, from: number, to: number): number {
  for (let token = to - 1; token >= from; token -= 1) if ((map[token] as number) >= 0) return map[token] as number;
  return -1;
}

function nextMapped(map: Int32Array, from: number, otherwise: number): number {
  const place = firstMapped(map, from, map.length);
  return place < 0 ? otherwise : place;
}

const NO_WORDS = {
  isAsWritten: false,
  recall: 0,
  similarity: 0,
  hasSameWords: false,
  isTellingChanged: true,
  isNeighbour: false,
} as const;

function wordsIn(
  index: TokenIndex,
  pattern: Pattern,
  map: Int32Array,
  first: number,
  last: number,
): Pick<Place, 'isAsWritten' | 'recall' | 'similarity' | 'hasSameWords' | 'isTellingChanged' | 'isNeighbour'> {
  const { ids, tokens, from, to } = pattern;
  let wanted = 0;
  let kept = 0;
  const lost: number[] = [];
  const keptPlaces = new Set<number>();
  for (let token = from; token < to; token += 1) {
    const letters = lettersOf(tokens, token);
    const place = map[token] as number;
    wanted += letters;
    if (place >= 0 && index.ids[place] === ids[token]) {
      kept += letters;
      keptPlaces.add(place);
      continue;
    }
    if (place >= 0) kept += Math.min(letters, sharedLetters(tokens, token, index.tokens, place));
    lost.push(token);
  }
  let spanned = 0;
  const news: number[] = [];
  for (let place = first; place < last; place += 1) {
    spanned += lettersOf(index.tokens, place);
    if (!keptPlaces.has(place)) news.push(place);
  }
  const recall = wanted === 0 ? 0 : kept / wanted;
  return {
    isAsWritten: false,
    recall,
    similarity: wanted + spanned === 0 ? 0 : (2 * kept) / (wanted + spanned),
    hasSameWords: lost.length === 0 && news.length === 0,
    // Of a place that nobody will take it does not matter.
    isTellingChanged: recall < LEAST || isTellingChanged(index, pattern, lost, news),
    isNeighbour: recall >= LEAST && isNeighbour(index, pattern, news),
  };
}

/** With less recall no place is ever taken. */
const LEAST = 0.3;

function isTellingChanged(
  { tokens: page }: TokenIndex,
  { tokens, from }: Pattern,
  lost: readonly number[],
  news: readonly number[],
): boolean {
  return (
    lost.some((token) => isTelling(tokens, token) || (token === from && isLongWord(tokens, token))) ||
    news.some((place) => isCounting(page, place))
  );
}

/** Whether all numbers and names that are new stood beside the quote, a number among them. */
function isNeighbour({ tokens, ids: page }: TokenIndex, { ids, from, to }: Pattern, news: readonly number[]): boolean {
  const telling = news.filter((place) => isTelling(tokens, place));
  const isBeside = (place: number): boolean => {
    const id = page[place] as number;
    return ids.indexOf(id) >= 0 && !isIn(ids, from, to, id);
  };
  return telling.some((place) => isNumber(tokens, place)) && telling.every(isBeside);
}

function isIn(ids: Int32Array, from: number, to: number, id: number): boolean {
  const at = ids.indexOf(id, from);
  return at >= 0 && at < to;
}

/** The first word of a sentence is a name as often as not. */
function isLongWord({ starts, ends }: Tokens, token: number): boolean {
  return (ends[token] as number) - (starts[token] as number) > 3;
}

/** A long word is no more than two or three others. */
function lettersOf({ starts, ends }: Tokens, token: number): number {
  return Math.min(9, (ends[token] as number) - (starts[token] as number));
}
