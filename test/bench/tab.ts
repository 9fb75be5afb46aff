/** A browser for the bench: blank pages with a script in them, and no network. */
import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { requireChromium } from '../support/browsers.ts';
import { chromiumFlags } from '../support/chromium-flags.ts';

export interface Tabs {
  open(): Promise<Page>;
  close(): Promise<void>;
}

export async function openTabs(script: string, flags: readonly string[] = []): Promise<Tabs> {
  const browser: Browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND', ...flags],
  });
  const code = await readFile(script, 'utf8');
  return {
    async open() {
      const page = await browser.newPage({ offline: true });
      page.on('pageerror', (error) => console.error(`in the page: ${error.stack ?? error.message}`));
      await page.evaluate(code);
      return page;
    },
    close: () => browser.close(),
  };
}
