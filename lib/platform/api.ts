/**
 * The extension API: the only file that names webextension-polyfill.
 *
 * Chromium's side panel is not in the polyfill's types; it is named here and used in `panel.ts`.
 */
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { browser };

export interface SidePanel {
  open(options: { tabId?: number; windowId?: number }): Promise<void>;
}

/** Chromium's side panel, or undefined in Firefox, which has a sidebar. */
export const sidePanel: SidePanel | undefined = (browser as unknown as { sidePanel?: SidePanel }).sidePanel;
