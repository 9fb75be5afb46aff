/**
 * The ClaimReview markup of a page, as it stands there: what `lib/interchange/claim-review` reads.
 *
 * In:     a document that nobody vouches for.
 * Out:    the texts of its JSON-LD scripts, and its microdata items of that type as JSON-LD would write them.
 * Errors: none. Bounded: hostile pages nest and repeat. What does not fit in MAX_CHARS is left out.
 * Source: HTML, 5 Microdata.
 */
export interface PageMarkup {
  readonly scripts: readonly string[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

export const MAX_SCRIPTS = 50;
export const MAX_ITEMS = 50;
/** Of all scripts together, and of all items as JSON. */
export const MAX_CHARS = 1_000_000;
const MAX_PROPERTIES = 200;
const MAX_DEPTH = 5;

export function readClaimReviewMarkup(document: Document): PageMarkup {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const items = [...document.querySelectorAll('[itemscope][itemtype*="ClaimReview" i]')].slice(0, MAX_ITEMS);
  return {
    scripts: fitting(
      scripts.map(({ textContent }) => textContent).filter((text) => /claimreview/iu.test(text)),
      (text) => text.length,
    ).slice(0, MAX_SCRIPTS),
    items: fitting(
      items.map((item) => itemOf(item, 0)),
      (item) => JSON.stringify(item).length,
    ),
  };
}

function fitting<Item>(items: readonly Item[], lengthOf: (item: Item) => number): readonly Item[] {
  let left = MAX_CHARS;
  return items.filter((item) => {
    const length = lengthOf(item);
    if (length > left) return false;
    left -= length;
    return true;
  });
}

function itemOf(item: Element, depth: number): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown[]>([['@type', [typeOf(item)]]]);
  if (depth < MAX_DEPTH) {
    for (const property of [...item.querySelectorAll('[itemprop]')].slice(0, MAX_PROPERTIES)) {
      if (property.parentElement?.closest('[itemscope]') !== item) continue;
      const name = property.getAttribute('itemprop')!.trim();
      values.set(name, [...(values.get(name) ?? []), said(property, depth)]);
    }
  }
  return Object.fromEntries(values);
}

function typeOf(item: Element): string {
  return item.getAttribute('itemtype')?.trim() ?? '';
}

/** The attribute that says it, where an element of its kind has one; else its text. */
function said(element: Element, depth: number): unknown {
  if (element.hasAttribute('itemscope')) return itemOf(element, depth + 1);
  const attribute = ['content', 'datetime', 'href', 'src']
    .map((name) => element.getAttribute(name))
    .find((value) => value !== null);
  return (attribute ?? element.textContent).trim();
}
