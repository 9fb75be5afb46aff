/** The lists of the panel as a person filtered them, and what there is to filter them by. */

import { useMemo, useState } from 'preact/hooks';
import type { CheckItem } from '../../components/CheckList.tsx';
import type { FilterBarProps } from '../../components/FilterBar.tsx';
import type { ListedSuggestion } from '../../components/SuggestionList.tsx';
import { verdictWords } from '../../components/verdict-words.ts';
import type { AnchorStatus } from '../../lib/model/page.ts';
import { defaultVerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { type MessageKey, number, t } from '../../lib/platform/i18n.ts';
import { choicesFor, type FilterFacts, filterFor, isFiltering, NO_VERDICT, noFilter } from './list-filter.ts';

export interface Lists {
  readonly own: readonly CheckItem[];
  readonly others: readonly CheckItem[];
  /** As many as the slider shows. */
  readonly shown: readonly ListedSuggestion[];
}

export interface FilteredLists extends Lists {
  /** Null where there is too little to choose among. */
  readonly bar: FilterBarProps | null;
}

export function useListFilter({ own, others, shown }: Lists): FilteredLists {
  const [filter, setFilter] = useState(noFilter);
  const passes = useMemo(() => filterFor(filter), [filter]);
  const isFiltered = isFiltering(filter);
  const entries = [...own.map(factsOfCheck), ...others.map(factsOfCheck), ...shown.map(factsOfSuggestion)];
  const filtered: Lists = {
    own: own.filter((check) => passes(factsOfCheck(check))),
    others: others.filter((check) => passes(factsOfCheck(check))),
    // What was put aside just now stays, to be taken back.
    shown: shown.filter((listed) => listed.isAway || passes(factsOfSuggestion(listed))),
  };
  const count = filtered.own.length + filtered.others.length + filtered.shown.length;
  const bar: FilterBarProps = {
    filter,
    choices: choicesFor(entries, { verdict: wordsOfCode, state: stateWords }),
    words: isFiltered ? t('filterShown', number(count), number(entries.length)) : '',
    onChange: (change) => setFilter((before) => ({ ...before, ...change })),
    onClear: () => setFilter(noFilter),
  };
  return { ...filtered, bar: entries.length > 1 || isFiltered ? bar : null };
}

const SUGGESTED = 'suggested';

function factsOfCheck(check: CheckItem): FilterFacts {
  const { text, setLabel, speaker, authors, verdicts, topics, state, altered } = check;
  return {
    texts: [text, setLabel ?? '', altered?.checked.exact ?? '', altered?.found ?? ''],
    verdicts: verdicts.length === 0 ? [NO_VERDICT] : verdicts,
    topics,
    people: speaker === null ? authors : [speaker, ...authors],
    state,
  };
}

function factsOfSuggestion({ suggestion }: ListedSuggestion): FilterFacts {
  const { exact, topics, speaker, source } = suggestion;
  const people = speaker === null ? [] : [speaker];
  return { texts: [exact, source ?? ''], verdicts: [NO_VERDICT], topics, people, state: SUGGESTED };
}

function wordsOfCode(code: string): string {
  const known = defaultVerdictScheme.labels.find((one) => one.code === code);
  return known === undefined ? t('noVerdict') : verdictWords(known.code, known.label);
}

const states: Readonly<Record<AnchorStatus | typeof SUGGESTED, MessageKey>> = {
  exact: 'stateExact',
  fuzzy: 'stateFuzzy',
  changed: 'stateChanged',
  orphan: 'stateOrphan',
  suggested: 'worthChecking',
};

function stateWords(state: string): string {
  return t(states[state as keyof typeof states]);
}
