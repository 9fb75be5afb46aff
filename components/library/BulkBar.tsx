/** What can be done with the chosen claims at once. It stands in the page while something is chosen. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimStatus } from '../../lib/model/claim-view.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Choice } from '../fields.tsx';
import { priorityChoices } from './priority-words.ts';
import { statusWords } from './status-words.ts';

export type BulkAct =
  | { readonly do: 'tag' | 'untag'; readonly tag: string }
  | { readonly do: 'assign'; readonly person: string | null }
  | { readonly do: 'status'; readonly status: ClaimStatus }
  | { readonly do: 'priority'; readonly priority: string | null }
  | { readonly do: 'export' }
  | { readonly do: 'publish' | 'delete' };

export interface BulkBarProps {
  readonly chosen: number;
  readonly people: readonly Choice<string>[];
  readonly onAct: (act: BulkAct) => void;
  readonly onClear: () => void;
}

/** Where a claim can be put by hand: the other states come of deciding, approving and publishing. */
const byHand = ['draft', 'in-review'] as const satisfies readonly ClaimStatus[];

export function BulkBar({ chosen, people, onAct, onClear }: BulkBarProps): VNode {
  return (
    <div class="bulk-bar" role="toolbar" aria-label={t('bulk_label')}>
      <strong>{plural('bulk_chosen', chosen)}</strong>
      <TagForm onAct={onAct} />
      <Menu
        label={t('bulk_assign')}
        choices={[...people, { value: '', label: t('bulk_nobody') }]}
        onPick={(person) => onAct({ do: 'assign', person: person === '' ? null : person })}
      />
      <Menu
        label={t('bulk_status')}
        choices={byHand.map((status) => ({ value: status, label: statusWords(status) }))}
        onPick={(status) => onAct({ do: 'status', status })}
      />
      <Menu
        label={t('bulk_priority')}
        choices={priorityChoices()}
        onPick={(priority) => onAct({ do: 'priority', priority: priority === '' ? null : priority })}
      />
      <button type="button" class="cl-button" onClick={() => onAct({ do: 'publish' })}>
        {t('bulk_publish')}
      </button>
      <button type="button" class="cl-button" onClick={() => onAct({ do: 'export' })}>
        {t('library_export')}
      </button>
      <button type="button" class="cl-button" data-kind="danger" onClick={() => onAct({ do: 'delete' })}>
        {t('bulk_delete')}
      </button>
      <button type="button" class="cl-button" data-kind="quiet" onClick={onClear}>
        {t('bulk_clear')}
      </button>
    </div>
  );
}

function TagForm({ onAct }: Pick<BulkBarProps, 'onAct'>): VNode {
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  const done = (act: 'tag' | 'untag'): void => {
    if (tag === '') return;
    onAct({ do: act, tag });
    setTyped('');
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    done('tag');
  };
  return (
    <form class="bulk-tag" onSubmit={onSubmit}>
      <input
        type="text"
        class="cl-input"
        dir="auto"
        aria-label={t('bulk_tag')}
        placeholder={t('bulk_tag')}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="cl-button" aria-disabled={tag === ''}>
        {t('bulk_addTag')}
      </button>
      <button
        type="button"
        class="cl-button"
        data-kind="quiet"
        aria-disabled={tag === ''}
        onClick={() => done('untag')}
      >
        {t('bulk_removeTag')}
      </button>
    </form>
  );
}

interface MenuProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly onPick: (value: Value) => void;
}

/** Chosen first, done by its button: a select changes with each arrow key. */
function Menu<Value extends string>({ label, choices, onPick }: MenuProps<Value>): VNode {
  const [at, setAt] = useState(0);
  const choice = choices[at];
  return (
    <span class="bulk-menu">
      <select class="cl-input" aria-label={label} onChange={({ currentTarget }) => setAt(currentTarget.selectedIndex)}>
        {choices.map(({ value, label: words }, place) => (
          <option key={value} value={value} selected={place === at}>
            {words}
          </option>
        ))}
      </select>
      <button type="button" class="cl-button" onClick={() => choice !== undefined && onPick(choice.value)}>
        {label}
      </button>
    </span>
  );
}
