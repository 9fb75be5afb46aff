/** How a desk works: its verdict scheme and its publisher. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { ARTICLE, fillCheck, markPage, ORDERS, save } from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { type PageServer, serve } from '../../support/serve.ts';

let site: PageServer;

test.beforeAll(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
});
test.afterAll(() => site.stop());

test('a scheme is chosen and edited, and a publisher said', async () => {
  const first = await launchChromium({ viewport: { width: 1000, height: 900 } });
  const options = await first.openExtensionPage('options.html');
  const verdicts = section(options, 'Verdicts');
  await verdicts.getByLabel('Verdict scheme').selectOption({ label: 'PolitiFact' });
  await expect(verdicts.getByRole('status')).toHaveText('The verdict scheme is saved.');
  await expect(verdicts.getByRole('row')).toHaveCount(7);
  await verdicts.getByLabel('Verdict scheme').selectOption({ label: 'Your desk’s own' });
  await verdicts.getByLabel('Label 6', { exact: true }).fill('Nonsense');
  await verdicts.getByRole('button', { name: 'Save labels' }).click();

  const desk = section(options, 'Desk');
  await desk.getByLabel('Publisher', { exact: true }).fill('Harbour Desk');
  await desk.getByRole('button', { name: 'Save desk' }).click();
  await expect(desk.getByText('This is needed', { exact: false })).toBeVisible();
  await desk.getByLabel('Address of the publisher (URL)').fill('https://desk.example/');
  await desk.getByLabel('A decision is reached by').selectOption({ index: 2 });
  await desk.getByRole('button', { name: 'Save desk' }).click();
  await expect(desk.getByRole('status')).toHaveText('The desk is saved.');
  await look(options, 'settings-desk', { fullPage: true, in: ['light', 'dark', 'forced'] });
  await options.setViewportSize({ width: 320, height: 800 });
  expect(await options.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await options.setViewportSize({ width: 1000, height: 900 });

  const page = await first.open(`${site.origin}/talks`);
  await markPage(first, page);
  const panel = await first.openPanel(page);
  await fillCheck(panel, ORDERS, { verdict: 'Nonsense' });
  await look(panel, 'editor-own-scheme');
  await save(panel);
  await expect(panel.getByText('Nonsense').first()).toBeVisible();
  await first.close();
});

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}
