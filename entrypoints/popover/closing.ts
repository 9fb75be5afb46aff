/**
 * When the card closes by itself: Escape, a press elsewhere, and the pointer's or the focus's leaving, where hovering or
 * focusing opened it.
 *
 * What hovering opened stays while the pointer is over the words or the card, and stays for good once the card was
 * pressed or holds the focus (WCAG 2.2, 1.4.13). A page can make events of its own: only a person's count.
 */
import type { AnchorBox, PopoverAnchor, PopoverOptions } from '../../lib/model/popover.ts';
import { type AnchorWindow, boxesOf, windowsOf } from '../../lib/overlay/anchor-boxes.ts';

/** Long enough to cross the gap between words and card with an unsteady hand. */
const LEAVE_MS = 400;
/** Pixels around the words that still count as on them. */
const SLACK = 4;

export interface ClosingWatch {
  readonly host: Element;
  readonly anchor: PopoverAnchor;
  readonly openedBy: PopoverOptions['openedBy'];
  readonly onClose: () => void;
}

export interface Closing {
  /** Whether it stays until a person closes it. */
  readonly isPinned: () => boolean;
  readonly pin: () => void;
  readonly stop: () => void;
}

export function watchForClosing({ host, anchor, openedBy, onClose }: ClosingWatch): Closing {
  const listening = new AbortController();
  const capture = { capture: true, signal: listening.signal } as const;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let follows = openedBy === 'hover' || openedBy === 'focus';
  const isInside = (event: Event): boolean => event.composedPath().includes(host);
  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const pin = (): void => {
    follows = false;
    stay();
  };

  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // From the page the key goes on: a dialog of the page may wait for it too.
    if (isInside(event)) event.stopImmediatePropagation();
    onClose();
  };
  const onPress = (event: PointerEvent, toPage: AnchorWindow['toPage']): void => {
    if (isInside(event)) pin();
    else if (!isOver(anchor, toPage(pointOf(event)))) onClose();
  };
  const onMove = (event: PointerEvent, toPage: AnchorWindow['toPage']): void => {
    const isHeld = !follows || isInside(event) || document.activeElement === host;
    if (isHeld || isOver(anchor, toPage(pointOf(event)))) stay();
    else leaving ??= setTimeout(onClose, LEAVE_MS);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // The window's own loss of the focus takes nothing away.
    if (follows && relatedTarget !== host && document.hasFocus()) onClose();
  };

  for (const { window, toPage } of windowsOf(anchor)) {
    const on = <Type extends keyof WindowEventMap>(
      type: Type,
      listener: (event: WindowEventMap[Type]) => void,
      options: AddEventListenerOptions = capture,
    ): void => window.addEventListener(type, (event) => event.isTrusted && listener(event), options);
    on('keydown', onKeydown);
    on('pointerdown', (event) => onPress(event, toPage));
    const passive = { ...capture, passive: true };
    if (openedBy === 'hover') on('pointermove', (event) => onMove(event, toPage), passive);
    if (openedBy === 'focus') on('focusout', onFocusOut, passive);
  }
  return {
    isPinned: () => !follows,
    pin,
    stop() {
      stay();
      listening.abort();
    },
  };
}

function pointOf({ clientX: x, clientY: y }: PointerEvent): AnchorBox {
  return { x, y, width: 0, height: 0 };
}

function isOver(anchor: PopoverAnchor, { x: left, y: top }: AnchorBox): boolean {
  return boxesOf(anchor).some(
    ({ x, y, width, height }) =>
      left >= x - SLACK && left <= x + width + SLACK && top >= y - SLACK && top <= y + height + SLACK,
  );
}
