/**
 * Access to sites: none by default, one tab after a click (`activeTab`), more only when a person asks for it.
 *
 * `requestAccess` must be called inside a click handler of a page, before any `await`.
 */
import { browser } from './api.ts';

export const EVERY_SITE = '*://*/*';

/** The match pattern of an address's site, or null where no site can be granted. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  // A name that leads nowhere is the demo's.
  if (hostname.endsWith('.invalid')) return null;
  return protocol === 'http:' || protocol === 'https:' ? `*://${hostname}/*` : null;
}

export function requestAccess(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export async function hasAccess(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

export async function revokeAccess(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** The patterns that a person granted. */
export async function grantedSites(): Promise<readonly string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
