/** Sets that were merged: their records are one's own now, and each can be handed on as itself. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import type { Database, MergeRow, SetRow } from '../../lib/store/db.ts';
import { keptMerges } from '../../lib/store/merges.ts';
import { mergedSets } from '../../lib/store/reads.ts';
import { Section } from './Section.tsx';
import { type Act, useAct } from './use-act.ts';
import { useExport } from './use-export.tsx';
import { setName } from './words.ts';

export function MergedSets({ db }: { readonly db: Database }): VNode | null {
  const sets = useLive<readonly SetRow[]>(() => liveQuery(() => mergedSets(db)), [db]);
  const merges = useLive<readonly MergeRow[]>(() => liveQuery(() => keptMerges(db)), [db]);
  const act = useAct();
  const exporting = useExport(act);
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
                onClick={() => exporting.ask({ kind: 'set', id })}
              >
                {t('library_export')}
              </button>
              <UndoMerge merge={merges?.find(({ set }) => set === id)} label={header.label} act={act} />
            </div>
          </li>
        ))}
      </ul>
      {exporting.dialog}
    </Section>
  );
}

interface UndoMergeProps {
  /** The last merge of the set, where it can still be taken back. */
  readonly merge: MergeRow | undefined;
  readonly label: string;
  readonly act: Act;
}

function UndoMerge({ merge, label, act }: UndoMergeProps): VNode | null {
  if (merge === undefined) return null;
  const undo = (): void =>
    void act.run(async () => {
      const { removed } = await ask('set.undoMerge', { merge: merge.id });
      return plural('library_unmerged', removed);
    });
  return (
    <button
      type="button"
      class="cl-button"
      aria-label={t('library_ofSet', t('library_undoMerge'), isolated(setName(label)))}
      onClick={undo}
    >
      {t('library_undoMerge')}
    </button>
  );
}
