/**
 * What the tagger knows of each word of a paragraph before it looks at its neighbours.
 *
 * In:   the tokens of a paragraph, and the clusters of words that are used alike.
 * Out:  one number a word for each property, as columns; words are hashed in lower case, digits alike.
 * Cost: linear.
 */
import { hashText, mix } from '../hashing.ts';
import {
  AUXILIARIES,
  BORDERS,
  DETERMINERS,
  HONORIFICS,
  PARTICIPLES,
  PREPOSITIONS,
  PRONOUNS,
  SAYING,
  SPEAKING_NOUNS,
  TELLING,
  wordSet,
} from '../lexicon.ts';
import type { Clusters } from './clusters.ts';
import type { TaggerToken } from './tokens.ts';

export interface Words {
  readonly count: number;
  readonly word: Int32Array;
  /** Words that are used alike, in some 50 kinds and in some 250. */
  readonly kind: Int32Array;
  readonly fine: Int32Array;
  readonly class: Int32Array;
  readonly shape: Int32Array;
  readonly ending: Int32Array;
  readonly tail: Int32Array;
  /** 0 outside a quotation, 1 within, 3 at the mark that opens it, 4 at the one that closes it. */
  readonly quote: Int32Array;
  readonly sentence: Int32Array;
}

/** Classes of words; marks have classes of their own from `MARK` on. */
export const THAT = 1;
export const JOINING = 3;
const SAYS = 4;
const SAYING_ON = 5;
const THINKS = 6;
export const BORDER = 9;
export const MARK = 100;

/** Verbs that tell of a statement or a thought less often than those of `SAYING`. */
const THINKING = wordSet(`
  according agree agreed agrees accuse accusing alleging urge urged urges urging call called calls calling describe
  described describes describing promise promised promises criticized blasted slammed mocked attacked praised told tweet
  wants wanted want know knows knew hope hopes hoped feel feels felt expect expects expected decided plans planned order
  ordered asked report reported question questioned concerned worried sure convinced aware think`);

/** The first of these that holds a word is its class. */
const CLASSES: readonly (readonly [number, ReadonlySet<string>])[] = [
  [THAT, wordSet('that')],
  [2, wordSet('to')],
  [JOINING, wordSet('and but or')],
  [SAYING_ON, PARTICIPLES],
  [SAYS, SAYING],
  [SAYS, TELLING],
  [THINKS, THINKING],
  [7, PRONOUNS],
  [8, DETERMINERS],
  [BORDER, BORDERS],
  [10, AUXILIARIES],
  [11, PREPOSITIONS],
  [12, HONORIFICS],
  [13, SPEAKING_NOUNS],
];
const CLASS_OF: ReadonlyMap<string, number> = new Map(
  CLASSES.toReversed().flatMap(([number, words]) => [...words].map((word) => [word, number] as const)),
);

const WORD = 0x811c9dc5;
const ENDING = mix(WORD, 3);
const TAIL = mix(WORD, 2);
const CLOSERS = /^(?:["'’”)]|'')$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function readWords(tokens: readonly TaggerToken[], clusters: Clusters): Words {
  const column = () => new Int32Array(tokens.length);
  const words: Words = {
    count: tokens.length,
    word: column(),
    kind: column(),
    fine: column(),
    class: column(),
    shape: column(),
    ending: column(),
    tail: column(),
    quote: column(),
    sentence: column(),
  };
  tokens.forEach(({ text }, at) => {
    const plain = plainMark(text);
    const lower = plain.toLowerCase().replaceAll(/\d/gu, '0');
    words.word[at] = hashText(WORD, lower);
    words.class[at] = classOf(lower, plain);
    words.shape[at] = shapeOf(plain);
    words.ending[at] = hashText(ENDING, lower.slice(-3));
    words.tail[at] = hashText(TAIL, lower.slice(-2));
    const cluster = clusters.of(lower);
    words.kind[at] = cluster?.kind ?? (LETTER_OR_DIGIT.test(lower) ? clusters.kinds + 1 : clusters.kinds);
    words.fine[at] = cluster?.fine ?? clusters.fines + words.kind[at]!;
  });
  markQuotes(words, tokens);
  markSentences(words, tokens);
  return words;
}

/** Verbs of saying are 1, of thinking 2, all else 0. */
export function sayingOf(words: Words, at: number): number {
  const kind = words.class[at]!;
  if (kind === THINKS) return 2;
  return kind === SAYS || kind === SAYING_ON ? 1 : 0;
}

/** Marks and words at which a clause may end. */
export function isEdge(words: Words, at: number): boolean {
  const kind = words.class[at]!;
  return kind >= MARK || kind === THAT || kind === JOINING || kind === BORDER;
}

function plainMark(text: string): string {
  return text.replaceAll(/[“”]|``|''/gu, '"').replaceAll(/[’‘`]/gu, "'");
}

function classOf(lower: string, text: string): number {
  if (!LETTER_OR_DIGIT.test(text)) return MARK + (text.charCodeAt(0) % 97);
  const known = CLASS_OF.get(lower);
  if (known !== undefined) return known;
  if (/\d/u.test(text)) return 14;
  if (/^\p{Lu}/u.test(text)) return 15;
  if (lower.endsWith('ly')) return 16;
  if (lower.endsWith('ing')) return 17;
  return lower.endsWith('ed') ? 18 : 19;
}

function shapeOf(text: string): number {
  if (/^\p{Lu}+$/u.test(text)) return text.length > 1 ? 1 : 2;
  if (/^\p{Lu}/u.test(text)) return 3;
  if (/^\d/u.test(text)) return 4;
  if (/^\p{Ll}/u.test(text)) return text.includes('-') ? 6 : 5;
  return 7;
}

/** Marks are counted, since straight ones do not say which way they face. */
function markQuotes(words: Words, tokens: readonly TaggerToken[]): void {
  let open = false;
  tokens.forEach(({ text }, at) => {
    const isMark = plainMark(text) === '"';
    if (isMark) open = !open;
    words.quote[at] = isMark ? (open ? 3 : 4) : Number(open);
  });
}

/** A sentence ends at its stop, and takes the marks along that close behind it. */
function markSentences(words: Words, tokens: readonly TaggerToken[]): void {
  let sentence = 0;
  tokens.forEach(({ text }, at) => {
    words.sentence[at] = sentence;
    const next = tokens[at + 1]?.text ?? '';
    if (/^(?:[.?!…]|\.\.\.)$/u.test(text)) {
      if (!CLOSERS.test(next)) sentence++;
      return;
    }
    const closes = words.quote[at] === 4 && at > 0 && /^[.?!]$/u.test(tokens[at - 1]!.text);
    if (closes && /^[\p{Lu}"“]/u.test(next)) sentence++;
  });
}
