/** Delete everything, with a last copy offered first. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { type StoreCounts, storeCounts } from '../../lib/store/counts.ts';
import type { Database } from '../../lib/store/db.ts';
import { exportFile } from '../library/export-file.ts';
import { Section } from '../library/Section.tsx';
import { useAct } from '../library/use-act.ts';

export function DeleteAll({ db }: { readonly db: Database }): VNode {
  const counts = useLive<StoreCounts>(() => liveQuery(() => storeCounts(db)), [db]);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = (): void =>
    void act.run(async () => {
      await ask('store.empty', null);
      heading.current?.focus();
      return t('settings_deleted');
    });
  return (
    <Section title={t('settings_delete')} act={act} heading={heading}>
      <p>{t('settings_deleteHint')}</p>
      {counts !== undefined && counts.claims > 0 && (
        <>
          <p>{plural('settings_deleteFirst', counts.claims)}</p>
          <button type="button" class="cl-button" onClick={() => void act.run(() => exportFile({ kind: 'all' }))}>
            {t('library_exportAll')}
          </button>
        </>
      )}
      <ConfirmButton
        label={t('settings_deleteAll')}
        question={t('settings_deleteQuestion')}
        confirmLabel={t('settings_deleteConfirm')}
        onConfirm={remove}
      />
    </Section>
  );
}
