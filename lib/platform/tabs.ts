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

/** Of these tabs, the one that a person looked at last; null of none. */
export async function latestOf(tabs: readonly number[]): Promise<number | null> {
  const open = (await browser.tabs.query({})).filter(({ id }) => id !== undefined && tabs.includes(id));
  const [latest] = open.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return latest?.id ?? null;
}

/** The tab that this page of ours is in, or null where it is in none. */
export async function ownTab(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
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
