/** What is stored, how safely, and whether the browser may throw it away. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { type StoreCounts, storeCounts } from '../../lib/store/counts.ts';
import type { Database } from '../../lib/store/db.ts';
import { Section } from '../library/Section.tsx';
import { useAct } from '../library/use-act.ts';
import { size } from '../library/words.ts';

interface Facts {
  readonly durability: string;
  readonly persisted: boolean;
  readonly used: number;
  readonly quota: number;
}

async function readFacts(): Promise<Facts> {
  const [store, persisted, { usage = 0, quota = 0 }] = await Promise.all([
    ask('store.facts', null),
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { ...store, persisted, used: usage, quota };
}

export function Storage({ db }: { readonly db: Database }): VNode {
  const counts = useLive<StoreCounts>(() => liveQuery(() => storeCounts(db)), [db]);
  const [facts, setFacts] = useState<Facts | null>(null);
  const act = useAct();
  useEffect(() => {
    readFacts().then(setFacts, (error) => report(error, 'reading the facts of the store'));
  }, []);
  const onPersist = (): void =>
    void act.run(async () => {
      const agreed = await navigator.storage.persist();
      setFacts(await readFacts());
      return t(agreed ? 'library_persistYes' : 'library_persistNo');
    });
  return (
    <Section title={t('library_storage')} act={act}>
      {counts !== undefined && <CountList counts={counts} />}
      {facts !== null && <FactList facts={facts} />}
      {facts?.persisted !== true && (
        <button type="button" class="cl-button" onClick={onPersist}>
          {t('library_persist')}
        </button>
      )}
    </Section>
  );
}

function CountList({ counts }: { readonly counts: StoreCounts }): VNode {
  return (
    <ul class="library-facts">
      <li>{plural('stored_claims', counts.claims)}</li>
      <li>{plural('stored_drafts', counts.drafts)}</li>
      <li>{plural('stored_sets', counts.sets)}</li>
      <li>{plural('stored_records', counts.records)}</li>
      <li>{plural('stored_places', counts.places)}</li>
      <li>{plural('stored_feedback', counts.feedback)}</li>
    </ul>
  );
}

function FactList({ facts }: { readonly facts: Facts }): VNode {
  const { durability, persisted, used, quota } = facts;
  return (
    <ul class="library-facts">
      <li>{t('library_estimate', size(used), size(quota))}</li>
      <li>{durability === 'strict' ? t('library_strict') : t('library_notStrict', durability)}</li>
      <li>{t(persisted ? 'library_persisted' : 'library_notPersisted')}</li>
    </ul>
  );
}
