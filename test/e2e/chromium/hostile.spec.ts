/** Pages that mean harm, or are merely enormous: they are marked or refused, and learn nothing of other pages. */
import { expect, test } from '@playwright/test';
import { MAX_SUGGESTIONS } from '../../../lib/model/limits.ts';
import { ARTICLE, fillCheck, isPainted, markPage, ORDERS, save, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { HOST_ELEMENT, paintedCount } from '../../support/highlights.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { shownIn } from '../../support/shown.ts';

const SENTENCE = 'The commander, Idris Marai, said that the council receives orders from Ankara and Doha. ';
const withScript = (script: string): string =>
  `<!doctype html><title>x</title><p>${SENTENCE}</p><script>${script}</script>`;

const pages = {
  '/talks': ARTICLE,
  '/huge': `<!doctype html><title>x</title><article><p>${SENTENCE.repeat(30_000)}</p></article>`,
  '/builtins': withScript(`Object.prototype.polluted = 1; Array.prototype.map = () => []; JSON.parse = () => 0;
    String.prototype.slice = () => ''; Symbol.for = () => {}; window.chrome = { runtime: {} };`),
  '/clobbered': withScript('').replace('<p>', '<form name="body"></form><img name="querySelectorAll"><p>'),
  '/metadata': withScript('').replace(
    '<title>x',
    `<link rel="canonical" href="javascript:alert(1)"><meta property="article:published_time" content="2026-02-30">
     <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":{"x":1}}],"publisher":[[[{}]]],
       "datePublished":{},"__proto__":{"x":1},"constructor":1}</script><title>${'x'.repeat(1_000_000)}`,
  ),
  '/bodiless': '<!doctype html><title>x</title><script>onload = () => document.body.remove()</script>',
  '/replaced': withScript(`setInterval(() => {
    const body = document.createElement('body');
    body.innerHTML = '<p>${SENTENCE}</p>'.repeat(300);
    document.body.replaceWith(body);
  }, 30)`),
};

let site: PageServer;
let chromium: Chromium;

test.beforeAll(async () => {
  site = await serve({ from: pages });
  chromium = await launchChromium({ hosts: ['news.example', 'spy.example'] });
});
test.afterAll(async () => {
  await chromium.close();
  await site.stop();
});

/** Say something as a content script of that page would, were it taken over. */
const sayIn = (page: Awaited<ReturnType<Chromium['open']>>, command: string, payload: unknown) =>
  chromium.inContentScript<{ ok: boolean; code?: string; value?: unknown }>(
    page,
    `chrome.runtime.sendMessage(${JSON.stringify({ protocol: 'claimlight/1', command, payload })})`,
  );

for (const pathname of ['/builtins', '/metadata', '/replaced'] as const) {
  test(`a page that breaks what it can is marked: ${pathname}`, async () => {
    const page = await chromium.open(site.origin + pathname);
    const state = await markPage(chromium, page);
    expect(state.suggestions[0]!.exact).toContain('the council receives orders');
    expect(state.page.title.length).toBeLessThanOrEqual(2000);
    await page.close();
  });
}

for (const pathname of ['/bodiless', '/clobbered'] as const) {
  test(`a page without a usable body is reported all the same: ${pathname}`, async () => {
    const page = await chromium.open(site.origin + pathname);
    expect(await markPage(chromium, page)).toMatchObject({ stage: 'painted' });
    await page.close();
  });
}

test('a page of millions of characters is marked up to a limit, and stays alive', async () => {
  const page = await chromium.open(`${site.origin}/huge`);
  const state = await markPage(chromium, page);
  expect(state.suggestions).toHaveLength(MAX_SUGGESTIONS);
  expect(state.suggestions[5]!.target.sentence).toBe(SENTENCE.trim());
  expect(paintedCount(await chromium.highlights(page))).toBe(shownIn(state).length);
  await page.close();
});

test('a script that was taken over learns nothing of the pages of other sites', async () => {
  const checked = await chromium.open(`http://news.example:${site.port}/talks`);
  const { page: metadata } = await markPage(chromium, checked);
  const panel = await chromium.openPanel(checked);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await untilPainted(chromium, checked, 'checked', ORDERS);
  const marks = await sayIn(checked, 'page.marks', metadata);
  const { mention, claim } = (marks.value as { marks: { mention: string; claim: string }[] }).marks[0]!;
  const which = { mention, claim, layer: null };
  expect(await sayIn(checked, 'claim.card', which)).toMatchObject({ ok: true });

  const spy = await chromium.open(`http://spy.example:${site.port}/talks`);
  await markPage(chromium, spy);
  expect(await sayIn(spy, 'page.marks', metadata)).toMatchObject({ ok: false, code: 'not-permitted' });
  expect(await sayIn(spy, 'claim.card', which)).toMatchObject({ ok: false, code: 'not-found' });
  expect(await sayIn(spy, 'choice.make', { kind: 'site', ...which })).toMatchObject({ ok: false, code: 'not-found' });
  expect(await sayIn(spy, 'claim.withdraw', { claim, reason: '' })).toMatchObject({ ok: false, code: 'not-permitted' });
  expect(isPainted(await chromium.highlights(spy), 'checked', ORDERS)).toBe(false);

  await checked.bringToFront();
  await checked.evaluate(`{ const [range] = CSS.highlights.get('k1');
    const { x, y } = document.querySelector('p').getBoundingClientRect();
    for (const type of ['mousemove', 'click'])
      document.body.dispatchEvent(new MouseEvent(type, { clientX: x + 200, clientY: y + 8, bubbles: true })); }`);
  await checked.waitForTimeout(600);
  expect(await checked.locator(HOST_ELEMENT).count()).toBe(0);
  await panel.close();
});

test('a selection in a body that was put in place of the one that was read becomes a draft of its sentence', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  await page.evaluate(`{ const body = document.createElement('body');
    body.innerHTML = '<p>Something else. The new mayor, Salma Zarrouk, spoke of it.</p>';
    document.body.replaceWith(body);
    getSelection().setBaseAndExtent(body.firstChild.firstChild, 20, body.firstChild.firstChild, 29); }`);
  await chromium.dispatchCommand('check-selection', page);
  const panel = await chromium.openPanel(page);
  await expect(panel.getByLabel('Claim', { exact: true })).toHaveValue('The new mayor, Salma Zarrouk, spoke of it.');
  await panel.close();
  await page.close();
});
