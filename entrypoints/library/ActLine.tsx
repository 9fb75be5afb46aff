/** What an act led to, in words, with what takes it back; or why it failed. */
import type { RefObject, VNode } from 'preact';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { Act } from './use-act.ts';

export interface ActLineProps {
  readonly act: Act;
  /** Takes the focus when the button for taking back goes away with its press. */
  readonly heading?: RefObject<HTMLHeadingElement | null> | undefined;
}

export function ActLine({ act, heading }: ActLineProps): VNode {
  return (
    <>
      <StatusLine words={act.words} />
      {act.undo !== null && (
        <button
          type="button"
          class="cl-button library-undo"
          onClick={() => {
            act.undo?.();
            heading?.current?.focus();
          }}
        >
          {t('undo')}
        </button>
      )}
      {act.error !== null && <ErrorNotice error={act.error} onDismiss={act.dismiss} />}
    </>
  );
}
