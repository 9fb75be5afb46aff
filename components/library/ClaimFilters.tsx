/** What the library is narrowed down by, beside its search box. Filters combine; the values of one add up. */
import type { VNode } from 'preact';
import { type ClaimAnswer, type ClaimQuery, type Facet, facets } from '../../lib/model/claim-query.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { CheckField, TextField } from '../fields.tsx';
import { FacetList } from './FacetList.tsx';

export interface ClaimFiltersProps {
  readonly query: ClaimQuery;
  readonly counts: ClaimAnswer['counts'] | null;
  readonly words: (facet: Facet, value: string) => string;
  readonly onChange: (query: ClaimQuery) => void;
}

const facetKeys: Readonly<Record<Facet, MessageKey>> = {
  status: 'facet_status',
  verdict: 'facet_verdict',
  tag: 'facet_tag',
  outlet: 'facet_outlet',
  person: 'facet_person',
  assignee: 'facet_assignee',
  priority: 'task_priority',
  language: 'facet_language',
  anchored: 'facet_anchored',
  layer: 'facet_layer',
};

const flags = ['disagree', 'withoutSource', 'conflict', 'overdue'] as const;
const flagKeys: Readonly<Record<(typeof flags)[number], MessageKey>> = {
  disagree: 'flag_disagree',
  withoutSource: 'flag_withoutSource',
  conflict: 'flag_conflict',
  overdue: 'flag_overdue',
};

export function ClaimFilters({ query, counts, words, onChange }: ClaimFiltersProps): VNode {
  return (
    <div class="claim-filters">
      <fieldset class="facet-flags">
        <legend class="cl-hidden">{t('filters_flags')}</legend>
        {flags.map((flag) => (
          <CheckField
            key={flag}
            label={t(flagKeys[flag])}
            checked={query[flag] ?? false}
            onCheck={(isOn) => onChange(changed(query, flag, isOn || undefined))}
          />
        ))}
      </fieldset>
      {facets.map((facet) => (
        <FacetList
          key={facet}
          label={t(facetKeys[facet])}
          counts={counts?.[facet] ?? []}
          chosen={query[facet] ?? []}
          words={(value) => words(facet, value)}
          onChoose={(chosen) => onChange(changed(query, facet, chosen.length === 0 ? undefined : [...chosen]))}
        />
      ))}
      <div class="cl-pair">
        <DayField label={t('filters_from')} value={query.from} onDay={(day) => onChange(changed(query, 'from', day))} />
        <DayField label={t('filters_to')} value={query.to} onDay={(day) => onChange(changed(query, 'to', day))} />
      </div>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

function DayField({ label, value = '', onDay }: DayFieldProps): VNode {
  return <TextField kind="date" label={label} value={value} onType={(day) => onDay(day === '' ? undefined : day)} />;
}

/** The query with one of its parts changed, or without it. */
export function changed<Part extends keyof ClaimQuery>(
  query: ClaimQuery,
  part: Part,
  value: ClaimQuery[Part] | undefined,
): ClaimQuery {
  const { [part]: _, ...others } = query;
  return value === undefined ? others : { ...others, [part]: value };
}

/** Whether anything is left out by it. Its order leaves out nothing. */
export function isNarrowed({ sort: _, descending: __, words = '', ...filters }: ClaimQuery): boolean {
  return words.trim() !== '' || Object.keys(filters).length > 0;
}
