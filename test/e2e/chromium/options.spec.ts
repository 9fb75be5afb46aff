/** The settings: a topic tried on a page, keys, what is kept and may be done, sites taken back, everything deleted. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { DEMO_DATABASE } from '../../../lib/model/demo.ts';
import { ARTICLE, fillCheck, isPainted, markPage, ORDERS, save, untilPainted } from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { grantHosts } from '../../support/profile.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { storedRows } from '../../support/stored-rows.ts';

let site: PageServer;

test.beforeAll(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
});
test.afterAll(() => site.stop());

test('a topic is tried on the page that was marked last, and keys are bound otherwise', async () => {
  const chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const options = await chromium.openExtensionPage('options.html');
  await section(options, 'Topics').getByRole('button', { name: 'Add topic' }).click();
  const form = options.getByRole('form', { name: 'New topic' });
  await form.getByLabel('Name').fill('Arms');
  await form.getByLabel('Words and phrases').fill('rocket*\nmercenar*');
  await expect(form.getByText('2 sentences of ⁨The general talks⁩ match.')).toBeVisible();
  await expect(form.getByRole('listitem')).toHaveText([/four hundred mercenaries/u, /12 trucks of rockets/u]);
  await expect(form.locator('mark')).toHaveText(['mercenaries', 'rockets']);
  await look(options, 'settings-topic');
  await form.getByRole('button', { name: 'Cancel' }).click();

  const tools = section(options, 'In pages');
  await tools.getByLabel('Use keys of one letter in pages').check();
  const next = tools.getByLabel('Go to the next check');
  await next.press('K');
  await expect(tools.getByText(/^Also the key of:/u)).toHaveCount(2);
  await next.press('Shift+X');
  await expect(next).toHaveValue('Shift+X');
  await next.press('Backspace');
  await expect(next).toHaveValue('');
  await next.press('Space');
  await expect(tools.getByText('This key cannot be bound', { exact: false })).toBeVisible();
  await look(options, 'settings');
  await options.setViewportSize({ width: 320, height: 800 });
  expect(await options.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await chromium.close();
});

test('what is asked for is said in words, the network is not used, and a site is taken back', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'claimlight-options-'));
  const before = await launchChromium({ profile });
  const { extensionId } = before;
  await before.close();
  grantHosts(profile, extensionId);
  const chromium = await launchChromium({ profile });
  const options = await chromium.openExtensionPage('options.html');
  const access = section(options, 'Access');
  const { permissions } = await chromium.inWorker(() => chrome.runtime.getManifest(), null);
  for (const name of permissions ?? []) {
    await expect(access.getByRole('listitem').filter({ hasText: new RegExp(`^${name} \\S`, 'u') })).toHaveCount(1);
  }
  const network = section(options, 'Network');
  await expect(network).toContainText('Requests made: 0');
  await expect(network).toContainText('you have no subscription');
  const panel = await chromium.openPanel(await chromium.open(`${site.origin}/talks`));
  await panel.getByRole('button', { name: 'On all sites' }).click();
  await access.getByText('Every site').waitFor();
  await options.bringToFront();
  await access.getByRole('button', { name: /^Remove/u }).click();
  await expect(access.getByRole('status')).toContainText('is no longer read by itself');
  expect(await chromium.inWorker(() => chrome.permissions.getAll(), null)).toMatchObject({ origins: [] });
  await chromium.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('everything is deleted, after an export and a second press: in the stores, and in the pages', async () => {
  const chromium = await launchChromium();
  const demo = await chromium.openExtensionPage('demo.html');
  await demo.getByRole('button', { name: 'Choose it for me' }).click();
  await demo.getByRole('heading', { name: 'New check' }).waitFor();
  await demo.close();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await panel.close();
  await untilPainted(chromium, page, 'checked', ORDERS);
  await chromium.inWorker(() => chrome.storage.local.set({ left: 'behind' }), null);

  const options = await chromium.openExtensionPage('options.html');
  await expect(section(options, 'Storage')).toContainText('1 check');
  const everything = section(options, 'Delete everything');
  const downloading = options.waitForEvent('download');
  await everything.getByRole('button', { name: 'Export all' }).click();
  expect(JSON.parse(readFileSync(await (await downloading).path(), 'utf8')).claims).toHaveLength(1);
  await everything.getByRole('button', { name: 'Delete everything…' }).click();
  expect((await storedRows(options)).claimlight).toBeGreaterThan(5);
  await everything.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(everything.getByRole('status')).toHaveText('Everything was deleted.');
  await expect(everything.getByRole('heading')).toBeFocused();

  expect(await storedRows(options)).toEqual({ claimlight: 0, [DEMO_DATABASE]: 0 });
  expect(await chromium.inWorker(() => chrome.storage.local.get(null), null)).toEqual({});
  await expect(section(options, 'Storage')).toContainText('0 checks');
  await expect.poll(async () => isPainted(await chromium.highlights(page), 'checked', ORDERS)).toBe(false);
  expect(JSON.stringify(await chromium.storageSession())).not.toContain('"outcomes":[{');
  await chromium.close();
});

function section(options: Page, name: string): Locator {
  return options.getByRole('region', { name, exact: true });
}
