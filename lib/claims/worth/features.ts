/**
 * What the words of a span say to the hashed model: words, pairs of words, and pieces of words.
 *
 * In:    the words of a span. Out: places in a table of `1 << bits` weights, and their values.
 *        Each kind is divided by the root of its number, so that a long span weighs as much as a short one.
 * Cost:  linear; about 15 places a word.
 */
import { finish, hashText, mix } from '../hashing.ts';
import type { Token } from '../tokens.ts';

export interface Sparse {
  readonly places: Uint32Array;
  readonly values: Float32Array;
}

/** Seeds part the kinds: the word "is" and the piece "is" of a word have different places. */
const WORD = 0x811c9dc5;
const PAIR = 0x2b3a4d5f;
const PIECE = 0x5bd1e995;

const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 5;

/** What stands before the first letter of a word and behind its last, and likewise of a span. */
const EDGE = 0x20;

export function worthFeatures(tokens: readonly Token[], text: string, bits: number): Sparse {
  const words = worthWords(tokens, text);
  const pieces = piecesIn(words);
  return listed(2 * words.length + 1 + pieces, bits, (list) => {
    addWords(list, words);
    for (const word of words) addPieces(list, word, 1 / Math.sqrt(pieces));
  });
}

/** Of these, the words and pairs alone. */
export function wordFeatures(words: readonly string[], bits: number): Sparse {
  return listed(2 * words.length + 1, bits, (list) => addWords(list, words));
}

/** The places of the pieces of one word, which has the same ones wherever it stands. */
export function piecePlaces(word: string, bits: number): Uint32Array {
  return listed(piecesOf(word.length), bits, (list) => addPieces(list, word, 1)).places;
}

export function piecesIn(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + piecesOf(word.length), 0);
}

/** All digits look alike: 1,200 is like 3,400. A question mark at the end is a word. */
export function worthWords(tokens: readonly Token[], text: string): string[] {
  const words = tokens.map(({ fold, digit }) => (digit ? fold.replaceAll(/\d/gu, '0') : fold));
  if (/[?؟]["'”’»)\s]*$/u.test(text)) words.push('?');
  return words;
}

function listed(room: number, bits: number, fill: (list: List) => void): Sparse {
  const list: List = {
    places: new Uint32Array(room),
    values: new Float32Array(room),
    length: 0,
    mask: (1 << bits) - 1,
  };
  fill(list);
  return { places: list.places.subarray(0, list.length), values: list.values.subarray(0, list.length) };
}

interface List {
  readonly places: Uint32Array;
  readonly values: Float32Array;
  readonly mask: number;
  length: number;
}

function put(list: List, hash: number, value: number): void {
  list.places[list.length] = finish(hash) & list.mask;
  list.values[list.length] = value;
  list.length++;
}

function addWords(list: List, words: readonly string[]): void {
  const word = 1 / Math.sqrt(words.length);
  const pair = 1 / Math.sqrt(words.length + 1);
  let before = mix(PAIR, EDGE);
  for (const text of words) {
    put(list, hashText(WORD, text), word);
    put(list, hashText(mix(before, EDGE), text), pair);
    before = hashText(PAIR, text);
  }
  if (words.length > 0) put(list, mix(before, EDGE), pair);
}

function piecesOf(length: number): number {
  let count = 0;
  for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) count += Math.max(0, length + 3 - size);
  return count;
}

function addPieces(list: List, word: string, value: number): void {
  for (let start = -1; start < word.length; start++) {
    let hash = mix(PIECE, unitAt(word, start));
    for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE && start + size <= word.length + 1; size++) {
      hash = mix(hash, unitAt(word, start + size - 1));
      put(list, hash, value);
    }
  }
}

function unitAt(word: string, at: number): number {
  return at < 0 || at >= word.length ? EDGE : word.charCodeAt(at);
}
