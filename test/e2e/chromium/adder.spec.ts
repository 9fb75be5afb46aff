/** What can be done with a selection, offered beside it: by mouse, by touch and by keys, wherever words stand. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'playwright';
import { withSession } from '../../support/cdp.ts';
import { ARTICLE, markPage, readCard, untilPainted } from '../../support/checking.ts';
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
import { root } from '../../support/programs.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const WORDS = 'four hundred mercenaries are sent to the capital every day';
const FRAMED = 'The council has met in the port on 3 March.';
const SHADOWED = 'The mayor has counted 12 trucks of rockets.';
const ARABIC = 'قال قائد الجيش إن المجلس يتلقى الأوامر من أنقرة والدوحة.';
const TALL = '<div style="height: 1500px"></div>';

const PAGES = {
  '/strict': ARTICLE.replace('</article>', `${'<p>The rest is to follow.</p>'.repeat(60)}</article>`),
  '/places': `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>x</title></head><body><article>
    <h1>${ARABIC}</h1><p id="arabic">${ARABIC} ${ARABIC}</p>
    <x-story><template shadowrootmode="open"><p dir="ltr">${SHADOWED}</p></template></x-story>
    <iframe name="inner" width="500" height="200" style="border: 7px solid; margin: 20px" srcdoc="<p>${FRAMED}</p>"></iframe>
    <textarea rows="2" cols="60">${FRAMED}</textarea>${TALL}</article></body></html>`,
};

const pictures = path.join(root, '.output', 'screens');
let site: PageServer;
let strict: PageServer;
let chromium: Chromium;

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  strict = await serve({ from: PAGES, policy: 'strict' });
  site = await serve({ from: PAGES });
  chromium = await launchChromium();
});
test.afterAll(async () => {
  await chromium.close();
  await site.stop();
  await strict.stop();
});

/** The boxes of what is selected, in the coordinates of its own window. */
const SELECTED = `(() => { const selection = getSelection();
  const tree = document.querySelector('x-story')?.shadowRoot;
  const composed = tree == null ? null : selection.getComposedRanges({ shadowRoots: [tree] })[0];
  const range = document.createRange();
  const { startContainer, startOffset, endContainer, endOffset } = composed ?? selection.getRangeAt(0);
  range.setStart(startContainer, startOffset); range.setEnd(endContainer, endOffset);
  return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })); })()`;

/** Where words stand in a text: the points that a mouse is pressed and released at. */
const ENDS = (selector: string, words: string): string => `(() => {
  const [outer, inner] = ${JSON.stringify(selector.split(' >> '))};
  const element = inner === undefined ? document.querySelector(outer) : document.querySelector(outer).shadowRoot.querySelector(inner);
  const text = [...element.childNodes].find((node) => node.data?.includes(${JSON.stringify(words)}));
  const range = document.createRange();
  const start = text.data.indexOf(${JSON.stringify(words)});
  range.setStart(text, start); range.setEnd(text, start + ${words.length});
  const boxes = [...range.getClientRects()];
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const [first, last] = [boxes[0], boxes.at(-1)];
  const middle = ({ y, height }) => y + height / 2;
  return [{ x: isRtl ? first.right - 1 : first.left + 1, y: middle(first) },
    { x: isRtl ? last.left + 1 : last.right - 1, y: middle(last) }]; })()`;

interface Point {
  readonly x: number;
  readonly y: number;
}

async function drag(page: Page, selector: string, words: string, inside: Page | Frame = page): Promise<void> {
  const [from, to] = (await inside.evaluate(ENDS(selector, words))) as [Point, Point];
  const corner = await cornerOf(inside);
  await page.mouse.move(from.x + corner.x, from.y + corner.y);
  await page.mouse.down();
  await page.mouse.move(to.x + corner.x, to.y + corner.y, { steps: 3 });
  await page.mouse.up();
}

/** Of a frame's view in that of the page. */
async function cornerOf(inside: Page | Frame): Promise<Point> {
  if (!('frameElement' in inside)) return { x: 0, y: 0 };
  const element = await inside.frameElement();
  const { x, y } = (await element.boundingBox())!;
  const border = await element.evaluate((node) => {
    const { clientLeft, clientTop } = node as Element;
    return { x: clientLeft, y: clientTop };
  });
  return { x: x + border.x, y: y + border.y };
}

const boxOf = (page: Page, selector: string): Promise<ShownBox | null> =>
  chromium.inContentScript(page, boxOfTool(selector));

const untilOffered = (page: Page): Promise<ShownBox> => waitUntil('the buttons are shown', () => boxOf(page, '.adder'));

async function untilGone(page: Page): Promise<void> {
  await expect(page.locator(HOST_ELEMENT)).toHaveCount(0, { timeout: 15_000 });
}

