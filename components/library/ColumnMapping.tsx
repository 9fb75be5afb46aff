/** Which column of a table is which field: its name, what its first rows say, and a list of fields. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { TableStart } from '../../lib/model/import-preview.ts';
import { isolated, type MessageKey, t } from '../../lib/platform/i18n.ts';

export interface ColumnMappingProps {
  readonly table: TableStart;
  /** Of the file. */
  readonly name: string;
  readonly onRead: (mapping: Readonly<Record<string, number>>) => void;
  readonly onDiscard: () => void;
}

export function ColumnMapping({ table, name, onRead, onDiscard }: ColumnMappingProps): VNode {
  const id = useId();
  const [mapping, setMapping] = useState(table.proposed);
  const [isRefused, setRefused] = useState(false);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const hasClaims = mapping.claim !== undefined || mapping.quote !== undefined;
    setRefused(!hasClaims);
    if (hasClaims) onRead(mapping);
  };
  return (
    <form class="library-row" aria-labelledby={id} onSubmit={onSubmit}>
      <h3 id={id} tabIndex={-1} dir="auto">
        {name}
      </h3>
      <p class="cl-small">{t('mapping_hint')}</p>
      <ul class="mapping" aria-label={t('mapping_columns', isolated(name))}>
        {table.columns.map((column, at) => (
          <Column
            key={at}
            name={column.trim() === '' ? t('mapping_unnamed') : column}
            says={table.rows.map((cells) => cells[at] ?? '')}
            fields={table.fields}
            field={Object.keys(mapping).find((field) => mapping[field] === at) ?? ''}
            onPick={(field) => {
              setMapping(withColumn(mapping, at, field));
              setRefused(false);
            }}
          />
        ))}
      </ul>
      {isRefused && (
        <p class="cl-problem" role="alert">
          {t('mapping_needsClaim')}
        </p>
      )}
      <div class="library-actions">
        <button type="submit" class="cl-button" data-kind="primary">
          {t('mapping_read')}
        </button>
        <button type="button" class="cl-button" onClick={onDiscard}>
          {t('preview_discard')}
        </button>
      </div>
    </form>
  );
}

/** A field is of one column, and a column of one field: the last word counts. */
function withColumn(
  mapping: Readonly<Record<string, number>>,
  column: number,
  field: string,
): Readonly<Record<string, number>> {
  const others = Object.entries(mapping).filter(([one, at]) => at !== column && one !== field);
  return Object.fromEntries(field === '' ? others : [...others, [field, column]]);
}

interface ColumnProps {
  readonly name: string;
  readonly says: readonly string[];
  readonly fields: readonly string[];
  readonly field: string;
  readonly onPick: (field: string) => void;
}

function Column({ name, says, fields, field, onPick }: ColumnProps): VNode {
  const id = useId();
  return (
    <li class="mapping-column">
      <div class="mapping-says" id={id}>
        <strong dir="auto">{name}</strong>
        {says.map((cell, row) => (
          <p key={row} class="cl-small" dir="auto">
            {cell}
          </p>
        ))}
      </div>
      <select
        class="cl-input"
        aria-label={t('mapping_field', isolated(name))}
        aria-describedby={id}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      >
        {['', ...fields].map((one) => (
          <option key={one} value={one} selected={one === field}>
            {one === '' ? t('mapping_none') : t(`csvField_${one}` as MessageKey)}
          </option>
        ))}
      </select>
    </li>
  );
}
