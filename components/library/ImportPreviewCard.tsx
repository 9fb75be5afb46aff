/** What a file would bring, before anything of it is shown or kept: the figures first, what is wrong with it below. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ImportPreview } from '../../lib/model/import-preview.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { faultWords, lossWords, placeWords } from '../file-words.ts';
import { type LabelCodes, LabelMapping } from './LabelMapping.tsx';
import { MoreLines } from './MoreLines.tsx';

export interface ImportPreviewCardProps {
  readonly preview: ImportPreview;
  readonly name: string;
  /** What people call it. */
  readonly format: string;
  readonly onLabels: (labels: LabelCodes) => void;
  readonly onOpen: () => void;
  readonly onDiscard: () => void;
}

export function ImportPreviewCard(props: ImportPreviewCardProps): VNode {
  const { preview, name, format, onLabels, onOpen, onDiscard } = props;
  const id = useId();
  const { newer, fresh, changed, known, replaces, proposals, rejected, unmapped, lost } = preview;
  return (
    <section class="library-row" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} dir="auto">
        {name}
      </h3>
      <p class="cl-small">{t('preview_format', isolated(format))}</p>
      {newer ? (
        <p class="library-note">{t('library_newer')}</p>
      ) : (
        <ul class="library-facts">
          <li>{plural('preview_fresh', fresh)}</li>
          {changed > 0 && <li>{plural('preview_changed', changed)}</li>}
          {known > 0 && <li>{plural('preview_known', known)}</li>}
        </ul>
      )}
      {replaces !== null && <p class="library-note">{t('preview_replaces', isolated(replaces.label))}</p>}
      <MoreLines
        words={plural('preview_proposals', proposals.length)}
        lines={proposals.map(({ mineText, theirsText }) =>
          t('preview_proposal', isolated(theirsText), isolated(mineText)),
        )}
      />
      <MoreLines
        words={plural('preview_rejected', rejected.length)}
        lines={rejected.map(({ where, reason }) =>
          t('preview_reason', isolated(placeWords(where)), isolated(faultWords(reason))),
        )}
      />
      <LabelMapping unmapped={unmapped} onRead={onLabels} />
      <MoreLines words={plural('preview_lost', lost.length)} lines={lost.map(lossWords)} />
      <div class="library-actions">
        <button type="button" class="cl-button" data-kind="primary" onClick={onOpen}>
          {t('preview_open')}
        </button>
        <button type="button" class="cl-button" onClick={onDiscard}>
          {t('preview_discard')}
        </button>
      </div>
    </section>
  );
}
