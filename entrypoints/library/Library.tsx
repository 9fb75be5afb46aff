/** The page's sections in their order. What fails to be read is said once, in place of them. */
import type { VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ExtensionError } from '../../lib/model/errors.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { Access } from './Access.tsx';
import { Checks } from './Checks.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { Layers } from './Layers.tsx';
import { MergedSets } from './MergedSets.tsx';
import { ProfileSection } from './Profile.tsx';
import { Storage } from './Storage.tsx';
import { Topics } from './Topics.tsx';

export function Library({ db }: { readonly db: Database }): VNode {
  const [failure] = useErrorBoundary();
  if (failure !== undefined) return <ErrorNotice error={ExtensionError.from(failure)} />;
  return (
    <div class="library">
      <header class="library-head">
        <h1>{t('library_title')}</h1>
        <p class="cl-small">{t('library_intro')}</p>
      </header>
      <main class="library-main">
        <Checks db={db} />
        <Layers db={db} />
        <MergedSets db={db} />
        <Topics db={db} />
        <FeedbackSection db={db} />
      </main>
      <div class="library-side">
        <ProfileSection db={db} />
        <Storage />
        <Access />
      </div>
    </div>
  );
}
