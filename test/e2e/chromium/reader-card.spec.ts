/** The reader's card over a page: it opens, stays and goes as a person needs it, and does what they ask of it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { withSession } from '../../support/cdp.ts';
import { isPainted, markPage, openSetFile, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { CARD_ROOT, CARD_TEXT, HOST_ELEMENT, RECT_OF } from '../../support/highlights.ts';
import { look } from '../../support/looks.ts';
import { root } from '../../support/programs.ts';
import { assessRecord, ben, claimRecord, evidenceRecord, mentionRecord, setRecord } from '../../support/records.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';
import { waitUntil } from '../../support/wait.ts';

const QUAY = 'The harbour authority spent 12 million euros on the new quay.';
const ROADS = 'Nine bridges were closed in the winter of 2025.';
const BUDGET = 'The new quay was in the budget.';
const LINKED = 'The port handled 300 ships a day.';

/** A page of a newsroom: a bar over everything at the top, much text, and words in a link. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>The quay</title><style>body { font: 18px/1.7 Georgia, serif; margin: 0 }
header { position: sticky; top: 0; z-index: 2147483647; background: navy; color: white; padding: 20px }
article { margin: 2em; padding-block-end: 90vh }</style>
<header>Subscribe now <button>Sign in</button></header>
<article><h1>The quay</h1><p>${QUAY}</p><p>${ROADS}</p><p><a href="#port">${LINKED}</a></p>
<p>Every side should now come back to the table.</p></article></html>`;

const pictures = path.join(root, '.output', 'screens');
let site: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await serve({ from: { '/quay': PAGE } });
  chromium = await launchChromium({ viewport: { width: 900, height: 700 } });
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

/** Two desks' checkers disagree about the quay; the others have one check each. */
function deskSet() {
  const pageUrl = `127.0.0.1:${site.port}/quay`;
  const records: AnyRecord[] = [QUAY, ROADS, LINKED].flatMap((text, index) => {
    const claim = claimRecord({ seconds: index, body: { text } });
    const selectors = [{ type: 'TextQuoteSelector' as const, exact: text, prefix: '', suffix: '' }];
    const body = { url: `${site.origin}/quay`, pageUrl, pageTitle: 'The quay', selectors };
    return [
      claim,
      mentionRecord(claim, { seconds: index, body }),
      evidenceRecord(claim, { seconds: index }),
      assessRecord(claim, { seconds: index }),
      ...(text === QUAY
        ? [
            assessRecord(claim, {
              author: ben,
              seconds: 9,
              body: { verdict: 'true', label: 'True', summary: 'It is.' },
            }),
          ]
        : []),
      setRecord(claim, { seconds: index, body: { field: 'status', value: 'published' } }),
    ];
  });
  // About words of the first sentence: a pointer reaches the inner mark only.
  const inner = claimRecord({ seconds: 20, body: { text: BUDGET } });
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: 'the new quay', prefix: '', suffix: '.' }];
  const body = { url: `${site.origin}/quay`, pageUrl, pageTitle: 'The quay', selectors };
  records.push(inner, mentionRecord(inner, { seconds: 20, body }));
  const publisher = { id: 'https://desk.example/', name: 'The harbour desk', contact: 'errors@desk.example' };
  const people = Object.fromEntries(
    records.flatMap(({ author }) => [[author, { name: author === ben ? 'Ben' : 'Ana' }]]),
  );
  return printSet(setOfRecords(records, { ...ownHeader, label: 'Harbour claims', publisher, people }));
}

async function openMarked(): Promise<Page> {
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, deskSet());
  await library.getByRole('button', { name: /Merge into mine/u }).waitFor();
  await library.close();
  const page = await chromium.open(`${site.origin}/quay`);
  await markPage(chromium, page);
  await untilPainted(chromium, page, 'shared', QUAY);
  return page;
}

const cardText = (page: Page) => chromium.inContentScript<string>(page, CARD_TEXT);
const untilCard = (page: Page, words: string) =>
  waitUntil(`the card says “${words}”`, async () => (await cardText(page)).includes(words));
const untilNoCard = (page: Page) => expect(page.locator(HOST_ELEMENT)).toHaveCount(0);
const boxOf = (page: Page, selector = '.popover') =>
  chromium.inContentScript<DOMRect>(
    page,
    `(${CARD_ROOT}).querySelector('${selector}').getBoundingClientRect().toJSON()`,
  );

async function untilPlaced(page: Page): Promise<DOMRect> {
  return waitUntil('the card has its place', async () => {
    const box = await boxOf(page);
    return box.y > 0 ? box : null;
  });
}

async function hover(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const point = (await page.evaluate(RECT_OF(words))) as { x: number; y: number };
  await page.mouse.move(point.x, point.y);
  await untilCard(page, words);
  return point;
}

async function press(page: Page, words: string): Promise<void> {
  const find = `[...(${CARD_ROOT}).querySelectorAll('button, summary')].find((one) => one.textContent.startsWith('${words}'))`;
  await chromium.inContentScript(page, `${find}.scrollIntoView({ block: 'center' })`);
  const box = await chromium.inContentScript<DOMRect>(page, `${find}.getBoundingClientRect().toJSON()`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const picture = (page: Page, name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) });

