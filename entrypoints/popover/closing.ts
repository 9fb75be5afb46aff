/**
 * When the card closes by itself: Escape, a press elsewhere, and, where hovering opened it, the pointer's leaving.
 *
 * What hovering opened stays while the pointer is over the words or the card, and stays for good once the card was
 * pressed or holds the focus (WCAG 2.2, 1.4.13).
 */
import type { AnchorBox, PopoverAnchor, PopoverOptions } from '../../lib/model/popover.ts';
import { type AnchorWindow, boxesOf, windowsOf } from './anchor-boxes.ts';

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

export function watchForClosing(watch: ClosingWatch): () => void {
  const { host, anchor, onClose } = watch;
  const stop = new AbortController();
  const capture = { capture: true, signal: stop.signal } as const;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let follows = watch.openedBy === 'hover';
  const isInside = (event: Event): boolean => event.composedPath().includes(host);

  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // From the page the key goes on: a dialog of the page may wait for it too.
    if (isInside(event)) event.stopImmediatePropagation();
    onClose();
  };
  const onPress = (event: PointerEvent, toPage: AnchorWindow['toPage']): void => {
    if (isInside(event)) follows = false;
    else if (!isOver(anchor, toPage(pointOf(event)))) onClose();
  };
  const onMove = (event: PointerEvent, toPage: AnchorWindow['toPage']): void => {
    const isHeld = !follows || isInside(event) || document.activeElement === host;
    if (isHeld || isOver(anchor, toPage(pointOf(event)))) {
      clearTimeout(leaving);
      leaving = undefined;
    } else leaving ??= setTimeout(onClose, LEAVE_MS);
  };

  for (const { window, toPage } of windowsOf(anchor)) {
    window.addEventListener('keydown', onKeydown, capture);
    window.addEventListener('pointerdown', (event) => onPress(event, toPage), capture);
    const passive = { ...capture, passive: true };
    if (follows) window.addEventListener('pointermove', (event) => onMove(event, toPage), passive);
  }
  return () => {
    clearTimeout(leaving);
    stop.abort();
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
