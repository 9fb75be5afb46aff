/** Sets that were merged: their records are one's own now, and each can be handed on as itself. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useLive } from '../../components/use-live.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import type { Database, SetRow } from '../../lib/store/db.ts';
import { mergedSets } from '../../lib/store/reads.ts';
import { exportFile } from './export-file.ts';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';
import { setName } from './words.ts';

export function MergedSets({ db }: { readonly db: Database }): VNode | null {
  const sets = useLive<readonly SetRow[]>(() => liveQuery(() => mergedSets(db)), [db]);
  const act = useAct();
  if (sets === undefined || sets.length === 0) return null;
  return (
    <Section title={t('library_merged_sets')} act={act}>
      <p class="cl-small">{t('library_mergedHint')}</p>
      <ul class="library-list">
        {sets.map(({ id, header, claims }) => (
          <li key={id} class="library-row">
            <h3 dir="auto">{setName(header.label)}</h3>
            <p class="cl-small">{plural('library_claims', claims.length)}</p>
            <div class="library-actions">
              <button
                type="button"
                class="cl-button"
                aria-label={t('library_ofSet', t('library_export'), isolated(setName(header.label)))}
                onClick={() => void act.run(() => exportFile({ kind: 'set', id }))}
              >
                {t('library_export')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
