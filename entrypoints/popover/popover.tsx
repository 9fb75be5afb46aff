/**
 * Show one reader's card at a time over the page, in a host of its own, and leave nothing behind.
 *
 * The host is a popover of the top layer: no sticky bar of a site and no `z-index` is over it, whatever a page does
 * later, and it need not know where such bars are. A page can take it out of that layer again; it then stands where
 * the largest `z-index` does.
 */
import { render } from 'preact';
import { ReaderCard, type ReaderCardProps } from '../../components/ReaderCard.tsx';
import cardStyle from '../../components/reader-card.css?inline';
import themeStyle from '../../components/theme.css?inline';
import { ask } from '../../lib/messaging/ask.ts';
import type { Card, WhichMark } from '../../lib/model/mark.ts';
import type { PopoverAnchor, PopoverHook, PopoverOptions } from '../../lib/model/popover.ts';
import { isRange } from '../../lib/overlay/anchor-boxes.ts';
import { createHost } from '../../lib/overlay/host.ts';
import { t } from '../../lib/platform/i18n.ts';
import { type Closing, watchForClosing } from './closing.ts';
import { follow } from './place.ts';
import popoverStyle from './popover.css?inline';

interface OpenCard {
  readonly dialog: HTMLElement;
  readonly closing: Closing;
  readonly remove: () => void;
}

/** What a card was asked for with. */
interface Opening {
  readonly card: Card;
  readonly anchor: PopoverAnchor;
  readonly options: PopoverOptions;
}

type ShownCard = OpenCard & Opening;

export function createPopover(): PopoverHook {
  let shown: ShownCard | null = null;
  const hide = (): void => {
    const gone = shown;
    shown = null;
    gone?.remove();
    gone?.options.onHide?.();
  };
  const show: PopoverHook['show'] = (card, anchor, options = { openedBy: 'click' }) => {
    // A page can take it away.
    if (shown?.dialog.isConnected === false) hide();
    if (shown !== null && stays(shown, options)) return;
    if (shown !== null && isSame(shown, { card, anchor, options })) return keep(shown, options);
    shown?.remove();
    const onSwitch = (next: Card): void => switchTo(next, { card, anchor, options }, show);
    shown = { card, anchor, options, ...open({ card, anchor, options }, { hide, onSwitch }) };
  };
  const which = (): ReturnType<PopoverHook['shown']> =>
    shown === null ? null : { ...shown.card, found: shown.options.found ?? null };
  return { show, hide, shown: which };
}

/** The card that is left is offered in the next one. The focus goes along, since the pressed button goes away. */
function switchTo(next: Card, { card, anchor, options }: Opening, show: PopoverHook['show']): void {
  const { found = null, also = [], ...kept } = options;
  const chosen = also.find((one) => one.card === next);
  if (chosen === undefined) return;
  const others = [{ card, anchor, found }, ...also.filter((one) => one !== chosen)];
  show(chosen.card, chosen.anchor, { ...kept, openedBy: 'key', found: chosen.found, also: others });
}

/** A pointer or a focus that moves on must not take away what a person opened to read. */
function stays({ closing }: OpenCard, { openedBy }: PopoverOptions): boolean {
  return (openedBy === 'hover' || openedBy === 'focus') && closing.isPinned();
}

function isSame(one: Opening, other: Opening): boolean {
  const { mention, claim, layer } = other.card;
  return (
    one.anchor === other.anchor &&
    one.options.found === other.options.found &&
    one.card.mention === mention &&
    one.card.claim === claim &&
    one.card.layer === layer
  );
}

/** What is shown already is not shown anew: a click makes it stay, a key takes the focus into it. */
function keep({ closing, dialog }: OpenCard, { openedBy }: PopoverOptions): void {
  if (openedBy === 'click' || openedBy === 'key') closing.pin();
  if (openedBy === 'key') dialog.focus({ preventScroll: true });
}

interface CardUse {
  readonly hide: () => void;
  readonly onSwitch: (next: Card) => void;
}

function open({ card, anchor, options }: Opening, { hide, onSwitch }: CardUse): OpenCard {
  const { openedBy, found = null, also = [] } = options;
  const focusedBefore = document.activeElement;
  const dialog = dialogOf(card);
  const host = createHost(themeStyle + cardStyle + popoverStyle, dialog);
  const others = also.map((one) => one.card);
  const props = { card, found, also: others, onSwitch, onClose: hide, ...actsOn(card) };
  render(<ReaderCard {...props} now={new Date().toISOString()} />, dialog);
  host.popover = 'manual';
  parentFor(anchor).append(host);
  showOver(host, focusedBefore);
  const stopFollowing = follow(anchor, dialog, hide);
  const closing = watchForClosing({ host, anchor, openedBy, onClose: hide });
  if (openedBy === 'key') dialog.focus({ preventScroll: true });
  const remove = (): void => {
    const heldFocus = document.activeElement === host;
    stopFollowing();
    closing.stop();
    render(null, dialog);
    host.remove();
    if (heldFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  };
  return { dialog, closing, remove };
}

function actsOn({ mention, claim, layer }: WhichMark): Pick<ReaderCardProps, 'onChoose' | 'onUndo'> {
  return {
    onChoose: (kind) => ask('choice.make', { kind, mention, claim, layer }),
    onUndo: (choice) => ask('choice.undo', choice),
  };
}

/** All but a modal dialog is inert while it is open: words in one have their card in it. */
function parentFor(anchor: PopoverAnchor): Element {
  const node = isRange(anchor) && anchor.startContainer.ownerDocument === document ? anchor.startContainer : null;
  return node?.parentElement?.closest('dialog:modal') ?? document.documentElement;
}

/** `source` is not in the types yet. */
type Showable = HTMLElement & { showPopover(options?: { readonly source?: HTMLElement }): void };

/** From the focused element, so that the next Tab leads from it into the card where the browser knows of that. */
function showOver(host: HTMLElement, focused: Element | null): void {
  const source = focused instanceof HTMLElement && focused !== document.body ? { source: focused } : {};
  (host as Showable).showPopover(source);
}

function dialogOf(card: Card): HTMLElement {
  const dialog = document.createElement('div');
  dialog.className = 'popover';
  dialog.tabIndex = -1;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', t('card_label', card.text));
  return dialog;
}
