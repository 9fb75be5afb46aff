/** What is stored, how safely, and whether the browser may throw it away. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';
import { size } from './words.ts';

interface Facts {
  readonly durability: string;
  readonly records: number;
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

export function Storage(): VNode {
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
      {facts !== null && <FactList facts={facts} />}
      {facts?.persisted !== true && (
        <button type="button" class="cl-button" onClick={onPersist}>
          {t('library_persist')}
        </button>
      )}
    </Section>
  );
}

function FactList({ facts }: { readonly facts: Facts }): VNode {
  const { durability, records, persisted, used, quota } = facts;
  return (
    <ul class="library-facts">
      <li>{plural('library_records', records)}</li>
      <li>{t('library_estimate', size(used), size(quota))}</li>
      <li>{durability === 'strict' ? t('library_strict') : t('library_notStrict', durability)}</li>
      <li>{t(persisted ? 'library_persisted' : 'library_notPersisted')}</li>
    </ul>
  );
}
