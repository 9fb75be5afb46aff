/** Keys of a page and its minimap: off until a person wants them, and then everything without a mouse. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { SettingsPatch } from '../../../lib/model/settings.ts';
import { fillCheck, markPage, ORDERS, save, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { HOST_ELEMENT } from '../../support/highlights.ts';
import { look } from '../../support/looks.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import {
  boxOfTool,
  chooseSettings,
  HAS_TOOLS_FILE,
  SAID,
  type ShownBox,
  TOOLS_ROOT,
} from '../../support/page-tools.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const FERRIES = '300 ferries were sold to a company in Doha last year';
const GAP = '<div style="height: 1400px"></div>';
const LONG = 'Let us hope so. '.repeat(700);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title></head><body>
  <header style="position: sticky; top: 0; height: 120px; background: #ddd">The Gazette <input></header><article><h1>The talks</h1>
  <p>The commander of the eastern army, Idris Marai, said that ${ORDERS}.</p>${GAP}
  <p>The commander of the eastern army, Idris Marai, said that ${FERRIES}. ${LONG}</p></article></body></html>`;

let site: PageServer;
let chromium: Chromium;
let page: Page;

test.beforeAll(async () => {
  site = await serve({ from: { '/talks': PAGE } });
  chromium = await launchChromium();
  page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  for (const words of [ORDERS, FERRIES]) {
    await fillCheck(panel, words);
    await save(panel);
  }
  await panel.close();
  await page.bringToFront();
  await untilPainted(chromium, page, 'checked', FERRIES);
  await page.evaluate(WATCH_MUTATIONS);
});
test.afterAll(async () => {
  await chromium.close();
  await site.stop();
});

const choose = (patch: SettingsPatch): Promise<void> => chooseSettings(chromium, page, patch);
const said = (words: string | RegExp) => expect.poll(() => chromium.inContentScript(page, SAID)).toMatch(words);
const boxOf = (selector: string): Promise<ShownBox | null> => chromium.inContentScript(page, boxOfTool(selector));
const untilShown = (selector: string): Promise<ShownBox> => waitUntil(`${selector} is shown`, () => boxOf(selector));
const untilNothing = () => expect(page.locator(HOST_ELEMENT)).toHaveCount(0, { timeout: 15_000 });

async function expectUnprinted(selector: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => boxOf(selector)).toBeNull();
  await page.emulateMedia({ media: 'screen' });
  await untilShown(selector);
}

/** In view, and under no sticky bar. */
const isRead = (words: string): Promise<boolean> =>
  page.evaluate(`(() => { const range = [...CSS.highlights.values()].flatMap((marks) => [...marks])
    .find((range) => String(range).includes(${JSON.stringify(words)}));
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 120 && bottom <= innerHeight; })()`);

test('keys do nothing until they are switched on, and nothing is injected for them', async () => {
  for (const key of ['j', 'b', '?', 'h']) await page.keyboard.press(key);
  await page.waitForTimeout(400);
  expect(await chromium.inContentScript(page, HAS_TOOLS_FILE)).toBe(false);
  expect(await page.locator(HOST_ELEMENT).count()).toBe(0);
});

test('a command of the browser goes to the next check, shows it and says it', async () => {
  await chromium.dispatchCommand('next-mark', page);
  await said(new RegExp(`^Check 1 of 2: False, “.*${ORDERS}`, 'u'));
  await chromium.dispatchCommand('next-mark', page);
  await said('Check 2 of 2');
  await expect.poll(() => isRead(FERRIES)).toBe(true);
  await chromium.dispatchCommand('previous-mark', page);
  await said('Check 1 of 2');
  await untilNothing();
});

