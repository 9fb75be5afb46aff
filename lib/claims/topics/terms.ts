/**
 * What a topic looks for, as terms in folded letters with what each stands for.
 *
 * In:  topics as data. Out: every term of every topic, aliases written out. A term without a word is empty.
 */
import { aliasNameOf, type Topic } from '../../model/topic.ts';
import { type FoldedWords, foldWords, textOf } from './folded-words.ts';

const STAR = 0x2a;

/** What a term stands for: a term or an exclusion of a topic, or a group of one of its patterns. */
export interface Use {
  /** The place of the topic in its list. */
  readonly topic: number;
  readonly role: 'term' | 'exclusion' | 'group';
  readonly pattern: number;
  readonly group: number;
}

export interface WatchedTerms {
  readonly terms: readonly string[];
  /** What term n stands for. */
  readonly uses: readonly Use[];
}

export function watchedTerms(topics: readonly Topic[]): WatchedTerms {
  const written: string[] = [];
  const uses: Use[] = [];
  topics.forEach((topic, at) => {
    const add = (words: readonly string[], use: Omit<Use, 'topic'>): void => {
      const all = spelledOut(words, topic);
      written.push(...all);
      for (const _ of all) uses.push({ topic: at, ...use });
    };
    add(topic.terms, { role: 'term', pattern: 0, group: 0 });
    add(topic.exclusions, { role: 'exclusion', pattern: 0, group: 0 });
    topic.patterns.forEach(({ groups }, pattern) => {
      groups.forEach((group, g) => {
        add(group, { role: 'group', pattern, group: g });
      });
    });
  });
  return { terms: foldTerms(written), uses };
}

/** A reference that leads nowhere is a word: version 0.1 knew no aliases, and some wrote accounts (@desk). */
function spelledOut(words: readonly string[], { aliases = [] }: Topic): readonly string[] {
  return words.flatMap((word) => {
    const name = aliasNameOf(word);
    return aliases.find((alias) => alias.name === name)?.terms ?? [word];
  });
}

/**
 * Each term as words parted by a space, with a star where one stands right behind a word. They are folded as one text:
 * one by one they would take ten times as long.
 */
export function foldTerms(written: readonly string[]): string[] {
  const text = written.join('\n');
  const words = foldWords(text);
  let word = 0;
  let end = -1;
  return written.map((term) => {
    end += term.length + 1;
    let folded = '';
    for (; word < words.count && words.from[word]! < end; word++) {
      const star = text.charCodeAt(words.to[word]!) === STAR ? '*' : '';
      folded += (folded === '' ? '' : ' ') + lettersOf(words, word) + star;
    }
    return folded;
  });
}

/** Without its apostrophes, and without a possessive ending: in a text each word may have one. */
function lettersOf(words: FoldedWords, word: number): string {
  const letters = textOf(words, words.starts[word]!, words.ends[word]!);
  return letters.includes("'") ? letters.replace(/'s$/u, '').replaceAll("'", '') : letters;
}
