/** One polite line: work that is in no backup, the way to make one, and "not now". */
import type { VNode } from 'preact';
import { t } from '../lib/platform/i18n.ts';

export interface BackupReminderProps {
  /** Where backups are made. */
  readonly href: string;
  readonly onLater: () => void;
}

export function BackupReminder({ href, onLater }: BackupReminderProps): VNode {
  return (
    <div class="cl-reminder" role="status">
      <p>{t('backup_reminder')}</p>
      <a href={href} target="_blank" rel="noopener">
        {t('backup_toIt')}
      </a>
      <button type="button" class="cl-button" data-kind="quiet" onClick={onLater}>
        {t('backup_later')}
      </button>
    </div>
  );
}
