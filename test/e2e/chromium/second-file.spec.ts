/** The content script's second file, when it does not come at once: nothing is lost, and nobody hears of it. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { ARTICLE, fillCheck, markPage, ORDERS, save, untilMarked, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { type PageServer, serve } from '../../support/serve.ts';

let site: PageServer;
let chromium: Chromium;
let errors: string[];

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
  chromium = await launchChromium();
  errors = [];
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

async function open(): Promise<Page> {
  const page = await chromium.open(`${site.origin}/talks`);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

/** But for that the page has no icon. */
const seriousErrors = (): readonly string[] => errors.filter((text) => !text.includes('404'));

/** From now on, and until it is stopped, this worker injects no second file, and never says so. */
async function holdBack(): Promise<void> {
  await chromium.inWorker(() => {
    const { scripting } = chrome as unknown as { scripting: { executeScript(what: { files?: string[] }): unknown } };
    const inject = scripting.executeScript.bind(scripting);
    scripting.executeScript = (what) =>
      what.files?.includes('follower.js') ? new Promise(() => undefined) : inject(what);
  }, null);
}

test('is asked for again when the background was stopped before it came, and finds the marks', async () => {
  const page = await open();
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await chromium.stopServiceWorker();
  await holdBack();
  await page.reload();
  await chromium.clickAction(page);
  await untilPainted(chromium, page, 'suggested', ORDERS);
  const state = await chromium.storageSession(await chromium.tabId(page));
  expect(state).toMatchObject({ stage: 'spotting' });
  await chromium.stopServiceWorker();
  const { outcomes } = await untilMarked(chromium, page);
  expect(outcomes.map(({ status }) => status)).toEqual(['exact']);
  await untilPainted(chromium, page, 'checked', ORDERS);
  expect(seriousErrors()).toEqual([]);
});

test('is of no use to a page whose extension was updated meanwhile, and that is no error', async () => {
  await holdBack();
  const page = await open();
  await chromium.clickAction(page);
  await untilPainted(chromium, page, 'suggested', ORDERS);
  await chromium.updateExtension();
  await page.bringToFront();
  await page.evaluate(`document.querySelector('article').append('x')`);
  await page.waitForTimeout(800);
  await markPage(chromium, page);
  await untilPainted(chromium, page, 'suggested', ORDERS);
  expect(seriousErrors()).toEqual([]);
});

test('comes once, however often a page is marked again, and the page sees nothing of it', async () => {
  const page = await open();
  const names = `[Object.getOwnPropertyNames(window).length, Object.getOwnPropertySymbols(window).length]`;
  const before = await page.evaluate(names);
  await markPage(chromium, page);
  await chromium.inContentScript(page, `globalThis.kept = globalThis[Symbol.for('claimlight.follower')]`);
  await markPage(chromium, page);
  const isSame = `globalThis.kept === globalThis[Symbol.for('claimlight.follower')] && globalThis.kept !== undefined`;
  expect(await chromium.inContentScript(page, isSame)).toBe(true);
  expect(await page.evaluate(names)).toEqual(before);
  expect(seriousErrors()).toEqual([]);
});
