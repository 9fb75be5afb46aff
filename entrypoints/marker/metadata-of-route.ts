/** What a page says of itself, when it became another page in place. */
import type { DirtyNodes } from '../../lib/anchoring/page-text/dirty-nodes.ts';
import type { PageMetadata } from '../../lib/model/page.ts';

/**
 * Many sites leave the canonical address of the page before standing: with it, the marks of that page would be shown.
 * Where only what follows the path is another, the address may stand rightly.
 */
export function metadataOfRoute(page: PageMetadata, staleCanonical: string | null): PageMetadata {
  const { canonicalUrl } = page;
  if (canonicalUrl === null || canonicalUrl !== staleCanonical) return page;
  const isSamePath = new URL(canonicalUrl).pathname === new URL(page.url).pathname;
  return isSamePath ? page : { ...page, canonicalUrl: null };
}

/** Whether a page may say something else of itself now. */
export function touchesHead({ isAll, contents }: DirtyNodes): boolean {
  const { head } = document;
  return isAll || (head !== null && [...contents].some((node) => head.contains(node)));
}

export function isSamePage(left: PageMetadata, right: PageMetadata): boolean {
  return JSON.stringify({ ...left, url: '' }) === JSON.stringify({ ...right, url: '' });
}
