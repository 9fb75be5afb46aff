/** What a page can find out about the extension, and do to it: each sentence of README, "What a page can see". */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { withSession } from '../../support/cdp.ts';
import {
  ARTICLE,
  fillCheck,
  isPainted,
  markPage,
  ORDERS,
  readCard,
  save,
  untilPainted,
  untilRead,
} from '../../support/checking.ts';
import { type Chromium, chromeBuild, launchChromium } from '../../support/chromium.ts';
import { CARD_ROOT, CARD_TEXT, HOST_ELEMENT, RECT_OF } from '../../support/highlights.ts';
import { chooseSettings } from '../../support/page-tools.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const MERCENARIES = 'four hundred mercenaries';
const REASON = 'The minutes show otherwise.';

/** Waits for the extension, before it is there, at each door that a page has. */
const SPY = `<script>
  spied = { internals: [], roots: [], messages: [], errors: [] };
  customElements.define('${HOST_ELEMENT}', class extends HTMLElement {
    constructor() { super(); spied.internals.push(this.attachInternals()); }
  });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, { ...options, mode: 'open' });
    spied.roots.push(root);
    return root;
  };
  for (const type of ['message', 'messageerror']) addEventListener(type, ({ data }) => spied.messages.push(data));
</script></head>`;

let site: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE, '/spy': ARTICLE.replace('</head>', SPY) } });
  chromium = await launchChromium();
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

async function openChecked(pathname: string): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await chromium.open(site.origin + pathname);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { reason: REASON });
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  return { page, panel };
}

const LOOK_OF = (name: string): string =>
  `getComputedStyle(document.querySelector('p'), '::highlight(${name})').textDecorationLine`;
const checkedWords = async (page: Page): Promise<string> => (await chromium.highlights(page)).k1![0]!;
const cardText = (page: Page) => chromium.inContentScript<string>(page, CARD_TEXT);
const untilNoCard = (page: Page) => expect(page.locator(HOST_ELEMENT)).toHaveCount(0);

/** All that a page can ask of an open card, as text. */
const ASK_ALL = `(() => {
  const host = document.querySelector('${HOST_ELEMENT}');
  const selected = [];
  const select = () => selected.push(String(getSelection()));
  for (const words of ['${REASON}', 'The minutes', 'False', 'Hide']) {
    getSelection().removeAllRanges();
    if (!window.find(words, false, false, true)) continue;
    select();
    for (const where of ['backward', 'forward']) {
      getSelection().modify('extend', where, 'documentboundary');
      select();
    }
  }
  for (const node of [host, document.documentElement]) {
    getSelection().selectAllChildren(node);
    select();
  }
  document.execCommand('selectAll');
  select();
  getSelection().removeAllRanges();
  const under = new Set();
  for (let y = 0; y < innerHeight; y += 24) for (let x = 0; x < innerWidth; x += 24) {
    if (document.elementFromPoint(x, y) !== host) continue;
    under.add(document.caretRangeFromPoint(x, y)?.startContainer).add(document.caretPositionFromPoint?.(x, y)?.offsetNode);
  }
  return {
    isThere: host.isConnected,
    isUnderPointer: under.size > 0,
    texts: [
      host.outerHTML, host.getHTML({ serializableShadowRoots: true }), host.cloneNode(true).outerHTML,
      document.documentElement.innerText, document.documentElement.textContent, ...selected,
      ...[...under].map((node) => node?.textContent),
      ...performance.getEntries().map(({ name }) => name),
    ],
    open: [
      host.shadowRoot, ...spied.internals.map(({ shadowRoot }) => shadowRoot), ...spied.roots, ...spied.messages,
      ...document.getAnimations(), ...host.getAnimations({ subtree: true }), globalThis.chrome?.runtime,
    ].filter((found) => found != null).map(String),
    onWindow: Object.getOwnPropertyNames(window).filter((name) => /claim|chrome-ext/i.test(name)),
  };
})()`;

interface Told {
  readonly isThere: boolean;
  readonly isUnderPointer: boolean;
  readonly texts: readonly (string | null | undefined)[];
  readonly open: readonly string[];
  readonly onWindow: readonly string[];
}

