/** The claims of a page, as its panel asks for them: in which format they leave. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { StatusLine } from '../../components/StatusLine.tsx';
import { t } from '../../lib/platform/i18n.ts';
import { ExportDialog } from './ExportDialog.tsx';

export interface ExportViewProps {
  readonly title: string;
  readonly pageUrls: readonly string[];
}

export function ExportView({ title, pageUrls }: ExportViewProps): VNode {
  const [words, setWords] = useState<string | null>(null);
  const isAsking = words === null;
  return (
    <section aria-labelledby="export-view">
      <h2 id="export-view">
        <bdi>{title}</bdi>
      </h2>
      <StatusLine words={words ?? ''} />
      {!isAsking && (
        <p class="library-actions">
          <button type="button" class="cl-button" onClick={() => setWords(null)}>
            {t('library_export')}
          </button>
          <a href="#claims">{t('review_back')}</a>
        </p>
      )}
      {isAsking && <ExportDialog request={{ kind: 'page', pageUrls, title }} onClose={setWords} />}
    </section>
  );
}
