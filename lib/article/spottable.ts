/**
 * Whether a block of an article may hold claims, or is furniture: a caption, a byline, a promo, a list of links.
 *
 * In:   a block of the page's text and the article's root that `findArticle` found.
 * Out:  false for what stands outside of the root too, and for the title. Anchoring reads the whole page; only
 *       spotting asks this.
 * Cost: one look-up; a root that `findArticle` did not find is read once. What the page added later is judged by the
 *       names around it alone.
 *
 * What was once judged is not judged again: a class name that changes later changes nothing.
 */
import { isHidden, type PageBlocks, readBlocks } from './page-blocks.ts';
import { bitOf, bitsOf, traitsOf } from './traits.ts';

const TITLE = bitOf('title');
const ARTICLE = bitOf('article');
const COMMENT = bitOf('comment');
const furniture = bitsOf(
  ...(['comment', 'related', 'nav', 'ad', 'consent', 'caption', 'byline', 'newsletter'] as const),
  ...(['tags', 'sidebar', 'footer', 'form', 'share'] as const),
);

/** An element with this share of the article's text is part of it, whatever it is called. .15 and .25 differ little. */
const SHARE_OF_ROOT = 0.2;

/** Above this share of its characters inside links, a block is a list of links. */
const LINK_SHARE = 0.6;

/** A block less likely than this is not the article's. Low on purpose: a claim not offered is worse than a promo. */
const UNLIKELY = 0.2;

/** What is known of an element: it is furniture, and all that is in it; its own text is none of the article's. */
const FURNITURE = 1;
const REFUSED = 2;
/** Its own text was not looked at: only what stands in it was asked about. */
const UNREAD = 4;
const OUTSIDE = 8;

type Verdicts = WeakMap<Element, number>;

const judged = new WeakMap<Element, Verdicts>();

export function isSpottable(block: Element, root: Element): boolean {
  const verdicts = judged.get(root) ?? judge(root, readBlocks(root), null);
  const known = verdicts.get(block) ?? UNREAD;
  return (known & UNREAD ? judgeLate(block, root, verdicts) : known) === 0;
}

/** Judge all that stands in a root; `scores` are those of `blocks.texts`, where they are known. */
export function judge(root: Element, blocks: PageBlocks, scores: ArrayLike<number> | null): Verdicts {
  const { elements, parents } = blocks;
  const verdicts: Verdicts = new WeakMap();
  const from = elements.indexOf(root);
  const known = new Int8Array(elements.length).fill(-1);
  for (let at = from; at < elements.length; at += 1) {
    const around = at === from ? 0 : (known[parents[at] as number] as number);
    if (around < 0) break;
    known[at] = around | (at !== from && isFurniture(blocks, at, from) ? FURNITURE : 0);
  }
  blocks.texts.forEach((at, row) => {
    if ((known[at] as number) < 0) return;
    const unlikely = scores !== null && (scores[row] as number) < UNLIKELY;
    if (unlikely || isMostlyLinks(blocks, at) || (blocks.traits[at] as number) & TITLE) {
      verdicts.set(elements[at] as Element, REFUSED);
    }
  });
  for (let at = from; at < elements.length && (known[at] as number) >= 0; at += 1) {
    const element = elements[at] as Element;
    verdicts.set(element, (verdicts.get(element) ?? 0) | (known[at] as number));
  }
  judged.set(root, verdicts);
  return verdicts;
}

function isFurniture({ traits, plain }: PageBlocks, at: number, root: number): boolean {
  return isNamedFurniture(traits[at] as number) && (plain[at] as number) < SHARE_OF_ROOT * (plain[root] as number);
}

/** Sites hang the names of its image, its author and its section on an article: only a comment is known by its name. */
function isNamedFurniture(traits: number): boolean {
  return (traits & furniture) !== 0 && ((traits & ARTICLE) === 0 || (traits & COMMENT) !== 0);
}

function isMostlyLinks({ chars, linked }: PageBlocks, at: number): boolean {
  return (linked[at] as number) > LINK_SHARE * (chars[at] as number);
}

/**
 * What was not read with the root: it stands outside, was hidden, or the page added it since. Each step up is taken
 * once: deep pages would make it quadratic.
 */
function judgeLate(block: Element, root: Element, verdicts: Verdicts): number {
  const path: Element[] = [];
  let at: Element | null = block;
  while (at !== null && at !== root && (at === block || !verdicts.has(at))) {
    path.push(at);
    at = at.parentElement;
  }
  let around = at === null ? OUTSIDE : (verdicts.get(at) ?? 0) & (FURNITURE | OUTSIDE);
  for (const element of path.reverse()) {
    if (around === 0 && (isHidden(element) || isNamedFurniture(traitsOf(element)))) around = FURNITURE;
    verdicts.set(element, around | UNREAD);
  }
  const verdict = around === 0 && refusesLate(block) ? REFUSED : around;
  verdicts.set(block, verdict);
  return verdict;
}

function refusesLate(element: Element): boolean {
  if (element.localName === 'h1' || element.closest('a[href]') !== null) return true;
  const length = element.textContent.trim().length;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += link.textContent.trim().length;
  return length === 0 || linked > LINK_SHARE * length;
}
