/**
 * One key: press it in the field to bind it. Backspace takes it away; Tab and Escape do what they always do.
 *
 * What cannot be bound says so and changes nothing.
 */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import { keyTextOf } from '../../lib/model/keys.ts';
import { t } from '../../lib/platform/i18n.ts';

export interface KeyFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly problem: string | undefined;
  readonly onBind: (key: string | null) => void;
}

const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);
const LEAVING = new Set(['Tab', 'Escape']);

export function KeyField({ label, value, problem, onBind }: KeyFieldProps): VNode {
  const [refused, setRefused] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (LEAVING.has(event.key) || MODIFIERS.has(event.key)) return;
    event.preventDefault();
    const isBare = !event.altKey && !event.ctrlKey && !event.metaKey;
    const key = event.key === 'Backspace' && isBare ? null : keyTextOf(event);
    const isRefused = key === null && !(event.key === 'Backspace' && isBare);
    setRefused(isRefused);
    if (!isRefused) onBind(key);
  };
  return (
    <Field label={label} problem={refused ? t('settings_keyRefused') : problem}>
      {(control) => (
        <input
          {...control}
          class="settings-key"
          dir="ltr"
          autocomplete="off"
          readOnly
          value={value ?? ''}
          placeholder={t('settings_noKey')}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
