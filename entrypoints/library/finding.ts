/** Entries of a list whose words begin with each that a person typed, as claims are found (`lib/search/words`). */
import { useEffect, useMemo } from 'preact/hooks';
import { whenIdle } from '../../lib/platform/scheduling.ts';
import { foldText, neededOf } from '../../lib/search/words.ts';

export type Find<Entry> = (entries: readonly Entry[], typed: string) => readonly Entry[];

/** Entries that are folded at once: some milliseconds of work. */
const AT_ONCE = 200;

/**
 * `wordsOf` is asked once an entry, while there is nothing else to do: with what is typed first the words of 20,000
 * sources took most of a second.
 */
export function useFinding<Entry extends object>(
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => readonly string[],
): Find<Entry> {
  const textOf = useMemo(() => {
    const folded = new WeakMap<Entry, string>();
    return (entry: Entry): string => {
      const text = folded.get(entry) ?? foldText(wordsOf(entry));
      folded.set(entry, text);
      return text;
    };
  }, []);
  useEffect(() => {
    let isLeft = false;
    const foldSome = (from: number): void => {
      if (isLeft || from >= entries.length) return;
      entries.slice(from, from + AT_ONCE).forEach(textOf);
      whenIdle(() => foldSome(from + AT_ONCE));
    };
    whenIdle(() => foldSome(0));
    return () => {
      isLeft = true;
    };
  }, [entries]);
  return (some, typed) => {
    const needed = neededOf(typed);
    return some.filter((entry) => needed.every((part) => textOf(entry).includes(part)));
  };
}
