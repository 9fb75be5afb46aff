/** All keys, those of the page and those of the browser: a dialog that keeps the focus until it is closed. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { actionWords } from '../../components/action-words.ts';
import { Icon } from '../../components/icons.tsx';
import { pageActions } from '../../lib/model/keys.ts';
import type { ToolChoice } from '../../lib/model/page-tools.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

export interface KeyHelpProps {
  readonly choice: ToolChoice;
  /** By command of the extension. */
  readonly ofBrowser: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

const commands: readonly (readonly [command: string, words: MessageKey])[] = [
  ['_execute_action', 'keys_markPage'],
  ['check-selection', 'commandCheckSelection'],
  ['cite-tab', 'commandCiteTab'],
  ['next-mark', 'commandNextMark'],
  ['previous-mark', 'commandPreviousMark'],
];

export function KeyHelp({ choice: { keys, areKeysOn }, ofBrowser, onClose }: KeyHelpProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    // A press beside it closes it, where the browser knows how.
    shown.setAttribute('closedby', 'any');
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog ref={dialog} class="cl-screen key-help" aria-labelledby="key-help" onClose={onClose}>
      <div class="key-help-body">
        <header class="key-help-head">
          <h2 id="key-help">{t('keys_heading')}</h2>
          <button type="button" class="cl-icon-button" aria-label={t('keys_close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <h3>{t('keys_browser')}</h3>
        <dl>
          {commands.map(([command, words]) => (
            <Line key={command} words={t(words)} pressed={ofBrowser[command] ?? null} />
          ))}
        </dl>
        <h3>{t('keys_page')}</h3>
        {!areKeysOn && <p class="key-help-off">{t('keys_off')}</p>}
        <dl data-off={!areKeysOn || undefined}>
          {pageActions.map((action) => (
            <Line key={action} words={actionWords(action)} pressed={keys[action]} />
          ))}
        </dl>
      </div>
    </dialog>
  );
}

function Line({ words, pressed }: { readonly words: string; readonly pressed: string | null }): VNode {
  const key: ComponentChildren =
    pressed === null ? <span class="cl-small">{t('keys_none')}</span> : <Keys text={pressed} />;
  return (
    <div class="key-help-line">
      <dt>{words}</dt>
      <dd>{key}</dd>
    </div>
  );
}

/** Names of keys are Latin, in the order in which they are pressed. */
function Keys({ text }: { readonly text: string }): VNode {
  return <kbd dir="ltr">{text}</kbd>;
}
