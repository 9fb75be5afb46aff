/** Pages as they are: strict policies, plain http, selections, sources in other tabs, no access at all. */
import { expect, test } from '@playwright/test';
import {
  ARTICLE,
  fillCheck,
  markPage,
  ORDERS,
  readCard,
  save,
  sourceGroup,
  untilMarked,
  untilPainted,
} from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { serve } from '../../support/serve.ts';

test('a page that forbids everything is marked, and its card is shown', async () => {
  const site = await serve({ from: { '/talks': ARTICLE }, policy: 'strict' });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  const card = await readCard(chromium, page, (await chromium.highlights(page)).k1![0]!);
  expect(card).toContain('The minutes show otherwise.');
  expect(errors).toEqual([]);
  await chromium.close();
  await site.stop();
});

test('a page on plain http that is not loopback works the same', async () => {
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium({ hosts: ['news.example'] });
  const page = await chromium.open(`http://news.example:${site.port}/talks`);
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await chromium.close();
  await site.stop();
});

test('a selection, by mouse or keyboard, becomes a draft with its whole sentence', async () => {
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await page.bringToFront();
  await page.evaluate(`{ const text = document.querySelectorAll('p')[3].firstChild;
    getSelection().setBaseAndExtent(text, 6, text, 10); }`);
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowRight');
  await chromium.dispatchCommand('check-selection', page);
  await panel.bringToFront();
  await expect(panel.getByLabel('Claim', { exact: true })).toHaveValue(
    'Every side should now come back to the table, and we hope that it will.',
  );
  await panel.getByRole('radio', { name: 'Not checkable' }).check();
  await save(panel);
  await untilPainted(chromium, page, 'checked', 'side');
  await chromium.close();
  await site.stop();
});

test('the menu on selected words begins a check of them', async () => {
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  const tab = await chromium.tabId(page);
  await page.evaluate(`getSelection().selectAllChildren(document.querySelectorAll('p')[1])`);
  await chromium.inWorker(async (id) => {
    const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
    onClicked.dispatch({ menuItemId: 'check-selection' }, await chrome.tabs.get(id));
  }, tab);
  await panel.bringToFront();
  await expect(panel.getByLabel('Claim', { exact: true })).toHaveValue(/^He added that four hundred mercenaries/u);
  await expect(panel.getByLabel('Speaker', { exact: true })).toHaveValue('Idris Marai');
  await chromium.close();
  await site.stop();
});

test('a source is cited from its own tab, with the selected words as its quote', async () => {
  const site = await serve({
    from: { '/talks': ARTICLE, '/minutes': '<title>The minutes</title><p>The vote was taken at home.</p>' },
  });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { sources: [] });
  await panel.getByLabel('Short reason').fill('Typing goes on');
  const source = await chromium.open(`${site.origin}/minutes`);
  await chromium.clickAction(source);
  await untilMarked(chromium, source);
  await source.evaluate(`getSelection().selectAllChildren(document.querySelector('p'))`);
  await chromium.dispatchCommand('cite-tab', source);
  await panel.bringToFront();
  const cited = sourceGroup(panel, 1);
  await expect(cited.getByLabel('Address (URL)')).toHaveValue(`${site.origin}/minutes`);
  await expect(cited.getByLabel('Title')).toHaveValue('The minutes');
  await expect(cited.getByLabel('Quote')).toHaveValue('The vote was taken at home.');
  await expect(panel.getByLabel('Short reason')).toHaveValue('Typing goes on');
  await chromium.close();
  await site.stop();
});

test('an address that is a script is refused with words, and nothing is stored', async () => {
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { sources: ['javascript:alert(1)'] });
  await panel.getByRole('button', { name: 'Save check' }).click();
  await expect(panel.getByText('Only http and https addresses can be stored.', { exact: false })).toBeVisible();
  await expect(sourceGroup(panel, 1).getByLabel('Address (URL)')).toBeFocused();
  await sourceGroup(panel, 1).getByLabel('Address (URL)').fill('https://gazette.example/a');
  await save(panel);
  await chromium.close();
  await site.stop();
});

test('where there is no access, the panel says what to press, and asking for the page is refused with words', async () => {
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  const panel = await chromium.openPanel(page);
  await expect(panel.getByText('Alt+Shift+F', { exact: false }).first()).toBeVisible();
  await panel.getByRole('button', { name: 'Mark this page' }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  expect(await chromium.highlights(page)).toEqual({});
  await chromium.close();
  await site.stop();
});
