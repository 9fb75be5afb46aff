/**
 * The words of a text as the matcher compares them: folded, without those that say nothing, each as its stem.
 *
 * In:     a text that was cleaned (`clean.ts`), and its language as BCP 47.
 * Out:    words in their order. A word is in the language of its letters before that of its text: Arabic letters are
 *         stemmed as Arabic. Turkish as the text says; all else as English, which leaves other languages mostly alone.
 * Cost:   a stem is computed once for each word; the memory of stems is bounded.
 * Source: Porter 1980 and Snowball through @orama/stemmers.
 */
import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemTurkish } from '@orama/stemmers/turkish';
import { finish, hashText } from '../hashing.ts';
import { foldWords, textOf } from '../topics/folded-words.ts';
import { stopWords } from './stop-words.ts';

export interface Word {
  /** As it stands in the text. */
  readonly written: string;
  readonly folded: string;
  /** Hash of its stem; `STOP` for a word that says nothing. */
  readonly term: number;
}

export const STOP = 0;

/** Words met before; emptied when it is full, which costs little and keeps a background small. */
const MAX_KNOWN = 20_000;
const known = new Map<string, number>();

/** "And" and "so", written onto a word with its article. */
const JOINED_AND = /^[وف](?=ال)/u;

/** Of the hash that a stem is known by. */
export const TERM_SEED = 0x811c9dc5;

export function wordsOf(text: string, language: string): readonly Word[] {
  const folded = foldWords(text);
  const turkish = /^tr\b/iu.test(language);
  return Array.from({ length: folded.count }, (_, at) => {
    const written = text.slice(folded.from[at], folded.to[at]);
    const word = withoutEnding(textOf(folded, folded.starts[at]!, folded.ends[at]!)).replaceAll(',', '');
    return { written, folded: word, term: termOf(written, word, turkish) };
  });
}

export function termsOf(words: readonly Word[]): readonly number[] {
  return words.filter(({ term }) => term !== STOP).map(({ term }) => term);
}

function termOf(written: string, folded: string, turkish: boolean): number {
  const key = turkish ? `${written} tr` : folded;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const term = stopWords.has(folded) ? STOP : finish(hashText(TERM_SEED, stemOf(written, folded, turkish))) || 1;
  known.set(key, term);
  return term;
}

function stemOf(written: string, folded: string, turkish: boolean): string {
  if (/\d/u.test(folded)) return folded;
  // The endings of Arabic and Turkish are told by letters that folding makes one.
  if (/^\p{Script=Arabic}/u.test(folded)) return refolded(stemArabic(written.replace(JOINED_AND, '')), folded);
  if (turkish) return refolded(stemTurkish(withoutEnding(written.toLocaleLowerCase('tr'))), folded);
  return stemEnglish(folded) || folded;
}

function refolded(stem: string, otherwise: string): string {
  const word = foldWords(stem);
  return word.count === 0 ? otherwise : textOf(word, word.starts[0]!, word.ends[0]!);
}

/** The possessive of English and the case endings that Turkish hangs onto names. */
function withoutEnding(word: string): string {
  return word.replace(/['’].*$/u, '');
}
