/** The keys of the panel, in words. */
import type { VNode } from 'preact';
import { type MessageKey, t } from '../lib/platform/i18n.ts';

/** Names of keys are Latin, in the order in which they are pressed. */
const lines: readonly (readonly [keys: readonly string[], words: MessageKey])[] = [
  [['↓', '↑'], 'panelKeys_arrows'],
  [['Home', 'End'], 'panelKeys_ends'],
  [['Enter'], 'panelKeys_enter'],
  [['F6'], 'panelKeys_panes'],
  [['Ctrl+Enter'], 'panelKeys_save'],
  [['Esc'], 'panelKeys_escape'],
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
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
