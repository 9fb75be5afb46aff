/** The tools over a page, as a test finds them: expressions for the content script's world, in either browser. */
import type { Page } from 'playwright';
import type { SettingsPatch } from '../../lib/model/settings.ts';
import type { Chromium } from './chromium.ts';
import { HOST_ELEMENT } from './highlights.ts';

/** The closed root that the tools are in, among the hosts of the page; null while none is shown. */
export const TOOLS_ROOT = `([...document.querySelectorAll('${HOST_ELEMENT}')].map((host) =>
  'openOrClosedShadowRoot' in host ? host.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(host))
  .find((root) => root.querySelector('[role=status]') !== null) ?? null)`;

/** What is read out at the moment. */
export const SAID = `(${TOOLS_ROOT})?.querySelector('[role=status]').textContent ?? ''`;

export interface ShownBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something of the tools stands in the view; null while it is not seen. */
export const boxOfTool = (selector: string): string => `(() => {
  const shown = (${TOOLS_ROOT})?.querySelector(${JSON.stringify(selector)});
  if (shown == null || !shown.checkVisibility({ visibilityProperty: true })) return null;
  const { x, y, width, height } = shown.getBoundingClientRect();
  return { x, y, width, height };
})()`;

/** Whether the file of the tools was injected. */
export const HAS_TOOLS_FILE = `globalThis[Symbol.for('claimlight.tools')] !== undefined`;

/** Change settings as a screen of the extension does, and come back to the page. */
export async function chooseSettings(chromium: Chromium, page: Page, patch: SettingsPatch): Promise<void> {
  const screen = await chromium.openExtensionPage('library.html');
  const answer = await screen.evaluate(
    (payload) => chrome.runtime.sendMessage({ protocol: 'claimlight/1', command: 'settings.change', payload }),
    patch,
  );
  if (answer?.ok !== true) throw new Error(`settings were not changed: ${JSON.stringify(answer)}`);
  await screen.close();
  await page.bringToFront();
}
