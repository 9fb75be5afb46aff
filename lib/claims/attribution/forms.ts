/**
 * What the tagger knows of a word by itself: of each form once, since most words of a text were there before.
 *
 * In:   a word or mark as it is written, and the clusters of words that are used alike.
 * Out:  numbers; words are hashed in lower case, digits alike.
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

export interface Form {
  readonly word: number;
  /** Words that are used alike, in some 50 kinds and in some 250. */
  readonly kind: number;
  readonly fine: number;
  readonly class: number;
  readonly shape: number;
  readonly ending: number;
  readonly tail: number;
  readonly isQuoteMark: boolean;
  /** It ends a sentence. */
  readonly isStop: boolean;
}

/** Classes of words; marks have classes of their own from `MARK` on. */
export const THAT = 1;
export const JOINING = 3;
export const SAYS = 4;
export const SAYING_ON = 5;
export const THINKS = 6;
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
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const STOP = /^(?:[.?!…]|\.\.\.)$/u;

export function formOf(text: string, clusters: Clusters): Form {
  const plain = plainMark(text);
  const lower = plain.toLowerCase().replaceAll(/\d/gu, '0');
  const cluster = clusters.of(lower);
  const kind = cluster?.kind ?? (LETTER_OR_DIGIT.test(lower) ? clusters.kinds + 1 : clusters.kinds);
  return {
    word: hashText(WORD, lower),
    kind,
    fine: cluster?.fine ?? clusters.fines + kind,
    class: classOf(lower, plain),
    shape: shapeOf(plain),
    ending: hashText(ENDING, lower.slice(-3)),
    tail: hashText(TAIL, lower.slice(-2)),
    isQuoteMark: plain === '"',
    isStop: STOP.test(text),
  };
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
