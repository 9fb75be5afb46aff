/** What a page says of itself, when it became another page in place. */
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
