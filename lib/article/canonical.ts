/**
 * Whether the address that a page calls its own is to be believed.
 *
 * In:   the address that the page was read at, and what its `rel=canonical` says (raw, or null).
 * Out:  the canonical address, absolute, or null: go by the address that it was read at.
 * Note: for the background only; the list of public suffixes is too big for a content script.
 *
 * Sites name their front page, nothing, or a template as the canonical address of every article
 * (hypothesis/h#7725, h#3249), and a page that may name any other site could put its checks there.
 */
import { getDomain } from 'tldts';
import { addressOfPage } from '../model/page-url.ts';

export function plausibleCanonical(url: string, canonical: string | null): string | null {
  if (canonical === null || canonical.trim() === '' || !URL.canParse(canonical, url)) return null;
  const named = new URL(canonical, url);
  // Both are looked at behind an archive's address: an archived page may not name another site either.
  const page = addressOfPage(url);
  const target = addressOfPage(named.href);
  if (page === null || target === null || siteOf(page) !== siteOf(target)) return null;
  if (isRoot(target) && !isRoot(page)) return null;
  named.hash = '';
  return named.href;
}

/** The registrable domain, with private suffixes: two users of github.io are two sites. An IP is itself. */
function siteOf({ hostname }: URL): string {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}

function isRoot({ pathname, search }: URL): boolean {
  return /^\/(?:index\.\w+)?$/u.test(pathname) && search === '';
}
