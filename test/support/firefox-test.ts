/**
 * What every test in Firefox starts from: an article on loopback, a profile to come back to, and browsers that are
 * closed at the end, whatever happened. A browser that is closed must not have seen a request of the extension's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { ensureBuilt } from './build.ts';
import { ARTICLE } from './checking.ts';
import { type Firefox, type FirefoxOptions, launchFirefox } from './firefox.ts';
import { type PageServer, serve } from './serve.ts';

export const NO_FIREFOX = 'no Firefox is installed';

interface Given {
  readonly site: PageServer;
  /** The address of the article. */
  readonly talks: string;
  /** A folder that is removed at the end. */
  readonly folder: string;
  readonly launch: (options?: FirefoxOptions) => Promise<Firefox>;
  /** A browser with a new profile. */
  readonly firefox: Firefox;
}

export const test = base.extend<Given, { readonly built: undefined }>({
  built: [
    async ({}, use) => {
      ensureBuilt('firefox');
      await use(undefined);
    },
    { scope: 'worker', auto: true, timeout: 120_000 },
  ],
  site: async ({}, use) => {
    const site = await serve({ from: { '/talks': ARTICLE } });
    await use(site);
    await site.stop();
  },
  talks: ({ site }, use) => use(`${site.origin}/talks`),
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimlight-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({}, use) => {
    const launched: Firefox[] = [];
    await use(async (options) => {
      const firefox = await launchFirefox(options);
      launched.push(firefox);
      return firefox;
    });
    for (const firefox of launched) {
      if (firefox.browser.connected) await closeQuietly(firefox);
    }
  },
  firefox: async ({ launch }, use) => use(await launch()),
});

/** Close a browser, and see that the extension asked nothing of the network. */
export async function closeQuietly(firefox: Firefox): Promise<void> {
  const requests = await firefox.close();
  expect(requests.filter(({ initiator }) => initiator === 'extension')).toEqual([]);
}
