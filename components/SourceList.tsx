/** The sources of a check, and the ways to add one. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftPatch } from '../lib/model/draft.ts';
import { t } from '../lib/platform/i18n.ts';
import type { EditorPartProps } from './editor-props.ts';
import { Icon } from './icons.tsx';
import { type SourceChange, SourceFields } from './SourceFields.tsx';

export interface SourceListProps extends EditorPartProps {
  /** The key that cites another tab as a source; undefined where none is set. */
  readonly citeKey: string | undefined;
}

export function SourceList({ draft, issues, citeKey, onChange }: SourceListProps): VNode {
  const [added, setAdded] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const patch = (key: string, change: SourceChange | null): DraftPatch => ({ evidence: { [key]: change } });

  useEffect(() => {
    if (added !== null) document.querySelector<HTMLElement>(`#${CSS.escape(`source-${added}`)} input`)?.focus();
  }, [added]);

  const add = (): void => {
    const key = crypto.randomUUID();
    onChange(patch(key, { retrievedAt: new Date().toISOString() }));
    setAdded(key);
  };
  const remove = (key: string): void => {
    onChange(patch(key, null));
    addButton.current?.focus();
  };
  return (
    <section class="cl-form-part" aria-labelledby="sources-heading">
      <h2 id="sources-heading">{t('sources')}</h2>
      {draft.evidence.map((source, index) => (
        <SourceFields
          key={source.key}
          source={source}
          number={index + 1}
          issues={issues}
          onChange={(change) => onChange(patch(source.key, change))}
          onRemove={() => remove(source.key)}
        />
      ))}
      <button ref={addButton} type="button" class="cl-button" onClick={add}>
        <Icon name="add" />
        {t('sourceAdd')}
      </button>
      <p class="cl-small">{citeKey === undefined ? t('citeHintNoKey') : t('citeHint', citeKey)}</p>
    </section>
  );
}
