/**
 * A button for what cannot be undone: the first press asks, the second does it.
 *
 * The focus goes to the question's own button, and back when the answer is no. Esc says no, and goes no further.
 */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';

export interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  readonly confirmLabel: string;
  /** For a label that needs more to be understood alone, such as which claim is meant. */
  readonly describedBy?: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton(props: ConfirmButtonProps): VNode {
  const { label, question, confirmLabel, describedBy, onConfirm } = props;
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (asking !== wasAsking.current) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <button
        ref={button}
        type="button"
        class="cl-button"
        data-kind="quiet"
        aria-describedby={describedBy}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setAsking(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Esc from the two buttons inside it.
    <span class="cl-confirm" onKeyDown={onKeyDown}>
      <span>{question}</span>
      <button ref={button} type="button" class="cl-button" data-kind="danger" onClick={onConfirm}>
        {confirmLabel}
      </button>
      <button type="button" class="cl-button" data-kind="quiet" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </span>
  );
}
