/** "Delete everything": both stores and what the browser keeps for us. Pages that are open show it at once. */
import { tellTab } from '../../lib/messaging/tell.ts';
import { forgetEverything, markedTabs } from '../../lib/platform/session.ts';
import { emptyStore } from '../../lib/store/empty.ts';
import type { Stores } from './demo.ts';

/** Granted sites stay granted: they are the browser's, and are taken back one by one. */
export async function deleteAll({ own, demo }: Stores): Promise<void> {
  const tabs = await markedTabs();
  await Promise.all([emptyStore(own), emptyStore(demo)]);
  await forgetEverything();
  await Promise.all(tabs.map((tab) => tellTab(tab, 'page.changed', null)));
}