/** Beside the selection, near it, in view. */
async function expectBeside(page: Page, inside: Page | Frame = page): Promise<void> {
  const corner = await cornerOf(inside);
  const selected = ((await inside.evaluate(SELECTED)) as ShownBox[]).map((box) => ({
    ...{ ...box, x: box.x + corner.x, y: box.y + corner.y },
  }));
  const view = page.viewportSize()!;
  await expect(async () => {
    const box = (await boxOf(page, '.adder'))!;
    for (const each of selected) expect(overlap(box, each), JSON.stringify([box, each])).toBe(false);
    const [top, bottom] = [
      Math.min(...selected.map(({ y }) => y)),
      Math.max(...selected.map(({ y, height }) => y + height)),
    ];
    expect(box.y).toBeGreaterThan(top - box.height - 40);
    expect(box.y).toBeLessThan(bottom + 40);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(view.width);
    expect(box.y + box.height).toBeLessThanOrEqual(view.height);
  }).toPass({ timeout: 5000 });
}

function overlap(one: ShownBox, other: ShownBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

async function press(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = (await boxOf(page, selector))!;
  await page.mouse.click(x + width / 2, y + height / 2);
}

const drafts = async (): Promise<unknown[]> => {
  const panel = await chromium.openExtensionPage('library.html');
  const rows = await panel.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open('claimlight');
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  await panel.close();
  return rows;
};

test('words that are selected with the mouse can be checked, on a page with the strictest policy', async () => {
  const page = await chromium.open(`${strict.origin}/strict`);
  await markPage(chromium, page);
  await page.evaluate(WATCH_MUTATIONS);
  // What a page selects and presses by itself is not a person's.
  await page.evaluate(`{ const text = document.querySelectorAll('article p')[1].firstChild;
    getSelection().setBaseAndExtent(text, 0, text, 30);
    for (const type of ['pointerdown', 'pointerup', 'keydown'])
      document.body.dispatchEvent(new PointerEvent(type, { bubbles: true })); }`);
  await page.waitForTimeout(600);
  expect(await page.locator(HOST_ELEMENT).count()).toBe(0);
  expect(await chromium.inContentScript(page, HAS_TOOLS_FILE)).toBe(false);

  await page.mouse.click(5, 5);
  await drag(page, 'article p:nth-of-type(2)', WORDS);
  await untilOffered(page);
  expect(await page.evaluate('String(getSelection())')).toContain('mercenaries');
  await expectBeside(page);
  await expect
    .poll(() => chromium.inContentScript(page, SAID))
    .toBe('For what is selected: Check this claim (Alt+Shift+K), Note, Missed this.');
  expect(await page.evaluate('document.activeElement.localName')).toBe('body');

  await look(page, 'adder', { in: ['light', 'dark', 'forced'] });
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => boxOf(page, '.adder')).toBeNull();
  await page.emulateMedia({ media: 'screen' });
  await untilOffered(page);

  await page.mouse.wheel(0, 60);
  await waitUntil('the page has scrolled', () => page.evaluate('scrollY === 60'));
  await expectBeside(page);
  await page.setViewportSize({ width: 320, height: 400 });
  await expectBeside(page);
  await page.setViewportSize({ width: 1100, height: 800 });
  await expectBeside(page);

  // A click that nobody made does nothing.
  const before = (await drafts()).length;
  await chromium.inContentScript(page, `(${TOOLS_ROOT}).querySelector('.adder button').click()`);
  await page.bringToFront();
  await press(page, '.adder button');
  await expect.poll(() => chromium.inContentScript(page, SAID)).toMatch(/^A check is begun/u);
  expect(await drafts()).toHaveLength(before + 1);
  await page.bringToFront();
  await untilGone(page);
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  await page.close();
});

test('they are offered by keys, in right-to-left text, in a shadow tree and in a frame, and go with the selection', async () => {
  const page = await chromium.open(`${site.origin}/places`);
  await markPage(chromium, page);
  await page.evaluate(WATCH_MUTATIONS);
  await drag(page, '#arabic', ARABIC.slice(0, 20));
  await untilOffered(page);
  await expectBeside(page);
  await page.keyboard.press('Escape');
  await untilGone(page);

  // What is selected now is there still: with keys a person selects on from where it ends.
  for (let times = 0; times < 40; times++) await page.keyboard.press('Shift+ArrowLeft');
  await untilOffered(page);
  expect(String(await page.evaluate('String(getSelection())')).length).toBeGreaterThan(50);
  await expectBeside(page);
  await page.mouse.click(5, 5);
  await untilGone(page);

  await drag(page, 'x-story >> p', SHADOWED);
  await untilOffered(page);
  await expectBeside(page);
  await page.mouse.click(5, 5);
  await untilGone(page);

  const frame = page.frame({ name: 'inner' })!;
  await drag(page, 'p', FRAMED, frame);
  await untilOffered(page);
  await expectBeside(page, frame);
  const before = (await drafts()).length;
  await page.bringToFront();
  await press(page, '.adder button:nth-of-type(3)');
  await expect.poll(() => chromium.inContentScript(page, SAID)).toBe('Kept as an example of what was missed.');
  expect(await drafts()).toHaveLength(before);
  await page.bringToFront();
  await untilGone(page);

  // What is typed is no text of the page.
  await page.locator('textarea').selectText();
  await page.locator('textarea').press('Shift+ArrowLeft');
  await page.waitForTimeout(600);
  expect(await page.locator(HOST_ELEMENT).count()).toBe(0);
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  await page.close();
});

