/** All of one's own as it was before each of the last merges, to be downloaded. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { moment } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { keptBackups } from '../../lib/store/backups.ts';
import type { BackupRow, Database } from '../../lib/store/db.ts';
import { saveFile } from './files.tsx';
import { Section } from './Section.tsx';
import { setName } from './words.ts';

export function BackupsSection({ db }: { readonly db: Database }): VNode | null {
  const backups = useLive<readonly BackupRow[]>(() => liveQuery(() => keptBackups(db)), [db]);
  if (backups === undefined || backups.length === 0) return null;
  return (
    <Section title={t('backups_title')}>
      <p class="cl-small">{t('backups_hint')}</p>
      <ul class="library-list">
        {backups.map(({ id, at, label, claims, file }) => (
          <li key={id} class="library-row">
            <p id={`backup-${id}`}>{t('backups_before', isolated(setName(label)), moment(at))}</p>
            <p class="cl-small">{plural('library_claims', claims)}</p>
            <div class="library-actions">
              <button
                type="button"
                class="cl-button"
                aria-describedby={`backup-${id}`}
                onClick={() => saveFile(file, `claimlight-${at.slice(0, 'YYYY-MM-DD'.length)}`, 'json.gz')}
              >
                {t('backups_download')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
