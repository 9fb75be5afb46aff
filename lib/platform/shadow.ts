/** Shadow trees as an extension may see them: closed ones too, in both browsers. Null for an element that has none. */
import { browser } from './api.ts';

interface Dom {
  readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null;
}

/** Not in the polyfill's types: a function of the extension in Chromium, an attribute of the element in Firefox. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const { dom } = browser as unknown as { dom?: Dom };
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot(element) ?? null) : element.shadowRoot;
}
