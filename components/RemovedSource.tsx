/** In the place of a source that was removed just now: says so, and takes it back. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';

export interface RemovedSourceProps {
  /** The place that it had, from 1. */
  readonly number: number;
  readonly onUndo: () => void;
}

export function RemovedSource({ number, onUndo }: RemovedSourceProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed went with the source.
  useEffect(() => button.current?.focus(), [number]);
  return (
    <div class="cl-source-removed">
      <p id="source-removed">{t('sourceRemoved', String(number))}</p>
      <button
        ref={button}
        type="button"
        class="cl-button"
        data-kind="quiet"
        aria-describedby="source-removed"
        onClick={onUndo}
      >
        {t('undo')}
      </button>
    </div>
  );
}
