/**
 * A failure in words: what happened, what to do next, and what is wrong in a file, or else the log's own message for
 * those who report it.
 */
import type { VNode } from 'preact';
import type { ErrorCode, Failure } from '../lib/model/errors.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import { faultWords } from './file-words.ts';
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
  readonly error: Failure;
  readonly onDismiss?: () => void;
}

export function ErrorNotice({ error, onDismiss }: ErrorNoticeProps): VNode {
  const { what, next } = words[error.code];
  const detail = error.fault === undefined ? error.message : faultWords(error.fault);
  return (
    <div class="cl-error" role="alert">
      <Icon name="warning" />
      <div class="cl-error-body">
        <p>
          <strong>{t(what)}</strong> {t(next)}
        </p>
        {detail !== '' && (
          <p class="cl-error-detail" dir="auto">
            {detail}
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
