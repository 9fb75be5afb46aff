/**
 * The one element that stands over a page, with a closed shadow tree for what is shown in it.
 *
 * In a page its style is a <style> element: it works under any policy of the page, and `adoptedStyleSheets` does not
 * work from a content script of Firefox 140. In a page of ours, whose own policy refuses the element, it is such a
 * sheet. No markup is ever parsed from a string, so no page's trusted types have a say.
 *
 * In:  the style, and what is to stand in the tree.
 * Out: the host, which stands nowhere yet: who made it appends it to the page's root element, and removes it.
 */
import { screenLanguage } from '../platform/i18n.ts';
import { isOwnPage } from '../platform/runtime.ts';
import hostStyle from './host.css?inline';

/** What a person does in it is none of the page's business: these end at the host. */
const keptInside = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'focusin', 'focusout', 'selectstart', 'dragstart'],
] as const;

export const HOST_ELEMENT = 'claimlight-ui';

export function createHost(style: string, ...inside: readonly HTMLElement[]): HTMLElement {
  // A page may define an element of this name, and the internals of an element that a page made open its closed tree.
  // Where nothing can be defined, it is made by nobody else, and stays closed to who defines it later.
  const host = document.implementation.createHTMLDocument('').createElement(HOST_ELEMENT);
  const tree = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  const { lang, dir } = screenLanguage();
  host.lang = lang;
  host.dir = dir;
  putStyle(tree, hostStyle + style);
  tree.append(unsearched(inside));
  for (const type of keptInside) host.addEventListener(type, (event) => event.stopPropagation());
  return host;
}

/**
 * `window.find` looks into closed trees too, and tells a page whether words that it guesses are in them. Chromium leaves
 * out what is in an element that HTML writes without an end tag: this one is unknown to it, and nothing in itself.
 */
function unsearched(inside: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('bgsound');
  element.append(...inside);
  return element;
}

function putStyle(tree: ShadowRoot, style: string): void {
  if (isOwnPage()) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    tree.adoptedStyleSheets = [sheet];
    return;
  }
  const element = document.createElement('style');
  element.textContent = style;
  tree.append(element);
}
