/**
 * What is known of open tabs, in memory only (`storage.session`): it survives a stopped background, not the browser.
 *
 * Which pages a person reads is therefore never written to disk. Only the background writes.
 */
import type { PageState } from '../model/page.ts';
import { browser } from './api.ts';

const keyOf = (tab: number): string => `tab:${tab}`;

export async function readPageState(tab: number): Promise<PageState | null> {
  const key = keyOf(tab);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as PageState | undefined) ?? null;
}

/** Every tab that holds a content script of ours. */
export async function readPageStates(): Promise<readonly PageState[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('tab:'))
    .map(([, state]) => state as PageState);
}

/** Their ids alone. What is known of tabs can be megabytes, which newer browsers need not read for this. */
export async function markedTabs(): Promise<readonly number[]> {
  const session = browser.storage.session as typeof browser.storage.session & { getKeys?: () => Promise<string[]> };
  const keys = (await session.getKeys?.()) ?? Object.keys(await session.get(null));
  return keys.filter((key) => key.startsWith('tab:')).map((key) => Number(key.slice('tab:'.length)));
}

/** The browser holds 10 MB for all tabs: what is too much of a page loses its last suggestions, and the page stays. */
export async function writePageState(state: PageState): Promise<void> {
  const { suggestions } = state;
  try {
    await browser.storage.session.set({ [keyOf(state.tab)]: state });
  } catch (caught) {
    if (suggestions.length === 0) throw caught;
    await writePageState({ ...state, suggestions: suggestions.slice(0, Math.floor(suggestions.length / 2)) });
  }
}

export async function forgetPageState(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Delete what is kept in the browser's own storage for extensions, in memory and on the disk. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([browser.storage.session.clear(), browser.storage.local.clear()]);
}

/** Call `onState` with a tab's state now and after every change, until the returned function is called. */
export function watchPageState(tab: number, onState: (state: PageState | null) => void): () => void {
  const key = keyOf(tab);
  let watching = true;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (change !== undefined) onState((change.newValue as PageState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(listener);
  void readPageState(tab).then((state) => {
    if (watching) onState(state);
  });
  return () => {
    watching = false;
    browser.storage.session.onChanged.removeListener(listener);
  };
}
