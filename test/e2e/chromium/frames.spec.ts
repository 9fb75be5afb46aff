/**
 * Frames of a page's own origin are read, painted and checked with it; others by themselves where the browser gives
 * access to them, and left alone where it does not.
 */
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'playwright';
import type { PageState } from '../../../lib/model/page.ts';
import { fillCheck, isPainted, markPage, ORDERS, save, untilMarked } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { CARD_ROOT, CARD_TEXT, PAINTED, type Painted, paintedCount } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const FERRIES = '300 ferries were sold to a company in Doha last year';
const MERCENARIES = 'four hundred mercenaries are sent to the capital every day';
const TRUCKS = '12 trucks of rockets were found in the port of Misrata in March';
const article = (words: string): string =>
  `<article><h1>What is known: ${words}?</h1>
  <p>The commander of the eastern army, Idris Marai, said that ${words}.</p></article>`;
const document = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title></head><body>${body}</body></html>`;
const frame = (name: string, attributes: string): string =>
  `<iframe name="${name}" width="500" height="220" ${attributes}></iframe>`;
const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

let site: PageServer;
let elsewhere: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  elsewhere = await serve({ from: { '/other': document(article(ORDERS)) } });
  site = await serve({
    from: {
      '/page': document(`${article(ORDERS)}<div style="height: 150px"></div>
        ${frame('srcdoc', `srcdoc="${quoted(document(article(FERRIES)))}"`)}
        ${frame('outer', 'src="/outer" style="border: 5px solid; padding: 7px"')}
        ${frame('other', `src="${elsewhere.origin}/other"`)}
        ${frame('pixel', `srcdoc="${quoted(document(article('9 men were seen in Tunis')))}"`).replace('"220"', '"1"')}
        <div style="height: 1000px"></div>`),
      '/outer': document(`${article(MERCENARIES)}${frame('inner', 'src="/inner"')}`),
      '/inner': document(article(TRUCKS)),
      '/empty': document(article(ORDERS)),
    },
  });
  chromium = await launchChromium();
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
  await elsewhere.stop();
});

/** The style of marks is in the document. */
const STYLE = `getComputedStyle(document.querySelector('p'), '::highlight(k1)').textDecorationLine`;

const inFrame = (page: Page, name: string): Frame => page.frame({ name })!;
const paintedIn = async (page: Page, name: string): Promise<Painted> => inFrame(page, name).evaluate(PAINTED);

function untilPaintedIn(page: Page, name: string, tone: string, words: string): Promise<unknown> {
  return waitUntil(`“${words}” is painted as ${tone} in ${name}`, async () =>
    isPainted(await paintedIn(page, name).catch(() => ({})), tone, words),
  );
}

async function stateOf(page: Page): Promise<PageState> {
  return (await chromium.storageSession(await chromium.tabId(page))) as PageState;
}

test('claims of frames are spotted, checked, and painted again when the page is opened again', async () => {
  const page = await chromium.open(`${site.origin}/page`);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const one of page.frames()) await one.evaluate(WATCH_MUTATIONS);
  const sheets = () => inFrame(page, 'srcdoc').evaluate('[document.styleSheets.length, Object.keys(window).length]');
  const before = await sheets();
  const { suggestions, frames } = await markPage(chromium, page);
  const listed = (words: string) => suggestions.find(({ exact }) => exact.includes(words));
  for (const words of [ORDERS, FERRIES, MERCENARIES, TRUCKS]) expect(listed(words), words).toBeDefined();
  expect(listed(ORDERS)).not.toHaveProperty('frame');
  expect(frames![listed(TRUCKS)!.frame!]).toContain(TRUCKS);
  expect(suggestions.filter(({ exact }) => exact.includes('9 men'))).toEqual([]);

  const panel = await chromium.openPanel(page);
  const where = { srcdoc: FERRIES, outer: MERCENARIES, inner: TRUCKS };
  for (const [name, words] of Object.entries(where)) {
    expect(isPainted(await paintedIn(page, name), 'suggested', words), name).toBe(true);
    await fillCheck(panel, words);
    await save(panel);
    await untilPaintedIn(page, name, 'checked', words);
    expect(isPainted(await paintedIn(page, name), 'suggested', words), name).toBe(false);
  }
  expect(isPainted(await chromium.highlights(page), 'checked', '')).toBe(false);
  expect(paintedCount(await paintedIn(page, 'other'))).toBe(0);
  expect(await inFrame(page, 'inner').evaluate(STYLE)).toContain('underline');
  expect(await inFrame(page, 'other').evaluate(STYLE)).not.toContain('underline');
  for (const one of page.frames()) expect(await one.evaluate(MUTATIONS_SO_FAR), one.name()).toBe(0);
  expect(await sheets()).toEqual(before);

  await page.reload();
  await chromium.clickAction(page);
  for (const [name, words] of Object.entries(where)) await untilPaintedIn(page, name, 'checked', words);
  const { outcomes } = await waitUntil('the marks are reported', async () => {
    const state = await untilMarked(chromium, page);
    return state.outcomes.length === 3 ? state : null;
  });
  expect(outcomes.map(({ status }) => status)).toEqual(['exact', 'exact', 'exact']);
  // The page has no icon, and the browser says so.
  expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
});

test('the card of a mark in a frame stands beside its words, and hears what is pressed in the frame', async () => {
  const page = await chromium.open(`${site.origin}/page`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, TRUCKS);
  await save(panel);
  await untilPaintedIn(page, 'inner', 'checked', TRUCKS);
  await page.bringToFront();
  const inner = inFrame(page, 'inner');
  await inner.locator('p').scrollIntoViewIfNeeded();
  const words = (await inner.locator('p').boundingBox())!;
  const at = { x: words.x + 60, y: words.y + 9 };
  await page.mouse.click(at.x, at.y);
  const text = await waitUntil('the card is shown', async () => {
    const shown = await chromium.inContentScript<string>(page, CARD_TEXT);
    return shown.length > 20 ? shown : null;
  });
  expect(text).toContain('The minutes show otherwise.');
  const card = () =>
    chromium.inContentScript<DOMRect>(
      page,
      `${CARD_ROOT}.querySelector('[role=dialog]').getBoundingClientRect().toJSON()`,
    );
  // Below the words or above them, as there is room.
  const isBeside = (box: DOMRect, line: number): boolean =>
    box.left < at.x && box.right > at.x && Math.min(Math.abs(box.top - line), Math.abs(box.bottom - line)) < 60;
  await waitUntil('the card is beside its words', async () => isBeside(await card(), at.y));
  await page.evaluate('scrollBy(0, 40)');
  await waitUntil('the card followed its words', async () => isBeside(await card(), at.y - 40));
  const isGone = async () => (await chromium.inContentScript<string>(page, CARD_TEXT)) === '';
  await inner.locator('h1').click();
  await waitUntil('the card is gone', isGone);
});

test('words that are selected in a frame become a draft', async () => {
  const page = await chromium.open(`${site.origin}/page`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await page.bringToFront();
  await page.evaluate(`getSelection().selectAllChildren(document.querySelector('h1'))`);
  await inFrame(page, 'inner')
    .locator('p')
    .dblclick({ position: { x: 30, y: 8 } });
  await chromium.dispatchCommand('check-selection', page);
  await panel.bringToFront();
  await expect(panel.getByLabel('Claim', { exact: true })).toHaveValue(new RegExp(TRUCKS, 'u'));
});

test('a frame that comes late, changes, shows another page, or goes is followed', async () => {
  const page = await chromium.open(`${site.origin}/empty`);
  await markPage(chromium, page);
  await page.evaluate(`{ const frame = document.createElement('iframe');
    Object.assign(frame, { name: 'late', width: 500, height: 300 });
    document.body.append(frame);
    frame.contentDocument.write(${JSON.stringify(document(article(FERRIES)))});
    frame.contentDocument.close(); }`);
  await untilPaintedIn(page, 'late', 'suggested', FERRIES);
  expect(await inFrame(page, 'late').evaluate(STYLE)).toContain('underline');
  await inFrame(page, 'late').evaluate(
    `document.querySelector('article').append(Object.assign(document.createElement('p'),
      { textContent: 'Idris Marai said that ${MERCENARIES}.' }))`,
  );
  await untilPaintedIn(page, 'late', 'suggested', MERCENARIES);
  await page.evaluate(`document.querySelector('iframe').src = '/inner'`);
  await untilPaintedIn(page, 'late', 'suggested', TRUCKS);
  await waitUntil('only the new page is listed', async () => {
    const words = (await stateOf(page)).suggestions.map(({ exact }) => exact).join('\n');
    return words.includes(TRUCKS) && !words.includes(FERRIES) && words.includes(ORDERS);
  });
  expect(await inFrame(page, 'late').evaluate(STYLE)).toContain('underline');
  await page.evaluate(`document.querySelector('iframe').remove()`);
  await waitUntil('the frame is forgotten', async () => {
    const { suggestions, frames } = await stateOf(page);
    return frames === undefined && suggestions.every(({ exact }) => exact.includes(ORDERS));
  });
});

test('a mark whose frame comes late is found once it is there', async () => {
  const page = await chromium.open(`${site.origin}/page`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, FERRIES);
  await save(panel);
  await untilPaintedIn(page, 'srcdoc', 'checked', FERRIES);
  await page.evaluate(`{ gone = document.querySelector('iframe'); gone.remove(); }`);
  await waitUntil('it is not found', async () => (await stateOf(page)).outcomes[0]?.status === 'orphan');
  await page.evaluate(`document.querySelector('article').after(gone)`);
  await untilPaintedIn(page, 'srcdoc', 'checked', FERRIES);
  await waitUntil('it is found', async () => (await stateOf(page)).outcomes[0]?.status === 'exact');
});
