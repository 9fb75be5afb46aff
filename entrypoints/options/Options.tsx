/** The sections of the settings in their order. What fails to be read is said once, in place of them. */
import type { VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { DEMO_PAGE } from '../../lib/model/demo.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { t } from '../../lib/platform/i18n.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import type { Database } from '../../lib/store/db.ts';
import { Access } from './Access.tsx';
import { BackupSection } from './Backup.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { DeskSection } from './Desk.tsx';
import { Network } from './Network.tsx';
import { PageTools } from './PageTools.tsx';
import { ProfileSection } from './Profile.tsx';
import { Storage } from './Storage.tsx';
import { Topics } from './Topics.tsx';
import { Verdicts } from './Verdicts.tsx';

export function Options({ db }: { readonly db: Database }): VNode {
  const [failure] = useErrorBoundary();
  if (failure !== undefined) return <ErrorNotice error={ExtensionError.from(failure)} />;
  return (
    <div class="library">
      <header class="library-head">
        <h1>{t('settings_title')}</h1>
        <p class="library-actions">
          <a href={extensionUrl('library.html')}>{t('library')}</a>
          <a href={extensionUrl(DEMO_PAGE)}>{t('demo_open')}</a>
        </p>
      </header>
      <main class="library-main">
        <Topics db={db} />
        <PageTools db={db} />
        <DeskSection db={db} />
        <Verdicts db={db} />
      </main>
      <div class="library-side">
        <ProfileSection db={db} />
        <Access />
        <Network db={db} />
        <BackupSection db={db} />
        <Storage db={db} />
        <DeleteAll db={db} />
      </div>
    </div>
  );
}
