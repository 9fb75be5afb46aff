/** The panel beside a page: lists that follow the reading and are filtered, acts that are taken back, sources that are dropped. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { ARTICLE, fillCheck, isPainted, markPage, ORDERS, save, sourceGroup } from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const MINUTES = 'https://gazette.example/minutes';
const COPY = `https://web.archive.org/web/20260227101112/${MINUTES}`;
const TRUCKS = 'found 12 trucks of rockets';
/** The trucks are a screen below the orders. */
const LONG = ARTICLE.replace('<p>"We reached', '<div style="block-size: 2000px"></div><p>"We reached').replace(
  '</article>',
  '</article><div style="block-size: 2000px"></div>',
);

let site: PageServer;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': LONG } });
});
test.afterEach(() => site.stop());

/** As a person drops a link of another window. */
async function dropLink(panel: Page, url: string): Promise<void> {
  const dataTransfer = await panel.evaluateHandle((link) => {
    const data = new DataTransfer();
    data.setData('text/uri-list', link);
    data.setData('text/plain', link);
    return data;
  }, url);
  const sources = panel.getByRole('region', { name: 'Sources' });
  for (const type of ['dragover', 'drop']) await sources.dispatchEvent(type, { dataTransfer });
}

test('a check is begun with dropped sources, shown, filtered, withdrawn and brought back', async () => {
  const chromium = await launchChromium({ viewport: { width: 900, height: 600 } });
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await panel.setViewportSize({ width: 360, height: 900 });

  // A source that is dropped, removed, and taken back; its stance by a key.
  await fillCheck(panel, ORDERS, { sources: [] });
  await expect(panel.getByText('Draft saved on this device')).toBeVisible();
  await dropLink(panel, COPY);
  await expect(sourceGroup(panel, 1).getByLabel('Address (URL)')).toHaveValue(MINUTES);
  await expect(sourceGroup(panel, 1).getByLabel('Archive link')).toHaveValue(COPY);
  await expect(sourceGroup(panel, 1).getByRole('radio', { name: 'Context' })).toBeFocused();
  await panel.keyboard.press('2');
  await sourceGroup(panel, 1).getByLabel('Title').fill('Minutes of 27 February');
  await sourceGroup(panel, 1).getByRole('button', { name: 'Remove source' }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await look(panel, 'panel-source-removed', { in: ['light'] });
  await panel.keyboard.press('Enter');
  await expect(sourceGroup(panel, 1).getByRole('radio', { name: 'Refutes' })).toBeFocused();
  await expect(sourceGroup(panel, 1).getByLabel('Title')).toHaveValue('Minutes of 27 February');

  // Discarded, and brought back as it was typed.
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Short reason')).toHaveValue('The minutes show otherwise.');
  await expect(panel.getByText('Draft saved on this device')).toBeVisible();
  await save(panel);

  // By the arrows from the check to what is worth checking, and Enter shows the check in the page.
  const check = panel.getByRole('region', { name: 'Checks', exact: true }).getByRole('button', { name: ORDERS });
  await page.evaluate('scrollTo(0, 2400)');
  await check.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Shown in the page:' })).toContainText(ORDERS);
  await waitUntil('the check is in view', async () => ((await page.evaluate('scrollY')) as number) < 600);
  await expect(check).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(panel.locator(':focus')).toHaveAttribute('id', /^suggestion-/u);
  await expect(check).toHaveAttribute('aria-current', 'location');

  // Where the page is read, there the list is.
  await page.bringToFront();
  await page.evaluate('scrollTo(0, 2100)');
  const trucks = panel.getByRole('button', { name: TRUCKS });
  await expect(trucks).toHaveAttribute('aria-current', 'location');
  await expect(check).not.toHaveAttribute('aria-current', /./u);

  await panel.bringToFront();
  await panel.getByRole('searchbox', { name: 'Search these lists' }).fill('ROCKETS');
  await expect(panel.getByText(/^Showing 1 of \d+\.$/u)).toBeVisible();
  await expect(check).toBeHidden();
  await expect(trucks).toBeVisible();
  await panel.getByText('Filters', { exact: true }).click();
  await panel.getByLabel('State').selectOption({ label: 'Found as it was checked' });
  await expect(panel.getByText(/^Showing 0 of/u)).toBeVisible();
  await look(panel, 'panel-filtered', { in: ['dark'] });
  await panel.getByRole('button', { name: 'Clear filters' }).click();

  await panel.getByRole('button', { name: 'Withdraw' }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(check).toBeHidden();
  await waitUntil('it is painted no more', async () => !isPainted(await chromium.highlights(page), 'checked', ORDERS));
  await panel.keyboard.press('Enter');
  await expect(check).toBeFocused();
  await waitUntil('it is painted again', async () => isPainted(await chromium.highlights(page), 'checked', ORDERS));

  // The sentence goes from the page: the list keeps it, with what stood there and the day of the check.
  site.set('/talks', LONG.replace(ORDERS, 'the council receives advice from Ankara and Doha'));
  await page.reload();
  await markPage(chromium, page);
  const own = panel.getByRole('region', { name: 'Checks', exact: true });
  await expect(own).toContainText('This sentence was changed after the check.');
  await expect(own.locator('del')).toContainText('orders');
  await expect(own.locator('ins')).toContainText('advice');
  await expect(own).toContainText('Checked before the change:');
  await look(panel, 'panel-changed', { in: ['light', 'dark', 'forced'] });
  site.set('/talks', LONG.replace(/<p>The commander[^<]*<\/p>/u, '<p>Nobody asked for bread.</p>'));
  await page.reload();
  await markPage(chromium, page);
  await expect(own).toContainText('Not found in this page any more');
  await own.getByText('What stood there when it was checked').click();
  await expect(own.locator('blockquote')).toContainText(ORDERS);
  await look(panel, 'panel-orphan', { in: ['light'] });
  await chromium.close();
});
