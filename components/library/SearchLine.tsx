/** What is looked for, and the order of what is found. Each key finds anew. */
import type { VNode } from 'preact';
import { type ClaimQuery, type ClaimSort, claimSorts } from '../../lib/model/claim-query.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { changed } from './ClaimFilters.tsx';
import { SearchField } from './SearchField.tsx';

export interface SearchLineProps {
  readonly query: ClaimQuery;
  readonly onChange: (query: ClaimQuery) => void;
}

const sortKeys: Readonly<Record<ClaimSort, MessageKey>> = {
  modified: 'sort_modified',
  claimDate: 'sort_claimDate',
  due: 'sort_due',
  priority: 'task_priority',
  text: 'sort_text',
  sources: 'sort_sources',
};

export function SearchLine({ query, onChange }: SearchLineProps): VNode {
  const { words = '', sort = 'modified', descending = sort === 'modified' } = query;
  return (
    <search class="search-line">
      <SearchField
        label={t('claims_search')}
        words={words}
        onType={(typed) => onChange(changed(query, 'words', typed === '' ? undefined : typed))}
      />
      <label class="search-sort">
        <span>{t('claims_sort')}</span>
        <select
          class="cl-input"
          onChange={({ currentTarget }) =>
            onChange({ ...changed(query, 'descending', undefined), sort: claimSorts[currentTarget.selectedIndex]! })
          }
        >
          {claimSorts.map((one) => (
            <option key={one} value={one} selected={one === sort}>
              {t(sortKeys[one])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="cl-button"
        data-kind="quiet"
        aria-pressed={descending}
        onClick={() => onChange({ ...query, descending: !descending })}
      >
        {t('claims_descending')}
      </button>
    </search>
  );
}
