/**
 * Keep the card beside the words that it is about, wherever they scroll to, and never off the screen.
 *
 * In:  a range of the page or a box in the viewport; the card's element, which is `position: fixed`.
 * Out: a function that stops following. `onGone` is called when the range stands nowhere any more.
 */
import { flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { PopoverAnchor } from '../../lib/model/popover.ts';
import { followAnchor } from '../../lib/overlay/follow-anchor.ts';

/** Pixels between the words and the card: less than a pointer crosses before a hovered card closes. */
const GAP = 6;
/** Pixels to the edge of the screen. */
const MARGIN = 8;
/** The card is not squeezed below this height: it covers a line of the page instead. */
const LEAST_HEIGHT = 200;

export function follow(anchor: PopoverAnchor, card: HTMLElement, onGone: () => void): () => void {
  const middleware = [
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
  ];
  return followAnchor(card, { anchor, placement: 'bottom-start', middleware, onGone });
}
