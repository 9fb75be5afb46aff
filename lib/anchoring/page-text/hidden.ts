/**
 * What a page marks as not to be seen: its text is not the page's text.
 *
 * Out:  elements with `hidden` or an inline style that hides, closed dialogues, what is only for screen readers or
 *       hidden from them (icons), and the marks of footnotes.
 *       What a reader can open or find (`<details>`, `hidden=until-found`) is text.
 * Cost: two plain selector queries over the tree, run by the browser, and a look at what they find: for 10,000
 *       elements a millisecond or two.
 * Limit: what a style sheet alone hides is not seen as such. A query ends at the shadow trees below it.
 */
import { isFootnoteMark } from './footnotes.ts';

const SCREEN_READER_CLASSES = [
  'sr-only screenreader screen-reader screen-reader-text screen-reader-only screenreader-only show-for-sr at-only',
  'visually-hidden visuallyhidden hidden-visually is-visually-hidden u-visually-hidden u-visuallyhidden',
  'a11y-hidden u-hidden-visually accessibly-hidden element-invisible assistive-text offscreen off-screen',
].flatMap((line) => line.split(' '));

const screenReaderClass = new RegExp(`(?:^|\\s)(?:${SCREEN_READER_CLASSES.join('|')})(?:\\s|$)`, 'u');

/** With the classes, all that `isHidden` may say yes to. Plain selectors: partial matches cost five times as much. */
const CANDIDATES = '[hidden],[aria-hidden="true"],[style],dialog,sup,[role="doc-noteref"]';

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu;

/** The attributes that `isHidden` reads, but for those of links: what to watch to keep up with it. */
export const hidingAttributes: readonly string[] = ['hidden', 'aria-hidden', 'class', 'open', 'style'];

/** The elements below `scope`, in its own tree, that have to be asked: no others are hidden. */
export function maybeHiddenIn(scope: ParentNode): readonly Element[] {
  const named = [...scope.querySelectorAll('[class]')].filter(hasScreenReaderClass);
  return [...scope.querySelectorAll(CANDIDATES), ...named];
}

/** The element itself; what is inside of a hidden one is not asked. A page that hides all of itself is loading. */
export function isHidden(element: Element): boolean {
  const name = element.localName;
  if (name === 'sup' && isFootnoteMark(element)) return true;
  if (!element.hasAttributes()) return name === 'dialog';
  if (name === 'html' || name === 'body') return false;
  if (name === 'dialog' && !element.hasAttribute('open')) return true;
  return isHiddenByAttribute(element) || (isForMachines(element) && element.querySelector('p') === null);
}

function isHiddenByAttribute(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  return hidingStyle.test(element.getAttribute('style') ?? '');
}

/**
 * A page that opens a dialogue marks all behind it `aria-hidden`, article included, and templates name whole pages
 * "offscreen": so these words count only where no paragraph is inside.
 */
function isForMachines(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (hasScreenReaderClass(element)) return true;
  return element.getAttribute('role') === 'doc-noteref' && isFootnoteMark(element);
}

function hasScreenReaderClass(element: Element): boolean {
  // Of SVG it is an object; no text of SVG is read.
  const { className } = element;
  return typeof className === 'string' && className !== '' && screenReaderClass.test(className);
}
