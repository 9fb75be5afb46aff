/**
 * Whether a frame is a page of its own, with something to read in it.
 *
 * Units: CSS pixels; UTF-16 code units of text.
 */

/** Below, nobody reads in it: a button, a counter, a banner. */
const SMALLEST = { width: 250, height: 100 };

/** Some eighty words. */
const LEAST_TEXT = 400;

/** No document above can look into it: it would be read with that one. */
export function isOfOtherOrigin(frame: Window): boolean {
  try {
    return frame.parent.document === undefined;
  } catch {
    return true;
  }
}

export function isWorthReading({ document, location, innerWidth, innerHeight }: Window): boolean {
  // Without an address of its own, as the frames of advertisers are, it is no page that can be found again.
  if (location.protocol !== 'https:' && location.protocol !== 'http:') return false;
  if (innerWidth < SMALLEST.width || innerHeight < SMALLEST.height) return false;
  const { body } = document as { readonly body: HTMLElement | null };
  // What is not shown counts too much here, and is found fast.
  if ((body?.textContent?.length ?? 0) < LEAST_TEXT) return false;
  return (body?.innerText ?? '').replace(/\s+/gu, ' ').length >= LEAST_TEXT;
}
