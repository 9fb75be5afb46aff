/** Entries of a list whose words begin with each that a person typed, as claims are found (`lib/search/words`). */
import { useMemo } from 'preact/hooks';
import { foldText, neededOf } from '../../lib/search/words.ts';

export type Find<Entry> = (entries: readonly Entry[], typed: string) => readonly Entry[];

/** `wordsOf` is asked once an entry, when something is typed first. */
export function useFinding<Entry extends object>(wordsOf: (entry: Entry) => readonly string[]): Find<Entry> {
  return useMemo(() => {
    const folded = new WeakMap<Entry, string>();
    const textOf = (entry: Entry): string => {
      const text = folded.get(entry) ?? foldText(wordsOf(entry));
      folded.set(entry, text);
      return text;
    };
    return (entries, typed) => {
      const needed = neededOf(typed);
      return entries.filter((entry) => needed.every((part) => textOf(entry).includes(part)));
    };
  }, []);
}
