/** What the forms of a backup are made of: a field for a passphrase, and a button for what takes seconds. */
import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Field, type FieldProps } from '../../components/Field.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { Slow } from './use-slow.ts';

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

export interface SlowButtonProps {
  readonly words: string;
  readonly slow: Slow;
  readonly kind?: 'primary' | 'danger';
  /** Left out, it sends its form. */
  readonly onClick?: () => void;
  /** What stands beside it while nothing is done. */
  readonly children?: ComponentChildren;
}

/**
 * The button of what takes seconds: it keeps the focus, how far it is stands beside it, and that it has begun is said
 * once. What is stopped gives the focus back.
 */
export function SlowButton({ words, slow, kind, onClick, children }: SlowButtonProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  const { progress } = slow;
  return (
    <div class="library-actions">
      <button
        type={onClick === undefined ? 'submit' : 'button'}
        class="cl-button"
        data-kind={kind}
        aria-disabled={progress !== null}
        ref={button}
        onClick={onClick}
      >
        {words}
      </button>
      {progress === null ? (
        children
      ) : (
        <>
          <progress
            aria-label={t('backup_working')}
            {...(progress.done < progress.total && { value: progress.done, max: progress.total })}
          />
          <button
            type="button"
            class="cl-button"
            onClick={() => {
              slow.stop();
              button.current?.focus();
            }}
          >
            {t('export_stop')}
          </button>
        </>
      )}
      <StatusLine words={progress === null ? '' : t('backup_working')} />
    </div>
  );
}
