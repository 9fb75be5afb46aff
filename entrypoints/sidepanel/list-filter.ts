/**
 * Which entries of the panel's lists are shown. Pure.
 *
 * Words, topics and names compare folded (case, diacritics, vowel marks, the forms of Arabic letters, the Turkish i):
 * whoever looks for "sarraj" finds "Sarrāj", and "مدرسه" finds "مَدرَسة". Two names that are only alike stay two.
 */
import type { FilterChoices, FilterKind, ListFilter } from '../../components/FilterBar.tsx';
import { foldWords, textOf } from '../../lib/claims/topics/folded-words.ts';

/** What an entry is found by. */
export interface FilterFacts {
  readonly texts: readonly string[];
  readonly verdicts: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly state: string;
}

export const noFilter: ListFilter = { text: '', verdict: '', topic: '', person: '', state: '' };

/** Of an entry without a verdict. */
export const NO_VERDICT = 'none';

export function isFiltering(filter: ListFilter): boolean {
  return Object.values(filter).some((wanted) => wanted.trim() !== '');
}

/** Every word that is looked for stands somewhere in the entry, as a word or a part of one. */
export function filterFor(filter: ListFilter): (facts: FilterFacts) => boolean {
  const words = folded(filter.text).split(' ');
  const [topic, person] = [folded(filter.topic), folded(filter.person)];
  return ({ texts, verdicts, topics, people, state }) => {
    if (filter.verdict !== '' && !verdicts.includes(filter.verdict)) return false;
    if (filter.state !== '' && state !== filter.state) return false;
    if (topic !== '' && !topics.some((one) => folded(one) === topic)) return false;
    if (person !== '' && !people.some((one) => folded(one) === person)) return false;
    const text = words[0] === '' ? '' : folded([...texts, ...people, ...topics].join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** What can be chosen of each kind: what some entry has, and at least two ways to choose. */
export function choicesFor(
  entries: readonly FilterFacts[],
  words: { readonly verdict: (code: string) => string; readonly state: (state: string) => string },
): FilterChoices {
  const coded = (values: readonly string[], label: (value: string) => string) =>
    choices([...new Set(values)].map((value) => ({ value, label: label(value) })));
  return {
    verdict: coded(
      entries.flatMap(({ verdicts }) => verdicts),
      words.verdict,
    ),
    state: coded(
      entries.map(({ state }) => state),
      words.state,
    ),
    topic: named(entries.flatMap(({ topics }) => topics)),
    person: named(entries.flatMap(({ people }) => people)),
  };
}

type Choices = FilterChoices[FilterKind];

/** Spellings that fold to the same are one. */
function named(names: readonly string[]): Choices {
  const byFold = new Map<string, string>();
  for (const name of names) if (!byFold.has(folded(name))) byFold.set(folded(name), name);
  byFold.delete('');
  return choices([...byFold.values()].map((name) => ({ value: name, label: name })));
}

function choices(all: Choices): Choices {
  return all.length < 2 ? [] : all.toSorted((a, b) => a.label.localeCompare(b.label));
}

function folded(text: string): string {
  const words = foldWords(text);
  return words.count === 0 ? '' : textOf(words, words.starts[0]!, words.ends[words.count - 1]!);
}
