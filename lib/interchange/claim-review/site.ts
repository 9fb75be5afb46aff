/**
 * The site that answers for an address: its registrable domain, by which a desk is known however it calls itself.
 *
 * Out:  with private suffixes (two users of github.io are two sites); the host where there is no such domain (an IP
 *       address); null for what is no web address.
 */
import { getDomain } from 'tldts';
import { isWebUrl } from '../../model/text.ts';

export function siteOf(url: string): string | null {
  if (!isWebUrl(url)) return null;
  const { hostname } = new URL(url);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}

/** Whether `site`, as a service names it, is the address's own host or one above it, and no public suffix. */
export function isSiteOf(site: string, url: string): boolean {
  if (!isWebUrl(url) || getDomain(site, { allowPrivateDomains: true }) === null) return false;
  const { hostname } = new URL(url);
  return hostname === site || hostname.endsWith(`.${site}`);
}
