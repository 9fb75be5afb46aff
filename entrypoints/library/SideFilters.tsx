/** The filters: beside the list where there is room, behind a disclosure above it where there is not. */
import type { VNode } from 'preact';
import { ClaimFilters, type ClaimFiltersProps, isNarrowed } from '../../components/library/ClaimFilters.tsx';
import { t } from '../../lib/platform/i18n.ts';
import { useMedia } from './use-media.ts';

export function SideFilters(props: ClaimFiltersProps): VNode {
  const isWide = useMedia('(width >= 60rem)');
  const { query, onChange } = props;
  const { words, sort, descending } = query;
  const cleared = {
    ...(words !== undefined && { words }),
    ...(sort !== undefined && { sort }),
    ...(descending !== undefined && { descending }),
  };
  return (
    <details class="claims-side" open={isWide}>
      <summary>{t('filters')}</summary>
      <ClaimFilters {...props} />
      {isNarrowed({ ...query, words: '' }) && (
        <button type="button" class="cl-button" data-kind="quiet" onClick={() => onChange(cleared)}>
          {t('filtersClear')}
        </button>
      )}
    </details>
  );
}
