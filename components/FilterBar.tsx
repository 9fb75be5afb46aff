/** Which of a page's checks and suggestions are listed: words to look for, and behind a disclosure what they are of. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';
import { type Choice, SelectField } from './fields.tsx';
import { StatusLine } from './StatusLine.tsx';

/** What is wanted; empty where all is. */
export interface ListFilter {
  readonly text: string;
  readonly verdict: string;
  readonly topic: string;
  readonly person: string;
  readonly state: string;
}

export type FilterKind = Exclude<keyof ListFilter, 'text'>;
/** What there is of each kind: a kind of which there is none is not offered. */
export type FilterChoices = Readonly<Record<FilterKind, readonly Choice<string>[]>>;

export interface FilterBarProps {
  readonly filter: ListFilter;
  readonly choices: FilterChoices;
  /** How many are listed, in words; empty while all are. */
  readonly words: string;
  readonly onChange: (change: Partial<ListFilter>) => void;
  readonly onClear: () => void;
}

const kinds = ['verdict', 'topic', 'person', 'state'] as const satisfies readonly FilterKind[];
const labels = {
  verdict: 'filterVerdict',
  topic: 'filterTopic',
  person: 'filterPerson',
  state: 'filterState',
} as const;

export function FilterBar({ filter, choices, words, onChange, onClear }: FilterBarProps): VNode {
  const id = useId();
  const offered = kinds.filter((kind) => choices[kind].length > 0);
  const chosen = offered.filter((kind) => filter[kind] !== '');
  const isFiltered = chosen.length > 0 || filter.text.trim() !== '';
  return (
    <search class="cl-filter">
      <label class="cl-hidden" for={id}>
        {t('filterText')}
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        autocomplete="off"
        placeholder={t('filterText')}
        value={filter.text}
        onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      {offered.length > 0 && (
        <details class="cl-filter-more">
          <summary>
            {t('filters')}
            {chosen.length > 0 && <span class="cl-filter-on">{t('filtersOn')}</span>}
          </summary>
          <div class="cl-filter-fields">
            {offered.map((kind) => (
              <SelectField
                key={kind}
                label={t(labels[kind])}
                value={filter[kind]}
                choices={[{ value: '', label: t('filterAny') }, ...choices[kind]]}
                onPick={(value) => onChange({ [kind]: value })}
              />
            ))}
          </div>
        </details>
      )}
      <div class="cl-filter-foot">
        <StatusLine words={words} />
        {isFiltered && (
          <button type="button" class="cl-button" data-kind="quiet" onClick={onClear}>
            {t('filtersClear')}
          </button>
        )}
      </div>
    </search>
  );
}
