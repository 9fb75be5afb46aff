/**
 * Keep the card beside the words that it is about, wherever they scroll to, and never off the screen.
 *
 * In:  a range of the page or a box in the viewport; the card's element, which is `position: fixed`.
 * Out: a function that stops following. `onGone` is called when the range stands nowhere any more.
 */
import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { PopoverAnchor } from '../../lib/model/popover.ts';
import { boxesOf, boxOf, framesAround, isRange } from './anchor-boxes.ts';

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
  // A frame scrolls by itself, and its words have no element that the page's window knows.
  return autoUpdate(reference, card, place, { animationFrame: framesAround(anchor).length > 0 });
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
  if (isRange(anchor)) {
    return {
      getBoundingClientRect: () => boxOf(anchor),
      getClientRects: () => [...boxesOf(anchor)],
      contextElement: framesAround(anchor).at(-1) ?? elementOf(anchor.startContainer),
    };
  }
  if ('getBoundingClientRect' in anchor) return { getBoundingClientRect: () => boxOf(anchor) };
  const [left, top] = [anchor.x + scrollX, anchor.y + scrollY];
  return {
    getBoundingClientRect: () => new DOMRect(left - scrollX, top - scrollY, anchor.width, anchor.height),
  };
}

function elementOf(node: Node): Element {
  return node.nodeType === 1 ? (node as Element) : (node.parentElement ?? document.documentElement);
}

/** The page took the words away: its range is left with no box. */
function isNowhere(anchor: PopoverAnchor): boolean {
  return boxesOf(anchor).length === 0;
}
