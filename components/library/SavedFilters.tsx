/** Searches that were kept under a name: to be used again, replaced, and forgotten. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimQuery } from '../../lib/model/claim-query.ts';
import type { SavedFilter } from '../../lib/model/desk.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../icons.tsx';

export interface SavedFiltersProps {
  readonly filters: readonly SavedFilter[];
  readonly query: ClaimQuery;
  /** Whether the query leaves anything out: only then is it worth a name. */
  readonly isNarrowed: boolean;
  readonly onUse: (query: ClaimQuery) => void;
  readonly onSave: (name: string) => void;
  readonly onDrop: (name: string) => void;
}

export function SavedFilters(props: SavedFiltersProps): VNode | null {
  const { filters, query, isNarrowed, onUse, onSave, onDrop } = props;
  if (filters.length === 0 && !isNarrowed) return null;
  const now = JSON.stringify(query);
  return (
    <div class="saved-filters">
      {filters.length > 0 && (
        <ul aria-label={t('filters_saved')}>
          {filters.map(({ name, query: saved }) => (
            <li key={name}>
              <button
                type="button"
                class="cl-button"
                aria-pressed={JSON.stringify(saved) === now}
                onClick={() => onUse(saved)}
              >
                <bdi>{name}</bdi>
              </button>
              <button
                type="button"
                class="cl-icon-button"
                aria-label={t('filters_drop', isolated(name))}
                title={t('filters_drop', isolated(name))}
                onClick={() => onDrop(name)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isNarrowed && <NameForm onSave={onSave} />}
    </div>
  );
}

function NameForm({ onSave }: Pick<SavedFiltersProps, 'onSave'>): VNode {
  const [typed, setTyped] = useState('');
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    onSave(typed.trim());
    setTyped('');
  };
  return (
    <form onSubmit={onSubmit}>
      <input
        type="text"
        class="cl-input"
        dir="auto"
        maxLength={200}
        aria-label={t('filters_name')}
        placeholder={t('filters_name')}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="cl-button" aria-disabled={typed.trim() === ''}>
        {t('filters_save')}
      </button>
    </form>
  );
}
