/**
 * Whether a page goes on in the language in which it has been for some paragraphs: by the words that it uses again, since
 * a detector costs more than all else that is done with a paragraph.
 *
 * In:   paragraphs whose language was told, in reading order; then the beginning of one whose language is not.
 * Out:  whether it is in the language of those before it. Of a sentence, two words of five were there before: names and
 *       figures alone, which languages share, are fewer. A few words in the same letters tell a detector nothing.
 * Cost: one look-up a word.
 */
import type { Script } from './scripts.ts';

export interface Beginning {
  readonly script: Script;
  /** In lower case. */
  readonly words: readonly string[];
}

export interface Settled {
  goesOn(beginning: Beginning): boolean;
  tell(language: string, beginning: Beginning): void;
}

/** So many paragraphs in a row tell what a page is written in. */
const PARAGRAPHS = 3;
const FEW_WORDS = 4;
const SHARE = 0.4;
/** A page has no more words at the beginnings of its paragraphs, unless it is a book. */
const MOST_WORDS = 4000;

export function makeSettled(): Settled {
  const known = new Set<string>();
  let current: string | null = null;
  let letters: Script = 'none';
  let paragraphs = 0;
  return {
    goesOn({ script, words }) {
      if (paragraphs < PARAGRAPHS || script !== letters) return false;
      // None of the languages in other letters is known better here than another.
      if (script === 'other' || words.length <= FEW_WORDS) return true;
      return words.filter((word) => known.has(word)).length >= words.length * SHARE;
    },
    tell(language, { script, words }) {
      if (language !== current) {
        known.clear();
        paragraphs = 0;
      }
      current = language;
      letters = script;
      paragraphs++;
      if (known.size < MOST_WORDS) for (const word of words) known.add(word);
    },
  };
}
