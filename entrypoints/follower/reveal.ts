/** Bring a range into the middle of the view. */
export function revealRange(range: Range): void {
  const { startContainer } = range;
  // Not by `instanceof`: an element of a frame is of another class.
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (element == null || view == null) return;
  // In a frame, Firefox gives up a smooth scroll as soon as the page is scrolled to the frame.
  const isStill = view.parent !== view || matchMedia('(prefers-reduced-motion: reduce)').matches;
  // The middle of a long paragraph can be far from the words that are meant.
  const isLong = element.getBoundingClientRect().height > view.innerHeight / 2;
  element.scrollIntoView({ block: 'center', behavior: isStill || isLong ? 'instant' : 'smooth' });
  if (!isLong) return;
  const { top, bottom } = range.getBoundingClientRect();
  view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior: 'instant' });
}