test('with keys switched on a page is read without a mouse', async () => {
  await choose({ pageKeys: true, keys: { 'previous-mark': 'Alt+P' } });
  await page.evaluate('scrollTo(0, 500)');
  const heard: string[] = [];
  await page.exposeFunction('heard', (key: string) => heard.push(key));
  await page.evaluate(`document.addEventListener('keydown', ({ key }) => heard(key))`);
  await page.keyboard.press('j');
  await said('Check 2 of 2');
  await expect.poll(() => isRead(FERRIES)).toBe(true);
  expect(await chromium.highlights(page)).toMatchObject({ k3: [expect.stringContaining(FERRIES)] });
  await page.keyboard.press('k');
  await page.keyboard.press('Alt+p');
  await said('Check 1 of 2');
  await expect.poll(() => isRead(ORDERS)).toBe(true);

  await page.keyboard.press('o');
  await expect.poll(() => chromium.inContentScript(page, CARD_TEXTS)).toContain('The minutes show otherwise.');
  await page.keyboard.press('Escape');

  await page.keyboard.press('h');
  await said('Marks are hidden in this page.');
  expect(await chromium.highlights(page)).not.toHaveProperty('k1');
  await page.keyboard.press('h');
  await untilPainted(chromium, page, 'checked', ORDERS);

  // Who types keeps every key; a page makes no key of a person's.
  await page.locator('input').click();
  await page.keyboard.type('jh?');
  expect(await page.locator('input').inputValue()).toBe('jh?');
  await page.evaluate(`document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }))`);
  await page.waitForTimeout(200);
  expect(await chromium.highlights(page)).toHaveProperty('k1');
  // The page hears of those that are no keys of ours, and of what it made itself.
  expect(heard).toEqual(['k', 'Alt', 'j', 'h', '?', 'h']);
});

/** Of all hosts: the card's is one of its own. */
const CARD_TEXTS = `[...document.querySelectorAll('${HOST_ELEMENT}')]
  .map((host) => chrome.dom.openOrClosedShadowRoot(host).textContent).join(' ')`;

test('a list of all keys opens over the page, keeps the focus, and closes by itself', async () => {
  await choose({ pageKeys: true, keys: { 'previous-mark': 'Alt+P' } });
  await page.keyboard.press('?');
  await untilShown('dialog');
  const list = await chromium.inContentScript<string>(page, `(${TOOLS_ROOT}).querySelector('dialog').innerText`);
  expect(list).toMatch(/Go to the previous check\s+Alt\+P/u);
  expect(list).toMatch(/Show the keys\s+\?/u);
  expect(list).toMatch(/Alt\+Shift\+K/u);
  for (let times = 0; times < 5; times++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.localName')).not.toBe('input');
  }
  await page.keyboard.press('Escape');
  await untilNothing();
});

test('the minimap shows where marks are, follows the scroll, and leads to them', async () => {
  await page.evaluate('scrollTo(0, 0)');
  await choose({ pageKeys: true, minimap: true });
  const bar = await untilShown('.minimap');
  expect(bar.x + bar.width).toBe(await page.evaluate('document.documentElement.clientWidth'));
  const names = () =>
    chromium.inContentScript<string[]>(
      page,
      `[...(${TOOLS_ROOT}).querySelectorAll('.minimap button')].map((button) => button.getAttribute('aria-label'))`,
    );
  await expect.poll(names).toEqual(['0 marks above', 'Go to 1 mark', 'Go to 1 mark', '1 mark below']);
  for (const selector of ['.minimap-target', '.minimap-beyond']) {
    const { width, height } = (await boxOf(selector))!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  const second = (await boxOf('.minimap-target:nth-of-type(3)')) ?? (await boxOf('.minimap-target ~ .minimap-target'))!;
  await page.mouse.click(second.x + 12, second.y + 12);
  await expect.poll(() => isRead(FERRIES)).toBe(true);
  await expect.poll(names).toEqual(['1 mark above', 'Go to 1 mark', 'Go to 1 mark', '0 marks below']);
  // What the page adds moves its marks.
  const before = (await boxOf('.minimap-target'))!;
  await page.evaluate(`document.querySelector('article').before(Object.assign(document.createElement('div'),
    { style: 'height: 3000px' }))`);
  await expect.poll(async () => (await boxOf('.minimap-target'))!.y).toBeGreaterThan(before.y + 100);
  await page.keyboard.press('b');
  await said('The minimap is hidden.');
  await page.keyboard.press('b');
  await untilShown('.minimap');
  await choose({ minimap: false });
  await untilNothing();
  const panel = await chromium.openPanel(page);
  await panel.getByRole('button', { name: 'Minimap' }).click();
  await page.bringToFront();
  await untilShown('.minimap');
  await page.keyboard.press('b');
  await untilNothing();
  // That of the page itself: one element that it added.
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(1);
});

test('the minimap and the list of keys by day, by night and in forced colours; on paper there is nothing of them', async () => {
  await choose({ pageKeys: true, minimap: true });
  await untilShown('.minimap');
  await look(page, 'minimap', { in: ['light', 'dark', 'forced'] });
  await expectUnprinted('.minimap');
  await page.keyboard.press('?');
  await untilShown('dialog');
  await look(page, 'key-list', { in: ['light', 'dark', 'forced'] });
  await expectUnprinted('dialog');
});
