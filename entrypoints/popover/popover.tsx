/**
 * Show one reader's card at a time over the page, and leave nothing behind.
 *
 * The card lives in a closed shadow tree below one host element. Its style is a <style> element: it works under any
 * policy of the page, and `adoptedStyleSheets` does not work from a content script of Firefox 140. No markup is ever
 * parsed from a string, so no page's trusted types have a say.
 */
import { render } from 'preact';
import { ReaderCard } from '../../components/ReaderCard.tsx';
import cardStyle from '../../components/reader-card.css?inline';
import themeStyle from '../../components/theme.css?inline';
import type { Card } from '../../lib/model/mark.ts';
import type { PopoverAnchor, PopoverHook, PopoverOptions } from '../../lib/model/popover.ts';
import { screenLanguage, t } from '../../lib/platform/i18n.ts';
import { watchForClosing } from './closing.ts';
import { follow } from './place.ts';
import popoverStyle from './popover.css?inline';

/** What a person does in the card is none of the page's business: these end at the host. */
const keptInside = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'focusin', 'focusout', 'selectstart', 'dragstart'],
] as const;

interface OpenCard {
  readonly card: Card;
  readonly anchor: PopoverAnchor;
  readonly remove: () => void;
  readonly onHide: (() => void) | undefined;
}

export function createPopover(): PopoverHook {
  let shown: OpenCard | null = null;
  const hide = (): void => {
    const gone = shown;
    shown = null;
    gone?.remove();
    gone?.onHide?.();
  };
  return {
    show(card, anchor, options = { openedBy: 'click' }) {
      // A pointer that moves on over the same words must not take away what is being read or selected.
      if (options.openedBy === 'hover' && shown !== null && isSame(shown, card, anchor)) return;
      shown?.remove();
      const { openedBy, isChanged = false } = options;
      const remove = open(card, anchor, { openedBy, isChanged, hide });
      shown = { card, anchor, remove, onHide: options.onHide };
    },
    hide,
  };
}

function isSame(shown: OpenCard, { claim, set }: Card, anchor: PopoverAnchor): boolean {
  return shown.anchor === anchor && shown.card.claim === claim && shown.card.set === set;
}

interface Opening {
  readonly openedBy: PopoverOptions['openedBy'];
  readonly isChanged: boolean;
  readonly hide: () => void;
}

function open(card: Card, anchor: PopoverAnchor, { openedBy, isChanged, hide }: Opening): () => void {
  const focusedBefore = document.activeElement;
  const { host, dialog } = createHost(card);
  render(<ReaderCard card={card} isChanged={isChanged} onClose={hide} />, dialog);
  document.documentElement.append(host);
  const stopFollowing = follow(anchor, dialog, hide);
  const stopWatching = watchForClosing({ host, anchor, openedBy, onClose: hide });
  if (openedBy === 'key') dialog.focus({ preventScroll: true });
  return () => {
    const heldFocus = document.activeElement === host;
    stopFollowing();
    stopWatching();
    render(null, dialog);
    host.remove();
    if (heldFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  };
}

function createHost(card: Card): { readonly host: HTMLElement; readonly dialog: HTMLElement } {
  const host = document.createElement('claimlight-ui');
  const { lang, dir } = screenLanguage();
  host.lang = lang;
  host.dir = dir;
  const style = document.createElement('style');
  style.textContent = themeStyle + cardStyle + popoverStyle;
  const dialog = document.createElement('div');
  dialog.className = 'popover';
  dialog.tabIndex = -1;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', t('card_label', card.text));
  host.attachShadow({ mode: 'closed' }).append(style, dialog);
  for (const type of keptInside) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, dialog };
}
