/** What goes wrong in life: workers are stopped, browsers are killed, extensions are updated under open tabs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { positionOf } from '../../../lib/model/selector.ts';
import { longArticle } from '../../fixtures/long-article.ts';
import {
  ARTICLE,
  exportedFile,
  fillCheck,
  markPage,
  ORDERS,
  save,
  untilMarked,
  untilPainted,
} from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { paintedCount } from '../../support/highlights.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

let site: PageServer;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
});
test.afterEach(() => site.stop());

/**
 * Give a command as a page of the extension does, and answer its reply. Not as the demo, which writes elsewhere: it can be
 * open again, since a browser that was killed soon after an install may have forgotten it.
 */
const say = (chromium: Chromium, command: string, payload: unknown) =>
  chromium.context
    .pages()
    .find((page) => page.url().startsWith('chrome-extension://') && !page.url().endsWith('/demo.html'))!
    .evaluate(
      ([name, body]) => chrome.runtime.sendMessage({ protocol: 'claimlight/1', command: name, payload: body }),
      [command, payload] as const,
    ) as Promise<{ ok: boolean; value: Record<string, unknown> }>;

test('a worker that is stopped between any two steps loses nothing', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await chromium.stopServiceWorker();
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await panel.getByRole('heading', { name: 'Worth checking' }).waitFor();
  await chromium.stopServiceWorker();
  await fillCheck(panel, ORDERS);
  await chromium.stopServiceWorker();
  await panel.getByLabel('Reasoning').fill('Written while the worker was gone.');
  await chromium.stopServiceWorker();
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await chromium.stopServiceWorker();
  const file = await exportedFile(panel);
  expect(file).toContain('Written while the worker was gone.');
  await chromium.close();
});

test('a worker that is stopped while it spots claims is asked again', async () => {
  site.set('/long', longArticle(80_000));
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/long`);
  await chromium.clickAction(page);
  await waitUntil('first claims are painted', async () => paintedCount(await chromium.highlights(page)) > 0);
  await chromium.stopServiceWorker();
  const state = await untilMarked(chromium, page);
  expect(state.suggestions.length).toBeGreaterThan(100);
  const positions = state.suggestions.map(({ target }) => positionOf(target.selectors)!.start);
  expect(new Set(positions).size).toBe(positions.length);
  await chromium.close();
});

test('what is typed survives a closed panel and a stopped worker', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  let panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { reason: 'Half a thought' });
  await panel.close({ runBeforeUnload: true });
  await chromium.stopServiceWorker();
  panel = await chromium.openPanel(page);
  await expect(panel.getByLabel('Short reason')).toHaveValue('Half a thought');
  await expect(panel.getByRole('radio', { name: 'False', exact: true })).toBeChecked();
  await expect(panel.getByLabel('Address (URL)')).toHaveValue('https://gazette.example/minutes');
  await chromium.close();
});

test('a check that was acknowledged is there after the browser was killed, 20 times out of 20', async () => {
  test.setTimeout(240_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'claimlight-kill-'));
  const first = await launchChromium({ profile });
  const drafts = await twentyDrafts(first);
  await first.close();
  for (const draft of drafts) {
    const chromium = await launchChromium({ profile });
    await chromium.openExtensionPage('manifest.json');
    const saved = await say(chromium, 'claim.save', { draft });
    await chromium.killBrowser();
    expect(saved.value.status).toBe('saved');
  }
  const chromium = await launchChromium({ profile });
  const library = await chromium.openExtensionPage('library.html');
  for (const number of drafts.keys()) {
    await library.getByRole('searchbox').fill(`"claim ${number} "`);
    await expect(library.getByText(`Claim ${number}`, { exact: true })).toBeVisible();
  }
  await chromium.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Begun and kept in a browser that ends in order: what is tried is the save. */
async function twentyDrafts(chromium: Chromium): Promise<readonly unknown[]> {
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  await chromium.openExtensionPage('manifest.json');
  const tab = await chromium.tabId(page);
  const drafts: unknown[] = [];
  for (let number = 0; number < 20; number++) {
    const begun = await say(chromium, 'draft.fromSuggestion', { tab, index: 0 });
    const patch = { fields: { text: `Claim ${number}`, verdict: 'false' } };
    await say(chromium, 'draft.change', { draft: begun.value.id, patch });
    drafts.push(begun.value.id);
  }
  return drafts;
}

test('the background writes with strict durability, as the browser states it', async () => {
  const chromium = await launchChromium();
  await chromium.openExtensionPage('library.html');
  const facts = await say(chromium, 'store.facts', null);
  expect(facts).toEqual({ ok: true, value: { durability: 'strict', records: 0 } });
  await chromium.close();
});

test('an update under an open tab silences the old content script, and one click marks the page again', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await markPage(chromium, page);
  await chromium.updateExtension();
  await page.bringToFront();
  for (let x = 100; x < 600; x += 50) {
    await page.mouse.move(x, 200);
    await page.mouse.click(x, 200);
  }
  await page.waitForTimeout(500);
  expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
  await markPage(chromium, page);
  await untilPainted(chromium, page, 'suggested', ORDERS);
  expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
  await chromium.close();
});

test('a check that is saved in one window is painted in every tab of the article', async () => {
  const chromium = await launchChromium();
  const first = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, first);
  const second = await chromium.open(`${site.origin}/talks?utm_source=letter#top`);
  await markPage(chromium, second);
  const opened = chromium.context.waitForEvent('page');
  await chromium.inWorker(async (url) => void (await chrome.windows.create({ url })), `${site.origin}/talks`);
  const third = await opened;
  await third.waitForLoadState();
  await markPage(chromium, third);

  const panel = await chromium.openPanel(first);
  await fillCheck(panel, ORDERS);
  await save(panel);
  for (const page of [first, second, third]) await untilPainted(chromium, page, 'checked', ORDERS);
  const other = await chromium.openPanel(second);
  await expect(other.getByRole('heading', { name: 'Checks', exact: true })).toBeVisible();
  await chromium.close();
});

test('a closed tab and a left page are forgotten', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const tab = await chromium.tabId(page);
  const panel = await chromium.openPanel(page);
  await page.goto(`${site.origin}/elsewhere`).catch(() => undefined);
  await waitUntil('the left page is forgotten', async () => (await chromium.storageSession(tab)) === undefined);
  await panel.bringToFront();
  await expect(panel.getByRole('button', { name: 'Mark this page' })).toBeVisible();
  await chromium.close();
});
