/** The keys of the panel, in words. */
import type { VNode } from 'preact';
import { type MessageKey, t } from '../lib/platform/i18n.ts';

/** A key has its name, as keyboards of the language have it, or stands for itself. */
type KeyName = { readonly named: MessageKey } | string;

const lines: readonly (readonly [keys: readonly KeyName[], words: MessageKey])[] = [
  [['↓', '↑'], 'panelKeys_arrows'],
  [[{ named: 'keyName_home' }, { named: 'keyName_end' }], 'panelKeys_ends'],
  [[{ named: 'keyName_enter' }], 'panelKeys_enter'],
  [['F6'], 'panelKeys_panes'],
  [[{ named: 'keyName_save' }], 'panelKeys_save'],
  [[{ named: 'keyName_escape' }], 'panelKeys_escape'],
  [['1', '2', '3', '4'], 'panelKeys_stance'],
];

export function PanelKeys(): VNode {
  return (
    <details class="cl-more">
      <summary>{t('panelKeys')}</summary>
      <dl class="cl-keys">
        {lines.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) =>
                typeof key === 'string' ? (
                  <kbd key={key} dir="ltr">
                    {key}
                  </kbd>
                ) : (
                  <kbd key={key.named} dir="auto">
                    {t(key.named)}
                  </kbd>
                ),
              )}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
