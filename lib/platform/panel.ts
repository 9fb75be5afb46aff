/**
 * The panel beside the page: a side panel in Chromium, a sidebar in Firefox.
 *
 * `openPanel` must be called inside a user's gesture and before any `await`, or the browser refuses it.
 */
import { browser, sidePanel } from './api.ts';

export function openPanel(windowId: number): Promise<void> {
  return sidePanel === undefined ? browser.sidebarAction.open() : sidePanel.open({ windowId });
}
