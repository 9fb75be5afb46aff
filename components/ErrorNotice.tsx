/**
 * A failure in words: what happened, what to do next, and the log's own message for those who report it.
 */
import type { VNode } from 'preact';
import type { ErrorCode } from '../lib/model/errors.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import { Icon } from './icons.tsx';

const words: Record<ErrorCode, { readonly what: MessageKey; readonly next: MessageKey }> = {
  'bad-message': { what: 'errorBadMessage', next: 'errorBadMessageNext' },
  'not-permitted': { what: 'errorNotPermitted', next: 'errorNotPermittedNext' },
  'not-found': { what: 'errorNotFound', next: 'errorNotFoundNext' },
  conflict: { what: 'errorConflict', next: 'errorConflictNext' },
  'import-malformed': { what: 'errorImportMalformed', next: 'errorImportMalformedNext' },
  'import-newer': { what: 'errorImportNewer', next: 'errorImportNewerNext' },
  'no-reply': { what: 'errorNoReply', next: 'errorNoReplyNext' },
  unexpected: { what: 'errorUnexpected', next: 'errorUnexpectedNext' },
};

export interface ErrorNoticeProps {
  readonly error: { readonly code: ErrorCode; readonly message: string };
  readonly onDismiss?: () => void;
}

export function ErrorNotice({ error, onDismiss }: ErrorNoticeProps): VNode {
  const { what, next } = words[error.code];
  return (
    <div class="cl-error" role="alert">
      <Icon name="warning" />
      <div class="cl-error-body">
        <p>
          <strong>{t(what)}</strong> {t(next)}
        </p>
        {error.message !== '' && (
          <p class="cl-error-detail" dir="auto">
            {error.message}
          </p>
        )}
        {onDismiss !== undefined && (
          <p>
            <button type="button" class="cl-button" onClick={onDismiss}>
              {t('dismiss')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
