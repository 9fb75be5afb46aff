/** A page that is loaded ahead (prerendered) may never be seen, and its tab still shows another page. */

/** Not in TypeScript's DOM yet, nor in Firefox. https://wicg.github.io/nav-speculation/prerendering.html */
interface PrerenderedDocument extends EventTarget {
  readonly prerendering?: boolean;
}

/** Act now, or once the page is seen. */
export function whenSeen(document: PrerenderedDocument, act: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', () => act(), { once: true });
  else act();
}
