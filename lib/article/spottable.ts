/**
 * Whether a block of an article may hold claims, or is furniture: headings, captions, bylines, lists of links.
 *
 * In:   a block of the page's text and the article's root that `findArticle` found.
 * Out:  false for what stands outside of the root too. Anchoring reads the whole page; only spotting asks this.
 * Cost: the block's ancestors up to the root; the verdict on an ancestor is kept for the blocks to come.
 *
 * The words are matched whole and on purpose few: a claim that is not offered is worse than a caption that is.
 */
const furniture = new Set(
  'h1 h2 h3 h4 h5 h6 figcaption caption nav aside footer button menu address dt legend summary form'.split(' '),
);

/** Words of class names and ids. "article-body--has-related" stays: only the first words of a name say what it is. */
const furnitureWords = new Set(
  [
    'related recommended recirc promo promos share sharing social comment comments newsletter advert advertisement',
    'ad ads caption credit byline dateline author tags breadcrumb breadcrumbs sidebar outbrain taboola disclaimer',
    'copyright subscribe signup toolbar pagination infobox trending popular teaser sponsored cookie consent gdpr paywall toc',
  ].flatMap((line) => line.split(' ')),
);

/** A name that begins so is never that of an article's body, however much it holds: "comments-area", not "with-comments". */
const neverArticle = /(?:^|\s)(?:comments?|disqus|replies|cookies?|consent|gdpr)(?:$|[\s_-])/iu;

/** Above this share of its characters inside links, a block is a list of links. */
const LINK_SHARE = 0.6;

/** An element with so many paragraphs, which are this share of all, is the article whatever it is called. */
const MANY_PARAGRAPHS = 5;
const SHARE_OF_ALL = 0.5;
const LONG_TEXT = 600;

const judged = new WeakMap<Element, boolean>();

export function isSpottable(block: Element, root: Element): boolean {
  if (!root.contains(block) || isMostlyLinks(block)) return false;
  for (let at: Element | null = block; at !== null && at !== root; at = at.parentElement) {
    if (remembered(at)) return false;
  }
  return true;
}

function remembered(element: Element): boolean {
  const before = judged.get(element);
  if (before !== undefined) return before;
  const verdict = isFurniture(element);
  judged.set(element, verdict);
  return verdict;
}

/** The element alone, its ancestors not looked at. */
export function isFurniture(element: Element): boolean {
  if (furniture.has(element.localName)) return true;
  if (element.localName === 'header') return !holdsArticle(element);
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'complementary' || role === 'button') return true;
  return isNamedFurniture(element) && !holdsArticle(element);
}

/** "has-sidebar", "with-comments": templates name the whole page so. */
function holdsArticle(element: Element): boolean {
  if (neverArticle.test(namesOf(element)) && element.querySelector('h1') === null) return false;
  const { ownerDocument } = element;
  const count = element.getElementsByTagName('p').length;
  const all = ownerDocument.getElementsByTagName('p').length;
  if (count >= MANY_PARAGRAPHS && count >= SHARE_OF_ALL * all) return true;
  // An article without paragraphs: by its heading, or where the page has hardly any, by its length.
  if (all >= MANY_PARAGRAPHS && element.querySelector('h1') === null) return false;
  const { length } = element.textContent;
  return length >= LONG_TEXT && length >= SHARE_OF_ALL * ownerDocument.body.textContent.length;
}

function isNamedFurniture(element: Element): boolean {
  return namesOf(element)
    .split(/\s+/u)
    .some((name) => {
      const words = name
        .replace(/([a-z])([A-Z])/gu, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/u);
      return words.some((word) => furnitureWords.has(word));
    });
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

function isMostlyLinks(block: Element): boolean {
  const length = block.textContent.trim().length;
  // A teaser may be a link around paragraphs.
  if (length === 0 || block.closest('a[href]') !== null) return true;
  let linked = 0;
  for (const link of block.querySelectorAll('a')) linked += link.textContent.trim().length;
  return linked / length > LINK_SHARE;
}