test('a hovered card is reached by the pointer, stays, is over the bars of the site, and goes with Escape', async () => {
  const page = await openMarked();
  const { x } = await hover(page, QUAY);
  const card = await cardText(page);
  for (const words of [
    '2 checks disagree',
    'Mostly false',
    'Ana',
    'True',
    'Ben',
    'Harbour claims',
    'Annual accounts 2025',
    'Also checked here',
    BUDGET,
  ]) {
    expect(card).toContain(words);
  }
  await picture(page, 'card-disagree-light');
  const box = await untilPlaced(page);
  await page.mouse.move(x, box.y + 20, { steps: 20 });
  await page.mouse.move(box.x + 30, box.y + box.height - 30, { steps: 20 });
  await page.waitForTimeout(700);
  expect(await page.locator(HOST_ELEMENT).count()).toBe(1);
  await page.mouse.move(880, 690, { steps: 5 });
  await untilNoCard(page);

  // The words right under the bar: above them is no room but over it.
  await page.setViewportSize({ width: 900, height: 260 });
  await hover(page, ROADS);
  const over = await untilPlaced(page);
  const bar = await page.evaluate<number>(`document.querySelector('header').getBoundingClientRect().bottom`);
  expect(over.y).toBeLessThan(bar);
  const atTop = `document.elementFromPoint(${over.x + 40}, ${over.y + 6})?.localName`;
  expect(await page.evaluate(atTop)).toBe(HOST_ELEMENT);
  expect([over.y >= 0, over.y + over.height <= 260]).toEqual([true, true]);
  await page.keyboard.press('Escape');
  await untilNoCard(page);
});

test('a card opens by key and by tap, gives the focus back, is not printed, and fits 320 pixels', async () => {
  const page = await openMarked();
  // The caret in a mark, as who browses with a caret has it.
  await page.evaluate(`document.getSelection().collapse([...document.querySelectorAll('p')][1].firstChild, 5)`);
  await page.keyboard.press('Enter');
  await untilCard(page, ROADS);
  expect(await page.evaluate('document.activeElement.localName')).toBe(HOST_ELEMENT);
  await page.emulateMedia({ media: 'print' });
  expect((await boxOf(page)).height).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect((await boxOf(page)).height).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await untilNoCard(page);

  await page.locator('header button').focus();
  await page.keyboard.press('Tab');
  await untilCard(page, LINKED);
  expect(await page.evaluate('document.activeElement.localName')).toBe('a');
  await page.keyboard.press('Shift+Tab');
  await untilNoCard(page);

  await page.setViewportSize({ width: 320, height: 256 });
  const point = (await page.evaluate(RECT_OF(QUAY))) as { x: number; y: number };
  await withSession(page, async (session) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  });
  await untilCard(page, QUAY);
  const box = await untilPlaced(page);
  expect([box.x >= 0, box.x + box.width <= 320, box.y >= 0, box.y + box.height <= 256]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const sideways = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)((${CARD_ROOT}).querySelector('.popover'))`;
  expect(await chromium.inContentScript(page, sideways)).toBe(0);
  await picture(page, 'card-320');
});

test('a mark is hidden and its set muted from the card, and both are shown again', async () => {
  const page = await openMarked();
  const isShown = async (words: string) => isPainted(await chromium.highlights(page), 'shared', words);
  await hover(page, ROADS);
  expect(await cardText(page)).not.toContain('Also checked here');
  await press(page, 'Hide…');
  await picture(page, 'card-hide-light');
  await press(page, 'Hide this mark');
  await untilCard(page, 'This mark is hidden on this page.');
  await expect.poll(() => isShown(ROADS)).toBe(false);
  expect(await isShown(QUAY)).toBe(true);
  await press(page, 'Undo');
  await expect.poll(() => isShown(ROADS)).toBe(true);
  await press(page, 'Hide…');
  await press(page, 'Hide this mark');
  await expect.poll(() => isShown(ROADS)).toBe(false);
  await page.keyboard.press('Escape');

  await hover(page, QUAY);
  await press(page, 'Hide…');
  await press(page, 'Hide all marks of the set');
  await expect.poll(() => isShown(QUAY)).toBe(false);
  await page.reload();
  await markPage(chromium, page);
  expect(await isShown(QUAY)).toBe(false);

  const library = await chromium.openExtensionPage('library.html#kept');
  const section = library.getByRole('region', { name: 'Hidden and muted' });
  await expect(section.getByText(ROADS)).toBeVisible();
  await section.scrollIntoViewIfNeeded();
  await look(library, 'library-hidden', { in: ['light', 'dark', 'forced'] });
  await section.getByRole('button', { name: 'Show again' }).first().click();
  await expect(section.getByRole('status')).toContainText('Harbour claims');
  await expect.poll(() => isShown(QUAY)).toBe(true);
  expect(await isShown(ROADS)).toBe(false);
  await section.getByRole('button', { name: 'Show again' }).click();
  await expect(section.getByText('Nothing is hidden.')).toBeVisible();
  await expect.poll(() => isShown(ROADS)).toBe(true);
});
