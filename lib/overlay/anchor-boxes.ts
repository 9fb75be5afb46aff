/**
 * Where the words stand that something over the page is about, in the coordinates of the page's own window: those of a frame count from
 * the frame's corner.
 *
 * In:    frames of the page's own origin, one in another or not.
 * Out:   boxes in CSS pixels of the viewport. None once the words stand nowhere.
 * Cost:  the boxes, and one box and style a frame.
 * Limit: a frame may be scaled, evenly; one that is turned or skewed is taken as its upright box.
 */
import type { AnchorBox, PopoverAnchor } from '../model/popover.ts';

/** A window that the words stand in, or that holds such a frame. */
export interface AnchorWindow {
  readonly window: Window;
  /** From its coordinates to those of the page's window. */
  readonly toPage: (box: AnchorBox) => AnchorBox;
}

export function boxesOf(anchor: PopoverAnchor): readonly DOMRect[] {
  if (!isRange(anchor)) return [boxOf(anchor)];
  return [...anchor.getClientRects()].map((rect) => rectOf(inPage(framesAround(anchor), rect)));
}

/** Of all its boxes together. */
export function boxOf(anchor: PopoverAnchor): DOMRect {
  const box = 'getBoundingClientRect' in anchor ? anchor.getBoundingClientRect() : anchor;
  return rectOf(inPage(framesAround(anchor), box));
}

/** The page's own window, and those of the frames that the words stand in: each keeps its events to itself. */
export function windowsOf(anchor: PopoverAnchor): readonly AnchorWindow[] {
  const frames = framesAround(anchor);
  const inner = frames.flatMap((frame, at): readonly AnchorWindow[] => {
    const { contentWindow } = frame;
    return contentWindow === null ? [] : [{ window: contentWindow, toPage: (box) => inPage(frames.slice(at), box) }];
  });
  return [{ window, toPage: (box) => box }, ...inner];
}

/** The innermost first; none for words of the page's own document. */
export function framesAround(anchor: PopoverAnchor): readonly HTMLIFrameElement[] {
  const frames: HTMLIFrameElement[] = [];
  let view = isRange(anchor) ? anchor.startContainer.ownerDocument?.defaultView : null;
  while (view != null && view !== window) {
    const frame = view.frameElement as HTMLIFrameElement | null;
    if (frame === null) break;
    frames.push(frame);
    view = frame.ownerDocument.defaultView;
  }
  return frames;
}

/** Not by `instanceof`: a range of a frame is of another class. */
export function isRange(anchor: PopoverAnchor): anchor is Range {
  return 'startContainer' in anchor;
}

function inPage(frames: readonly HTMLIFrameElement[], box: AnchorBox): AnchorBox {
  return frames.reduce((inner, frame) => inParent(frame, inner), box);
}

function inParent(frame: HTMLIFrameElement, { x, y, width, height }: AnchorBox): AnchorBox {
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth || 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = frame.clientLeft + Number.parseFloat(paddingLeft);
  const top = frame.clientTop + Number.parseFloat(paddingTop);
  return {
    x: outer.x + (left + x) * scale,
    y: outer.y + (top + y) * scale,
    width: width * scale,
    height: height * scale,
  };
}

function rectOf({ x, y, width, height }: AnchorBox): DOMRect {
  return new DOMRect(x, y, width, height);
}
