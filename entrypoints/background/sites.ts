/** Sites that a person granted: their pages are marked without a click, those that are open already too. */
import { grantedSites } from '../../lib/platform/access.ts';
import { injectContent, registerContent } from '../../lib/platform/inject.ts';
import { tabsOf } from '../../lib/platform/tabs.ts';

/** Registered scripts are lost when the extension is updated, so this runs at every start too. */
export async function registerGrantedSites(): Promise<void> {
  await registerContent(await grantedSites());
}

export async function markGrantedSites(): Promise<void> {
  await registerGrantedSites();
  const tabs = await tabsOf(await grantedSites());
  await Promise.allSettled(tabs.map(injectContent));
}