test('words that are selected by touch can be noted: the note is in the list and on the card, and nobody else’s', async () => {
  const page = await chromium.open(`${strict.origin}/strict`);
  await markPage(chromium, page);
  await page.bringToFront();
  await withSession(page, async (session) => {
    const touch = (type: 'touchStart' | 'touchEnd' | 'touchCancel', ...touchPoints: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const [from] = (await page.evaluate(ENDS('article p:nth-of-type(2)', WORDS))) as [Point, Point];
    // No browser without a screen selects by a long touch. On a phone it takes the touch over, which cancels it.
    await touch('touchStart', from);
    await touch('touchCancel');
    await page.evaluate(`{ const text = document.querySelectorAll('article p')[1].firstChild;
      const at = text.data.indexOf(${JSON.stringify(WORDS)});
      getSelection().setBaseAndExtent(text, at, text, at + ${WORDS.length}); }`);
    await untilOffered(page);
    await expectBeside(page);
    // Clear of the handles below what is selected, and as large as a finger.
    const selected = (await page.evaluate(SELECTED)) as ShownBox[];
    const bottom = Math.max(...selected.map(({ y, height }) => y + height));
    expect((await boxOf(page, '.adder'))!.y).toBeGreaterThanOrEqual(bottom + 28);
    const note = (await boxOf(page, '.adder button:nth-of-type(2)'))!;
    expect(note.height).toBeGreaterThanOrEqual(44);
    await page.screenshot({ path: path.join(pictures, 'adder-touch.png') });
    await touch('touchStart', { x: note.x + note.width / 2, y: note.y + note.height / 2 });
    await touch('touchEnd');
    await expect.poll(() => chromium.inContentScript(page, SAID)).toMatch(/^A note is begun/u);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  });

  const panel = await chromium.openPanel(page);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: 'New note' })).toBeVisible();
  await expect(panel.getByLabel('Note', { exact: true })).toBeFocused();
  await panel.keyboard.type('Ask the ministry.');
  await look(panel, 'panel-note');
  // Kept for later it is the last of the lists, which are one to the keys.
  await panel.keyboard.press('Escape');
  await panel.locator('[id^="suggestion-"]').first().focus();
  await panel.keyboard.press('End');
  await expect(panel.locator(':focus')).toHaveAttribute('id', /^draft-/u);
  // The latest change stands first; drafts of other tests follow.
  await panel.locator('[id^="draft-"]').first().focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Note', { exact: true })).toBeFocused();
  await expect(panel.getByLabel('Note', { exact: true })).toHaveValue('Ask the ministry.');
  await panel.keyboard.press('Control+Enter');
  const checks = panel.getByRole('region', { name: 'Checks', exact: true });
  await expect(checks.getByText('Ask the ministry.')).toBeVisible();
  await expect(checks.getByText('No verdict yet')).toHaveCount(0);
  await look(panel, 'panel-noted');
  await untilPainted(chromium, page, 'checked', WORDS);
  await page.bringToFront();
  await untilGone(page);
  expect(await readCard(chromium, page, WORDS)).toContain('Ask the ministry.');
  await page.screenshot({ path: path.join(pictures, 'card-note-light.png') });
  await panel.close();
  await page.close();
});

test('nothing is offered to who wants nothing offered', async () => {
  const page = await chromium.open(`${site.origin}/strict`);
  await markPage(chromium, page);
  await chooseSettings(chromium, page, { adder: false });
  await drag(page, 'article p:nth-of-type(2)', WORDS);
  await page.waitForTimeout(600);
  expect(await page.evaluate('String(getSelection())')).toContain('mercenaries');
  expect(await chromium.inContentScript(page, HAS_TOOLS_FILE)).toBe(false);
  // At once, in pages that are open.
  await chooseSettings(chromium, page, { adder: true });
  await drag(page, 'article h1', 'general');
  await untilOffered(page);
  await page.close();
});