test('a page that lies in wait for a card learns none of its words', async () => {
  const { page } = await openChecked('/spy');
  const card = await readCard(chromium, page, await checkedWords(page));
  expect(card).toContain(REASON);
  const { isThere, isUnderPointer, texts, open, onWindow } = (await page.evaluate(ASK_ALL)) as Told;
  expect({ isThere, isUnderPointer, open, onWindow }).toEqual({
    ...{ isThere: true, isUnderPointer: true, open: [], onWindow: [] },
  });
  for (const words of [REASON, 'minutes', 'From your own checks', 'chrome-extension:']) {
    expect(texts.filter((text) => text?.includes(words))).toEqual([]);
  }

  // It can guess, and is told of words of its own only: what it looks for in a closed tree Chromium would find too.
  const isThereSaid = (words: string) => page.evaluate(`window.find(${JSON.stringify(words)}, false, false, true)`);
  expect([await isThereSaid('minutes show'), await isThereSaid('Every side should')]).toEqual([false, true]);
  const { nodes } = await withSession(page, (session) => session.send('Accessibility.getFullAXTree'));
  expect(nodes.some(({ role, name }) => role?.value === 'StaticText' && name?.value === REASON)).toBe(true);

  // Nor can it hide the card by a style, press what is in it, or be pressed in the person's name.
  const hidden = await page.evaluate(`(() => {
    const host = document.querySelector('${HOST_ELEMENT}');
    document.head.append(Object.assign(document.createElement('style'), { textContent:
      '${HOST_ELEMENT} { display: none !important; opacity: 0 !important; transform: scale(0) !important }' }));
    host.style.setProperty('display', 'none', 'important');
    host.click();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      for (let y = 0; y < innerHeight; y += 25) for (let x = 0; x < innerWidth; x += 25)
        host.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }));
    const { display, opacity, transform } = getComputedStyle(host);
    return { display, opacity, transform };
  })()`);
  expect(hidden).toEqual({ display: 'block', opacity: '1', transform: 'none' });
  expect(await cardText(page)).toBe(card);
  expect(await chromium.inContentScript(page, `${CARD_ROOT}.querySelectorAll('details[open]').length`)).toBe(0);

  // It can take it away. The card of the next rest of the pointer is there again.
  await page.evaluate(`document.querySelector('${HOST_ELEMENT}').remove()`);
  await page.mouse.move(5, 5);
  await waitUntil('the card is there again', async () => {
    const { x, y } = (await page.evaluate(RECT_OF(await checkedWords(page)))) as { x: number; y: number };
    await page.mouse.move(x + Math.random(), y);
    await page.waitForTimeout(300);
    return (await cardText(page)).includes(REASON);
  });
});

test('of unpublished checks a page sees how many there are and where, and not what they say', async () => {
  const untouched = await chromium.open(`${site.origin}/talks`);
  expect(await untouched.evaluate(LOOK_OF('k8'))).toBe('none');
  await untouched.close();
  const { page, panel } = await openChecked('/talks');
  await fillCheck(panel, MERCENARIES, { verdict: 'True' });
  await save(panel);
  await untilPainted(chromium, page, 'checked', MERCENARIES);
  const painted = await chromium.highlights(page);
  expect(isPainted(painted, 'checked', ORDERS)).toBe(true);
  expect(painted.k1).toHaveLength(2);
  // Suggestions of two strengths, and checks.
  expect(Object.keys(painted).filter((name) => !['k0', 'k15', 'k1'].includes(name))).toEqual([]);
  // Every page that is marked is given the looks of all marks.
  expect(await page.evaluate(LOOK_OF('k8'))).toBe('underline');
  const known = (await page.evaluate(`JSON.stringify([...CSS.highlights.values()].map((highlight) =>
    [highlight.type, highlight.priority, ...Object.keys(highlight), ...[...highlight].flatMap(Object.keys)]))`)) as string;
  expect(known).not.toMatch(/false|true|claim|mention/iu);
});

