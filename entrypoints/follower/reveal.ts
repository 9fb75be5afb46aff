/** Bring a range into the middle of the view. */
export function revealRange(range: Range): void {
  const { startContainer } = range;
  // Not by `instanceof`: an element of a frame is of another class.
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
