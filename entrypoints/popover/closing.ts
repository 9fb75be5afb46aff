/**
 * When the card closes by itself: Escape, a press elsewhere, and, where hovering opened it, the pointer's leaving.
 *
 * What hovering opened stays while the pointer is over the words or the card, and stays for good once the card was
 * pressed or holds the focus (WCAG 2.2, 1.4.13).
 */
import type { PopoverAnchor, PopoverOptions } from '../../lib/model/popover.ts';

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
  const onPress = (event: PointerEvent): void => {
    if (isInside(event)) follows = false;
    else if (!isOver(anchor, event)) onClose();
  };
  const onMove = (event: PointerEvent): void => {
    const stays = !follows || isInside(event) || document.activeElement === host || isOver(anchor, event);
    if (stays) {
      clearTimeout(leaving);
      leaving = undefined;
    } else leaving ??= setTimeout(onClose, LEAVE_MS);
  };

  window.addEventListener('keydown', onKeydown, capture);
  window.addEventListener('pointerdown', onPress, capture);
  if (follows) window.addEventListener('pointermove', onMove, { ...capture, passive: true });
  return () => {
    clearTimeout(leaving);
    stop.abort();
  };
}

function isOver(anchor: PopoverAnchor, { clientX, clientY }: PointerEvent): boolean {
  return boxesOf(anchor).some(
    ({ x, y, width, height }) =>
      clientX >= x - SLACK && clientX <= x + width + SLACK && clientY >= y - SLACK && clientY <= y + height + SLACK,
  );
}

function boxesOf(anchor: PopoverAnchor): readonly { x: number; y: number; width: number; height: number }[] {
  if (anchor instanceof Range) return [...anchor.getClientRects()];
  return ['getBoundingClientRect' in anchor ? anchor.getBoundingClientRect() : anchor];
}