test('what a page says to the extension, or presses in a person’s name, is not heard', async () => {
  const { page, panel } = await openChecked('/talks');
  await untilRead(chromium, page);
  await chooseSettings(chromium, page, { pageKeys: true, minimap: true });
  // The minimap comes in the page once the page has heard of the keys too.
  await expect(page.locator(HOST_ELEMENT)).toHaveCount(1);
  const shown = await chromium.inContentScript<string>(page, CARD_TEXT);
  const before = await chromium.storageSession();
  await page.bringToFront();
  const { x, y } = (await page.evaluate(RECT_OF(await checkedWords(page)))) as { x: number; y: number };
  await page.evaluate(`{
    const message = (command, payload = null) => ({ protocol: 'claimlight/1', command, event: command, payload, detail: payload });
    for (const name of ['page.changed', 'selection.begin', 'selection.missed', 'mark.reveal', 'tools.changed', 'claim.card']) {
      postMessage(message(name), '*');
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent(name, { detail: message(name) }));
      new BroadcastChannel('claimlight/1').postMessage(message(name));
    }
    const text = document.querySelector('article p').firstChild;
    getSelection().setBaseAndExtent(text, 4, text, 40);
    const at = { clientX: ${x}, clientY: ${y}, bubbles: true, composed: true, button: 0 };
    for (const type of ['pointerdown', 'mousemove', 'pointermove', 'pointerup', 'click', 'focusin'])
      text.parentElement.dispatchEvent(new PointerEvent(type, at));
    for (const init of [{ key: 'Enter' }, { key: 'K', code: 'KeyK', altKey: true, shiftKey: true }, { key: '?' },
      ...'abcdefghijklmnopqrstuvwxyz'.split('').map((key) => ({ key, code: 'Key' + key.toUpperCase() }))])
      for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, { ...init, bubbles: true, composed: true }));
  }`);
  await page.waitForTimeout(600);
  expect(await page.locator(HOST_ELEMENT).count()).toBe(1);
  expect(await chromium.inContentScript<string>(page, CARD_TEXT)).toBe(shown);
  expect(await chromium.storageSession()).toEqual(before);
  // A check that was begun would be open in the panel.
  expect(await panel.getByLabel('Claim', { exact: true }).count()).toBe(0);
  // The same from a person is heard.
  await page.keyboard.press('?');
  await waitUntil(
    'the keys are shown',
    async () => (await chromium.inContentScript<string>(page, CARD_TEXT)) !== shown,
  );
  expect(await page.evaluate('typeof globalThis.chrome?.runtime?.sendMessage')).toBe('undefined');
});

test('no file of the extension can be asked for, and nothing can connect to it', async () => {
  const manifest = JSON.parse(readFileSync(path.join(chromeBuild, 'manifest.json'), 'utf8'));
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const probe = (file: string) =>
    page.evaluate(
      `fetch('chrome-extension://${chromium.extensionId}/${file}', { mode: 'no-cors' }).then(() => 'there', () => 'refused')`,
    );
  for (const file of ['manifest.json', 'marker.js', 'popover.js', 'content-scripts/highlights.css', 'demo.html']) {
    expect(await probe(file), file).toBe('refused');
  }
});

test('marks that a page takes away or fakes are as they were when it changes next, and a fake has no card', async () => {
  const { page, panel } = await openChecked('/talks');
  const words = await checkedWords(page);
  const genuine = await chromium.highlights(page);
  await page.evaluate(`{
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll('article p')[3]);
    for (const name of CSS.highlights.keys()) CSS.highlights.set(name, new Highlight(range));
  }`);
  const { x, y } = (await page.evaluate(RECT_OF(await checkedWords(page)))) as { x: number; y: number };
  await page.bringToFront();
  await page.mouse.move(x, y);
  // Where the mark was, the card is, painted or not: no card came of the words that were painted in its place.
  expect(await page.evaluate(`String([...CSS.highlights.get('k1')][0])`)).not.toContain(ORDERS);
  await page.waitForTimeout(600);
  await untilNoCard(page);
  await expect(panel.getByRole('heading', { name: 'Checks', exact: true })).toBeVisible();
  await expect(panel.getByText(words).first()).toBeVisible();
  // By a style of its own it hides nothing: ours is a person's.
  expect(await page.evaluate(LOOK_OF('k1'))).toBe('underline');
  await page.evaluate(`document.head.append(Object.assign(document.createElement('style'),
    { textContent: '::highlight(k1) { text-decoration: none !important }' }))`);
  expect(await page.evaluate(LOOK_OF('k1'))).toBe('underline');
  await page.evaluate(`document.querySelector('footer h2').append(' and views')`);
  await waitUntil('the marks are as they were', async () => {
    const now = await chromium.highlights(page);
    return JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(genuine).sort());
  });
});
