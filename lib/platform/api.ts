/**
 * The extension API: the only door to it.
 *
 * The background and the pages have webextension-polyfill; what is injected into pages has native-api.ts in its place.
 * Chromium's side panel and offscreen documents are not in the polyfill's types; they are named here, and used in
 * `panel.ts` and `reader-host.ts`.
 */
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { browser };

export interface SidePanel {
  open(options: { tabId?: number; windowId?: number }): Promise<void>;
}

/** Chromium's side panel, or undefined in Firefox, which has a sidebar. */
export const sidePanel: SidePanel | undefined = (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

export interface Offscreen {
  hasDocument(): Promise<boolean>;
  createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
}

/** Chromium's offscreen documents, or undefined in Firefox, whose event page may start workers itself. */
export const offscreen: Offscreen | undefined = (browser as unknown as { offscreen?: Offscreen }).offscreen;
