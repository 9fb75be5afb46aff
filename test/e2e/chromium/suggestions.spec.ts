/** What is suggested: how strongly, why, how much of it is shown, and what a person says of it. */
import { readFileSync } from 'node:fs';
import { type Download, expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { SHOWN_FROM, STRONG_FROM } from '../../../lib/model/limits.ts';
import type { PageState } from '../../../lib/model/page.ts';
import { ARTICLE, isPainted, markPage, ORDERS, untilPainted, untilRead } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { suggestedTexts } from '../../support/highlights.ts';
import { look } from '../../support/looks.ts';
import { chooseSettings } from '../../support/page-tools.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { shownIn } from '../../support/shown.ts';

/** More of all strengths, by day and by night. */
const LONG = ARTICLE.replace('<title>', '<meta name="color-scheme" content="light dark"><title>').replace(
  '<p>Every side',
  `<p>The port handled 4 percent more grain in 2019 than in the year before, the ministry said in a report.</p>
   <p>Residents met in the old town on Friday evening and walked along the harbour wall together.</p>
   <p>The mayor, who was born in the town, thinks that the market is larger than it was.</p>
   <p>Officials may open the road to the south again.</p><p>The weather stayed dry and the boats went out early.</p>
   <p>Every side`,
);
const QUIET = 'The weather stayed dry';

let site: PageServer;
let chromium: Chromium;
let page: Page;
let panel: Page;
let state: PageState;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': LONG } });
  chromium = await launchChromium({ viewport: { width: 900, height: 700 } });
  page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  state = await untilRead(chromium, page);
  panel = await chromium.openPanel(page);
  await panel.setViewportSize({ width: 360, height: 900 });
});
test.afterEach(async () => {
  const requests = await chromium.close();
  expect(requests.filter(({ initiator }) => initiator?.startsWith('chrome-extension://'))).toEqual([]);
  await site.stop();
});

const slider = (): Locator => panel.getByRole('slider', { name: 'How many to show' });
const rows = (): Locator => panel.getByRole('region', { name: 'Worth checking' }).getByRole('listitem');
const from = (threshold: number): string[] =>
  state.suggestions.filter(({ checkWorthiness }) => checkWorthiness >= threshold).map(({ exact }) => exact);
const painted = async (): Promise<string[]> => suggestedTexts(await chromium.highlights(page));

test('the slider paints and lists more or fewer at once, by keys, says how many, and is remembered', async () => {
  const all = state.suggestions.length;
  expect(shownIn(state).length).toBeGreaterThan(0);
  expect(shownIn(state).length).toBeLessThan(all);
  await expect(slider()).toHaveAttribute('aria-valuetext', `${shownIn(state).length} of ${all} shown`);
  await expect(rows()).toHaveCount(shownIn(state).length);
  await expect.poll(painted).toEqual(from(SHOWN_FROM).sort());

  await slider().focus();
  await panel.keyboard.press('End');
  await expect(slider()).toHaveAttribute('aria-valuetext', `${all} of ${all} shown`);
  await expect(rows()).toHaveCount(all);
  await expect.poll(painted).toEqual(from(0).sort());
  await panel.keyboard.press('Home');
  await expect.poll(painted).toEqual(from(0.95).sort());
  await expect(rows()).toHaveCount(from(0.95).length);
  for (let step = 0; step < 6; step += 1) await panel.keyboard.press('ArrowRight');
  await expect.poll(painted).toEqual(from(0.65).sort());
  await expect(slider()).toBeFocused();
  // The slider says how many: the count above it, which is read out otherwise, is not said a second time.
  const count = panel.getByText(`${from(0.65).length} worth checking`);
  await expect(count).toHaveAttribute('aria-live', 'off');

  await page.reload();
  await markPage(chromium, page);
  await expect.poll(painted).toEqual(from(0.65).sort());
  const again = await chromium.openPanel(page);
  await expect(again.getByRole('slider')).toHaveAttribute('aria-valuetext', `${from(0.65).length} of ${all} shown`);
  await again.getByRole('button', { name: 'Standard' }).click();
  await expect.poll(painted).toEqual(from(SHOWN_FROM).sort());
  await panel.bringToFront();
  await expect(rows()).toHaveCount(shownIn(state).length);
});

test('strong ones are painted apart, and listed first or as in the page', async () => {
  const strong = from(STRONG_FROM).sort();
  const tones = async () => {
    const { k0 = [], k15 = [] } = await chromium.highlights(page);
    return { strong: k0.toSorted(), weak: k15.length };
  };
  await expect.poll(tones).toEqual({ strong, weak: from(SHOWN_FROM).length - strong.length });
  const texts = (): Promise<string[]> => rows().locator('.cl-item-text').allTextContents();
  const strongest = shownIn(state).toSorted((a, b) => b.checkWorthiness - a.checkWorthiness);
  await expect.poll(async () => (await texts())[0]).toBe(strongest[0]!.exact);
  await panel.getByLabel('Order').selectOption('As in the page');
  await expect.poll(texts).toEqual(shownIn(state).map(({ exact }) => exact));
  await panel.reload();
  await expect(panel.getByLabel('Order')).toHaveValue('page');
});

