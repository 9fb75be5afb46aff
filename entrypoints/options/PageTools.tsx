/** What stands over a page, and the keys that work in it: each can be bound otherwise, taken away, or all switched off. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { actionWords } from '../../components/action-words.ts';
import { CheckField } from '../../components/fields.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { boundKeys, conflictsIn, type KeyBindings, type PageAction, pageActions } from '../../lib/model/keys.ts';
import type { Settings, SettingsPatch } from '../../lib/model/settings.ts';
import { list, t } from '../../lib/platform/i18n.ts';
import { readShortcuts } from '../../lib/platform/shortcuts.ts';
import type { Database } from '../../lib/store/db.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { Section } from '../library/Section.tsx';
import { type Act, useAct } from '../library/use-act.ts';
import { KeyField } from './KeyField.tsx';

export function PageTools({ db }: { readonly db: Database }): VNode {
  const settings = useLive<Settings>(() => liveQuery(() => readSettings(db)), [db]);
  const act = useAct();
  return (
    <Section title={t('settings_tools')} act={act}>
      {settings !== undefined && <Choices settings={settings} act={act} />}
      <BrowserKeys />
    </Section>
  );
}

function Choices({ settings: stored, act }: { readonly settings: Settings; readonly act: Act }): VNode {
  // What is chosen is shown at once: a box must not jump back until it is stored.
  const [chosen, setChosen] = useState<SettingsPatch>({});
  const settings = { ...stored, ...chosen };
  const change = (patch: SettingsPatch): void => {
    setChosen((before) => ({ ...before, ...patch }));
    void act.run(async () => {
      await ask('settings.change', patch);
      return t('settings_changed');
    });
  };
  const bindings = boundKeys(settings.keys);
  const bind = (action: PageAction, key: string | null): void => change({ keys: { ...settings.keys, [action]: key } });
  return (
    <div class="settings-tools">
      <CheckField label={t('settings_adder')} checked={settings.adder} onCheck={(adder) => change({ adder })} />
      <CheckField label={t('settings_minimap')} checked={settings.minimap} onCheck={(minimap) => change({ minimap })} />
      <CheckField
        label={t('settings_pageKeys')}
        checked={settings.pageKeys}
        onCheck={(pageKeys) => change({ pageKeys })}
      />
      {settings.pageKeys && (
        <>
          <p class="cl-small">{t('settings_keysHint')}</p>
          <ul class="settings-keys">
            {pageActions.map((action) => (
              <li key={action}>
                <KeyField
                  label={actionWords(action)}
                  value={bindings[action]}
                  problem={conflictWords(bindings, action)}
                  onBind={(key) => bind(action, key)}
                />
              </li>
            ))}
          </ul>
          <button type="button" class="cl-button" onClick={() => change({ keys: {} })}>
            {t('settings_keysReset')}
          </button>
        </>
      )}
    </div>
  );
}

function conflictWords(bindings: KeyBindings, action: PageAction): string | undefined {
  const others = conflictsIn(bindings).find((actions) => actions.includes(action));
  if (others === undefined) return undefined;
  return t('settings_keyConflict', list(others.filter((other) => other !== action).map(actionWords)));
}

/** The keys of the whole browser are changed where the browser lists them. */
function BrowserKeys(): VNode {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    void readShortcuts().then((shortcuts) => setKeys(Object.values(shortcuts)));
  }, []);
  return (
    <p class="cl-small">
      {t('settings_browserKeys')} {list(keys)}
    </p>
  );
}
