/**
 * Keep the card beside the words that it is about, wherever they scroll to, and never off the screen.
 *
 * In:  a range of the page or a box in the viewport; the card's element, which is `position: fixed`.
 * Out: a function that stops following. `onGone` is called when the range stands nowhere any more.
 */
import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { PopoverAnchor } from '../../lib/model/popover.ts';

/** Pixels between the words and the card: less than a pointer crosses before a hovered card closes. */
const GAP = 6;
/** Pixels to the edge of the screen. */
const MARGIN = 8;
/** The card is not squeezed below this height: it covers a line of the page instead. */
const LEAST_HEIGHT = 200;

export function follow(anchor: PopoverAnchor, card: HTMLElement, onGone: () => void): () => void {
  const reference = referenceOf(anchor);
  const place = (): void => {
    if (isNowhere(anchor)) onGone();
    else void position(reference, card);
  };
  return autoUpdate(reference, card, place);
}

async function position(reference: VirtualElement, card: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight }) {
          const screen = document.documentElement.clientHeight - 2 * MARGIN;
          card.style.maxBlockSize = `${Math.min(screen, Math.max(LEAST_HEIGHT, availableHeight))}px`;
        },
      }),
      shift({ padding: MARGIN, crossAxis: true }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}

/** A range knows where it stands. A box is of the moment, and moves with the page as it scrolls. */
function referenceOf(anchor: PopoverAnchor): VirtualElement {
  if (anchor instanceof Range) {
    const node = anchor.startContainer;
    const contextElement = node instanceof Element ? node : node.parentElement;
    return {
      getBoundingClientRect: () => anchor.getBoundingClientRect(),
      getClientRects: () => anchor.getClientRects(),
      ...(contextElement !== null && { contextElement }),
    };
  }
  if ('getBoundingClientRect' in anchor) return { getBoundingClientRect: () => rectOf(anchor.getBoundingClientRect()) };
  const [left, top] = [anchor.x + scrollX, anchor.y + scrollY];
  return {
    getBoundingClientRect: () => new DOMRect(left - scrollX, top - scrollY, anchor.width, anchor.height),
  };
}

function rectOf({ x, y, width, height }: Exclude<PopoverAnchor, { getBoundingClientRect: unknown }>): DOMRect {
  return new DOMRect(x, y, width, height);
}

/** The page took the words away: its range is left with no box. */
function isNowhere(anchor: PopoverAnchor): boolean {
  return anchor instanceof Range && anchor.getClientRects().length === 0;
}
