/**
 * What is known of open tabs, in memory only (`storage.session`): it survives a stopped background, not the browser.
 *
 * Which pages a person reads is therefore never written to disk. Only the background writes. Each document that is read
 * by itself has an entry of its own: a frame's report never changes what is known of its page.
 */
import type { DocumentPlace, PageState } from '../model/page.ts';
import { browser } from './api.ts';

const KEY = /^tab:(\d+)(?::(\d+))?$/u;

const keyOf = ({ tab, frameId }: DocumentPlace): string => (frameId === 0 ? `tab:${tab}` : `tab:${tab}:${frameId}`);

function placeOf(key: string): DocumentPlace | null {
  const [, tab, frameId = 0] = KEY.exec(key) ?? [];
  return tab === undefined ? null : { tab: Number(tab), frameId: Number(frameId) };
}

/** Of the page in a tab, or of a frame in it. */
export async function readPageState(tab: number, frameId = 0): Promise<PageState | null> {
  const key = keyOf({ tab, frameId });
  const stored = await browser.storage.session.get(key);
  return (stored[key] as PageState | undefined) ?? null;
}

/** Every document that holds a content script of ours: of one tab, its page first, or of all. */
export async function readPageStates(tab?: number): Promise<readonly PageState[]> {
  const keys = (await markedDocuments(tab)).map(keyOf);
  return inOrder(Object.values(await browser.storage.session.get(keys)) as PageState[]);
}

/** Where they are alone. What is known of tabs can be megabytes, which newer browsers need not read for this. */
export async function markedDocuments(tab?: number): Promise<readonly DocumentPlace[]> {
  const session = browser.storage.session as typeof browser.storage.session & { getKeys?: () => Promise<string[]> };
  const keys = (await session.getKeys?.()) ?? Object.keys(await session.get(null));
  return keys.map(placeOf).filter((place) => place !== null && place.tab === (tab ?? place.tab)) as DocumentPlace[];
}

/** The browser holds 10 MB for all tabs: what is too much of a page loses its last suggestions, and the page stays. */
export async function writePageState(state: PageState): Promise<void> {
  const { suggestions } = state;
  try {
    await browser.storage.session.set({ [keyOf(state)]: state });
  } catch (caught) {
    if (suggestions.length === 0) throw caught;
    await writePageState({ ...state, suggestions: suggestions.slice(0, Math.floor(suggestions.length / 2)) });
  }
}

export async function forgetPageState(place: DocumentPlace): Promise<void> {
  await browser.storage.session.remove(keyOf(place));
}

/** The page of a tab, and its frames. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove((await markedDocuments(tab)).map(keyOf));
}

/** Delete what is kept in the browser's own storage for extensions, in memory and on the disk. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([browser.storage.session.clear(), browser.storage.local.clear()]);
}

/** Call `onStates` with the states of a tab's documents, its page first, now and after every change, until the returned function is called. */
export function watchPageStates(tab: number, onStates: (states: readonly PageState[]) => void): () => void {
  const known = new Map<string, PageState | null>();
  let watching = true;
  const tell = (): void => onStates(inOrder([...known.values()].filter((state) => state !== null)));
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const ours = Object.keys(changes).filter((key) => placeOf(key)?.tab === tab);
    for (const key of ours) known.set(key, (changes[key]?.newValue as PageState | undefined) ?? null);
    if (ours.length > 0) tell();
  };
  browser.storage.session.onChanged.addListener(listener);
  void readPageStates(tab).then((states) => {
    if (!watching) return;
    // What was heard meanwhile is newer.
    for (const state of states) if (!known.has(keyOf(state))) known.set(keyOf(state), state);
    tell();
  });
  return () => {
    watching = false;
    browser.storage.session.onChanged.removeListener(listener);
  };
}

function inOrder(states: readonly PageState[]): readonly PageState[] {
  return states.toSorted((one, other) => one.frameId - other.frameId);
}
