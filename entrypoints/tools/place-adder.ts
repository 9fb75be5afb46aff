/**
 * Where the buttons for a selection stand: below its last line, above its first, or beside it, and never on it.
 *
 * Where there is no room for them in view, as with a whole page selected, they are not seen until there is.
 */
import { flip, inline, type Middleware, offset, shift } from '@floating-ui/dom';
import { followAnchor } from '../../lib/overlay/follow-anchor.ts';

/** Pixels to the selection; under a finger, the handles of the selection need more. */
const GAP = 8;
const TOUCH_GAP = 28;
/** Pixels to the edge of the screen. */
const MARGIN = 4;

/** Above and below it is a line that counts; beside it, all of them. */
const lines: Middleware = {
  name: 'lines',
  fn: (state) => (/^(top|bottom)/u.test(state.placement) ? inline().fn(state) : {}),
};

export function placeAdder(selected: Range, box: HTMLElement, onGone: () => void): () => void {
  const gap = matchMedia('(pointer: coarse)').matches ? TOUCH_GAP : GAP;
  box.style.visibility = 'hidden';
  return followAnchor(box, {
    anchor: selected,
    placement: 'bottom',
    middleware: [
      lines,
      offset(gap),
      flip({ padding: MARGIN, crossAxis: false, fallbackPlacements: ['top', 'right-end', 'left-end'] }),
      shift({ padding: MARGIN }),
    ],
    onGone,
    onPlaced: ({ x, y }) => {
      const { clientWidth, clientHeight } = document.documentElement;
      const fits =
        x >= 0 && y >= 0 && x + box.offsetWidth <= clientWidth && y + box.offsetHeight <= clientHeightOf(clientHeight);
      box.style.visibility = fits ? 'visible' : 'hidden';
    },
  });
}

/** In quirks mode the root element is as high as the page. */
function clientHeightOf(height: number): number {
  return Math.min(height, innerHeight);
}
