/** Expressions to evaluate in a page: kept as text, since two different drivers send them. */

/** The texts painted in a page, in the order of the text, by the name of their highlight. */
export type Painted = Readonly<Record<string, readonly string[]>>;

export const PAINTED = `(() => {
  const live = (range) => {
    if (range instanceof Range) return range;
    const copy = document.createRange();
    copy.setStart(range.startContainer, range.startOffset);
    copy.setEnd(range.endContainer, range.endOffset);
    return copy;
  };
  const inOrder = (a, b) => a.compareBoundaryPoints(Range.START_TO_START, b);
  return Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(live).sort(inOrder).map(String)]),
  );
})()`;

/** What is suggested, strongly or less so: names of lib/painting/tones.ts, as a page can read them. */
export const SUGGESTED: readonly string[] = ['k0', 'k15'];

/** The texts that are painted as suggestions, in no order. */
export function suggestedTexts(painted: Painted): string[] {
  return SUGGESTED.flatMap((name) => painted[name] ?? []).sort();
}

/** All ranges that are painted as suggestions. */
export const SUGGESTED_RANGES = `${JSON.stringify(SUGGESTED)}.flatMap((name) => [...(CSS.highlights.get(name) ?? [])])`;

/** How many ranges are painted in all. */
export function paintedCount(painted: Painted): number {
  return Object.values(painted).reduce((sum, texts) => sum + texts.length, 0);
}

/** The name of the one element that the extension adds to a page. */
export const HOST_ELEMENT = 'claimlight-ui';

/** The closed root of the host element: an expression for the content script's world, in either browser. */
export const CARD_ROOT = `((host) => host === null ? null
  : 'openOrClosedShadowRoot' in host ? host.openOrClosedShadowRoot
  : chrome.dom.openOrClosedShadowRoot(host))(document.querySelector('${HOST_ELEMENT}'))`;

/** The text of the reader's card; empty where there is none. */
export const CARD_TEXT = `(${CARD_ROOT})?.textContent ?? ''`;

/** Scroll to a painted text, and answer the middle of its first line. */
export const RECT_OF = (exact: string): string => `(() => {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const range = ranges.find((range) => String(range) === ${JSON.stringify(exact)});
  range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = range.getClientRects()[0];
  return { x: left + width / 2, y: top + height / 2 };
})()`;
