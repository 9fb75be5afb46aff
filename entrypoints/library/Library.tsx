/** The page's sections in their order. What fails to be read is said once, in place of them. */
import type { VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { DEMO_PAGE } from '../../lib/model/demo.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { t } from '../../lib/platform/i18n.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import type { Database } from '../../lib/store/db.ts';
import { Checks } from './Checks.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { HiddenMarks } from './HiddenMarks.tsx';
import { Layers } from './Layers.tsx';
import { MergedSets } from './MergedSets.tsx';

export function Library({ db }: { readonly db: Database }): VNode {
  const [failure] = useErrorBoundary();
  if (failure !== undefined) return <ErrorNotice error={ExtensionError.from(failure)} />;
  return (
    <div class="library">
      <header class="library-head">
        <h1>{t('library_title')}</h1>
        <p class="cl-small">{t('library_intro')}</p>
        <p class="library-actions">
          <a href={extensionUrl('options.html')}>{t('settings_title')}</a>
          <a href={extensionUrl(DEMO_PAGE)}>{t('demo_open')}</a>
        </p>
      </header>
      <main class="library-main">
        <Checks db={db} />
        <Layers db={db} />
        <MergedSets db={db} />
        <FeedbackSection db={db} />
        <HiddenMarks db={db} />
      </main>
    </div>
  );
}
