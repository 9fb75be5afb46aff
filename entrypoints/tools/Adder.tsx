/**
 * What can be done with what is selected: a few buttons beside it, which never cover it.
 *
 * Once one was pressed, they give way to words that say so. A page can make clicks of its own: only a person's count.
 */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../../components/icons.tsx';
import type { PageAction } from '../../lib/model/keys.ts';
import { windowsOf } from '../../lib/overlay/anchor-boxes.ts';
import { t } from '../../lib/platform/i18n.ts';
import { placeAdder } from './place-adder.ts';

export interface AdderProps {
  readonly selected: Range;
  /** What was done, or null while nothing is. */
  readonly done: string | null;
  readonly offers: readonly Offer[];
  readonly onAct: (action: PageAction) => void;
  readonly onClose: () => void;
}

/** One of the buttons: what it does is what a key does. */
export interface Offer {
  readonly action: PageAction;
  readonly icon: IconName;
  readonly words: string;
  readonly shortcut: string | null;
}

export function Adder({ selected, done, offers, onAct, onClose }: AdderProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => placeAdder(selected, box.current!, onClose), [selected]);
  useEffect(() => closeOnEscape(selected, box.current!, onClose), [selected]);
  return (
    <div ref={box} class="cl-screen adder" role="toolbar" aria-label={t('adder_label')} onKeyDown={moveFocus}>
      {done === null ? (
        offers.map((offer) => <AdderButton key={offer.action} {...offer} onPress={onAct} />)
      ) : (
        <p class="adder-done">
          <Icon name="done" />
          {done}
        </p>
      )}
    </div>
  );
}

interface AdderButtonProps extends Offer {
  readonly onPress: (action: PageAction) => void;
}

function AdderButton({ action, icon, words, shortcut, onPress }: AdderButtonProps): VNode {
  return (
    <button
      type="button"
      class="adder-button"
      title={withKey(words, shortcut)}
      aria-keyshortcuts={shortcut ?? undefined}
      // A press would empty the selection that the button is about.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.isTrusted && onPress(action)}
    >
      <Icon name={icon} />
      {words}
    </button>
  );
}

/** In a toolbar, arrows go from button to button, and round (ARIA Authoring Practices). */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (!event.isTrusted || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = (event.key === 'ArrowRight') === isRtl ? -1 : 1;
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons.at((at + step) % buttons.length)?.focus({ preventScroll: true });
  event.preventDefault();
}

export function withKey(words: string, key: string | null): string {
  return key === null ? words : t('keys_withKey', words, key);
}

function closeOnEscape(selected: Range, box: HTMLElement, onClose: () => void): () => void {
  const stop = new AbortController();
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
    // From the page the key goes on: a dialog of the page may wait for it too.
    if (box.matches(':focus-within')) event.stopImmediatePropagation();
    onClose();
  };
  for (const { window } of windowsOf(selected)) {
    window.addEventListener('keydown', onKeydown, { capture: true, signal: stop.signal });
  }
  return () => stop.abort();
}
