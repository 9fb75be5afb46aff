/** Tabs: which one a panel stands beside, and how to speak to a page in one. */
import { browser, type Tabs } from './api.ts';

export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Call `onTab` with the active tab of this window now and whenever it changes. */
export function watchActiveTab(onTab: (tab: number | null) => void): () => void {
  const listener = (): void => void activeTab().then(onTab);
  browser.tabs.onActivated.addListener(listener);
  listener();
  return () => browser.tabs.onActivated.removeListener(listener);
}

export async function readTab(tab: number): Promise<Tabs.Tab | null> {
  return browser.tabs.get(tab).catch(() => null);
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The open tabs whose addresses match; the browser shows those of granted sites only. */
export async function tabsOf(patterns: readonly string[]): Promise<readonly number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.map(({ id }) => id).filter((id) => id !== undefined);
}
