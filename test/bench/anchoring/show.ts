/** A captured page in the bench's tab: its own markup and styles, none of its scripts, nothing fetched. */

const GONE = 'script, link, meta[http-equiv], base, object, embed, noscript';
const FETCHING = ['src', 'srcset', 'poster', 'data', 'background', 'autofocus'];

export function parse(html: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll(GONE)) element.remove();
  for (const element of parsed.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (FETCHING.includes(name) || name.startsWith('on')) element.removeAttribute(name);
    }
  }
  return parsed;
}

export function show(html: string): HTMLElement {
  const root = document.importNode(parse(html).documentElement, true);
  document.documentElement.replaceWith(root);
  return document.body;
}

/** Another body in the shown page. */
export function showBody(body: HTMLElement): HTMLElement {
  document.body.replaceWith(body);
  return body;
}

export const bodyOf = (html: string): HTMLElement => document.importNode(parse(html).body, true);