test('a suggestion says why it was marked', async () => {
  const row = rows().filter({ hasText: ORDERS });
  await expect(row).toContainText(
    /Why: .*attributed to \u2068Idris Marai\u2069, topic: \u2068Orders from abroad\u2069/u,
  );
});

test('“Not a claim” goes away, comes back by Undo, stays away after a reload, and is listed to be deleted', async () => {
  const row = rows().filter({ hasText: ORDERS });
  const shown = shownIn(state).length;
  await row.getByRole('button', { name: 'Not a claim' }).focus();
  await panel.keyboard.press('Enter');
  const undo = panel.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(undo).toHaveAccessibleDescription('It will not be marked here again.');
  await expect.poll(async () => (await painted()).some((text) => text.includes(ORDERS))).toBe(false);
  await look(panel, 'panel-put-aside');
  await panel.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: ORDERS })).toBeFocused();
  await untilPainted(chromium, page, 'suggested', ORDERS);

  await row.getByRole('button', { name: 'Not a claim' }).click();
  await undo.waitFor();
  await page.reload();
  await markPage(chromium, page);
  expect(isPainted(await chromium.highlights(page), 'suggested', ORDERS)).toBe(false);
  await panel.reload();
  await expect(rows()).toHaveCount(shown - 1);

  const library = await chromium.openExtensionPage('library.html#kept');
  const feedback = library.getByRole('region', { name: 'Feedback on suggestions' });
  await expect(feedback.getByRole('listitem')).toContainText([ORDERS]);
  await look(library, 'library-feedback');
  const [head = '', first = ''] = (await downloaded(library, 'Export as TSV')).split('\n');
  expect(head.split('\t').slice(0, 2)).toEqual(['label', 'text']);
  expect(first.split('\t').slice(0, 2)).toEqual(['0', expect.stringContaining(ORDERS)]);
  expect(JSON.parse(await downloaded(library, 'Export as JSONL'))).toMatchObject({ label: 0, language: 'en' });
  await feedback.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(feedback.getByRole('status')).toHaveText('1 row of feedback was deleted.');
  await untilPainted(chromium, page, 'suggested', ORDERS);
});

async function downloaded(library: Page, button: string): Promise<string> {
  const download: Promise<Download> = library.waitForEvent('download');
  await library.getByRole('button', { name: button }).click();
  expect((await download).suggestedFilename()).toMatch(button.endsWith('TSV') ? /\.tsv$/u : /\.jsonl$/u);
  const file = await (await download).path();
  return readFileSync(file, 'utf8');
}

test('what was missed is kept from panel and context menu, nothing of a private window is; a note is begun beside it', async () => {
  await select(QUIET);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Missed this' }).click();
  await expect(panel.getByText('Kept as an example', { exact: false })).toBeVisible();

  await select('Officials may open');
  const tab = await chromium.tabId(page);
  await chromium.inWorker(async (id) => {
    const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch(item: unknown, tab: unknown): void };
    onClicked.dispatch({ menuItemId: 'missed-selection' }, await chrome.tabs.get(id));
  }, tab);
  const library = await chromium.openExtensionPage('library.html#kept');
  const listed = library.getByRole('region', { name: 'Feedback on suggestions' }).getByRole('listitem');
  await expect(listed).toHaveCount(2);
  await expect(listed.filter({ hasText: QUIET })).toContainText('Missed');

  await chromium.inWorker(async (id) => {
    const key = `tab:${id}`;
    const known = (await chrome.storage.session.get(key))[key] as object;
    await chrome.storage.session.set({ [key]: { ...known, incognito: true } });
  }, tab);
  await panel.bringToFront();
  await expect(panel.getByRole('button', { name: 'Missed this' })).toHaveCount(0);
  await rows().filter({ hasText: ORDERS }).getByRole('button', { name: 'Not a claim' }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await library.bringToFront();
  await expect(listed).toHaveCount(2);

  // A note on what is selected is begun beside it, and the key that does it in the page is shown.
  await chooseSettings(chromium, page, { pageKeys: true });
  await select(QUIET);
  await panel.bringToFront();
  const button = panel.getByRole('button', { name: 'Note' });
  await expect(button).toHaveText('NoteN');
  await button.scrollIntoViewIfNeeded();
  await look(panel, 'panel-note');
  await button.click();
  await expect(panel.getByRole('heading', { name: 'New note' })).toBeVisible();
  await expect(panel.getByText(QUIET, { exact: false }).first()).toBeAttached();
});

/** Select words in the page, as a person does. */
async function select(words: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(`{ const node = [...document.querySelectorAll('p')].find(({ textContent }) =>
      textContent.includes(${JSON.stringify(words)})).firstChild;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(${JSON.stringify(words)}));
    range.setEnd(node, range.startOffset + ${words.length});
    getSelection().removeAllRanges();
    getSelection().addRange(range); }`);
}

test('the panel fits 320 pixels, and is right by day and by night', async () => {
  await look(panel, 'panel-suggestions');
  await look(page, 'article-suggestions');
  await panel.setViewportSize({ width: 320, height: 640 });
  await slider().focus();
  await panel.keyboard.press('End');
  await look(panel, 'panel-suggestions-320');
  await look(page, 'article-suggestions-all');
  expect(await panel.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});
