/**
 * Claims as folded text to be looked through, and what a person types as what must stand in it.
 *
 * In:   any text of any language. Case, diacritics, Arabic vowel marks and the forms of its letters, the Turkish i and
 *       its kin are folded away (`lib/claims/topics/folded-words.ts`).
 * Out:  words with a space on either side. Behind them, after a bar, what is left of words whose front is written on:
 *       the Arabic "and", "for" and "the", a French article. A space and the beginning of a word finds it in either.
 * Cost: a millisecond for some seventy claims.
 */
import { type FoldedWords, foldWords, textOf } from '../claims/topics/folded-words.ts';
import { innerStarts } from '../claims/topics/word-starts.ts';

/** A part of a text, folded: its words, and what is left of some of them. */
export interface FoldedPart {
  readonly words: string;
  readonly fronts: readonly string[];
}

export function foldPart(part: string): FoldedPart {
  const words = foldWords(part);
  const fronts: string[] = [];
  for (let word = 0; word < words.count; word++) {
    const end = words.ends[word]!;
    for (const at of innerStarts(words.codes, words.starts[word]!, end)) fronts.push(textOf(words, at, end));
  }
  return { words: allOf(words), fronts };
}

/** Parts that stand apart: no phrase runs from one into the next. */
export function joined(parts: readonly FoldedPart[]): string {
  const words = parts.map((part) => part.words).filter((part) => part !== '');
  return ` ${[...words, ...parts.flatMap(({ fronts }) => fronts)].join(' | ')} `;
}

export function foldText(parts: readonly string[]): string {
  return joined(parts.map(foldPart));
}

/** What must be in a folded text, each. Between quotation marks words stand together and whole; else they may go on. */
export function neededOf(typed: string): readonly string[] {
  const parts = typed.split(/["“”„«»]/u);
  return parts.flatMap((part, at) => {
    const words = allOf(foldWords(part));
    if (words === '') return [];
    // The last quotation mark may not have been typed yet.
    if (at % 2 === 1) return [at === parts.length - 1 ? ` ${words}` : ` ${words} `];
    return words.split(' ').map((word) => ` ${word}`);
  });
}

function allOf(words: FoldedWords): string {
  return words.count === 0 ? '' : textOf(words, 0, words.ends[words.count - 1]!);
}
