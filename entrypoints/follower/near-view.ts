/**
 * Of the marks of a page, those that a person sees or may scroll to at once.
 *
 * A browser looks at every painted range again whenever the page changed, so on a page that changes all the time only
 * these are painted.
 *
 * Cost: one box a mark.
 */
import type { PaintedMark } from '../../lib/painting/painter.ts';

/** So many screens above and below. */
const SCREENS = 1;

export function nearView(marks: readonly PaintedMark[]): readonly PaintedMark[] {
  return marks.filter(({ range }) => {
    const height = range.startContainer.ownerDocument?.defaultView?.innerHeight ?? 0;
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > -SCREENS * height && top < (1 + SCREENS) * height;
  });
}
