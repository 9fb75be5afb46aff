/** What the forms of a backup are made of: a field for a passphrase, and a button for what takes seconds. */
import type { VNode } from 'preact';
import { Field, type FieldProps } from '../../components/Field.tsx';
import { t } from '../../lib/platform/i18n.ts';

export interface PassphraseProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  /** One that is made up now: the browser may propose one, and does not fill in an old one. */
  readonly isNew?: boolean;
  readonly onType: (typed: string) => void;
}

export function Passphrase({ value, isNew = false, onType, ...labelled }: PassphraseProps): VNode {
  return (
    <Field {...labelled}>
      {(control) => (
        <input
          {...control}
          type="password"
          autocomplete={isNew ? 'new-password' : 'off'}
          value={value}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Keeps the focus while it works, and says that it does. */
export function SlowButton({ words, isBusy }: { readonly words: string; readonly isBusy: boolean }): VNode {
  return (
    <button type="submit" class="cl-button" aria-disabled={isBusy}>
      {isBusy ? t('backup_working') : words}
    </button>
  );
}
