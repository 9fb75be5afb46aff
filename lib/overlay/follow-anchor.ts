/**
 * Keep something beside the words that it is about, wherever they scroll or are zoomed to.
 *
 * In:   a range of the page or a box in the viewport; an element that is `position: fixed`; what is done to its place
 *       (the middleware of @floating-ui/dom).
 * Out:  a function that stops following. `onGone` is called when the range stands nowhere any more.
 * Cost: a placing each time the page scrolls or changes size; in a frame, a box for each frame of the screen.
 */
import {
  autoUpdate,
  type ComputePositionReturn,
  computePosition,
  type Middleware,
  type Placement,
  type VirtualElement,
} from '@floating-ui/dom';
import type { PopoverAnchor } from '../model/popover.ts';
import { boxesOf, boxOf, framesAround, isRange } from './anchor-boxes.ts';

export interface Following {
  readonly anchor: PopoverAnchor;
  readonly placement: Placement;
  readonly middleware: Middleware[];
  readonly onGone: () => void;
  /** Told of each place that was taken. */
  readonly onPlaced?: (place: ComputePositionReturn) => void;
}

export function followAnchor(element: HTMLElement, following: Following): () => void {
  const { anchor, onGone } = following;
  const reference = referenceOf(anchor);
  const place = (): void => {
    if (isNowhere(anchor)) onGone();
    else void position(reference, element, following);
  };
  // A frame scrolls by itself, and its words have no element that the page's window knows.
  return autoUpdate(reference, element, place, { animationFrame: framesAround(anchor).length > 0 });
}

async function position(
  reference: VirtualElement,
  element: HTMLElement,
  { placement, middleware, onPlaced }: Following,
): Promise<void> {
  const place = await computePosition(reference, element, { strategy: 'fixed', placement, middleware });
  element.style.left = `${place.x}px`;
  element.style.top = `${place.y}px`;
  onPlaced?.(place);
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
