/**
 * The real side panel of a Chromium. Playwright does not see it, puppeteer does: a page like any other.
 *
 * Elements are named by role and accessible name, as a screen reader names them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { waitUntil } from './wait.ts';

export interface SidePanel {
  readonly page: Page;
  evaluate(expression: string): Promise<unknown>;
  click(role: string, name: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  text(): Promise<string>;
  screenshot(file: string): Promise<void>;
}

/** A second connection to a Chromium that was started with `--remote-debugging-port=0`. */
export async function connectPuppeteer(profile: string): Promise<Browser> {
  const [port, pathname] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').trim().split('\n');
  return puppeteer.connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${pathname}`, defaultViewport: null });
}

/** Wait for the side panel to be open, and take hold of it. `nth` counts windows. */
export async function attachSidePanel(browser: Browser, extensionId: string, nth = 0): Promise<SidePanel> {
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  const panels = () =>
    browser.targets().filter((target) => target.url().startsWith(address) && !target.url().includes('tab='));
  const target = await waitUntil('the side panel is open', () => panels()[nth] ?? null);
  return drive(await target.asPage());
}

export function drive(page: Page): SidePanel {
  const find = (role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
  return {
    page,
    evaluate: (expression) => page.evaluate(expression),
    click: (role, name) => find(role, name).click(),
    type: (label, text) => find('textbox', label).fill(text),
    text: () => page.evaluate('document.body.innerText') as Promise<string>,
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
  };
}
