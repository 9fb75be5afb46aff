/** Pages that go on changing: late text, edited sentences, other articles under the same document. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { PageState } from '../../../lib/model/page.ts';
import {
  ARTICLE,
  fillCheck,
  isPainted,
  markPage,
  ORDERS,
  save,
  untilMarked,
  untilPainted,
  untilRead,
} from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { SUGGESTED_RANGES } from '../../support/highlights.ts';
import { liveObjects } from '../../support/live-objects.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const FERRIES =
  'The minister of transport, Hale Aksoy, said that 300 ferries were sold to a company in Doha last year.';
const ORDERS_SENTENCE = /<p>(The commander.*)<\/p>/u.exec(ARTICLE)![1]!;
const WITHOUT_ORDERS = ARTICLE.replace(`<p>${ORDERS_SENTENCE}</p>\n`, '');

/** An application: links change the address and the article, and the canonical address stays as it was. */
const APPLICATION = ARTICLE.replace(
  '</head>',
  `<script>
    const articles = {};
    function show(path) {
      const article = document.querySelector('article');
      articles[location.pathname] ??= article.cloneNode(true);
      history.pushState(null, '', path);
      const next = articles[path] ?? Object.assign(document.createElement('article'), {
        innerHTML: '<h1>The ferries of ' + path + '</h1>' + '<p>${FERRIES}</p>'.repeat(3) });
      article.replaceWith(next.cloneNode(true));
    }
  </script></head>`,
);

let site: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE, '/app': APPLICATION } });
  chromium = await launchChromium();
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

const add = (page: Page, html: string) =>
  page.evaluate(`document.querySelector('article').append(Object.assign(document.createElement('div'),
    { innerHTML: ${JSON.stringify(html)} }))`);

async function checkOrders(page: Page): Promise<void> {
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await panel.close();
}

/** Wait until the page reports how its one check was found. */
async function untilFound(page: Page, status: string): Promise<PageState> {
  const tab = await chromium.tabId(page);
  return waitUntil(`the check is ${status}`, async () => {
    const state = (await chromium.storageSession(tab)) as PageState | undefined;
    return state?.outcomes[0]?.status === status ? state : null;
  });
}

test('text that comes late is marked and listed, and what was marked is not painted anew', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await page.evaluate(WATCH_MUTATIONS);
  await markPage(chromium, page);
  await page.evaluate(`kept = ${SUGGESTED_RANGES}`);
  await add(page, `<p>${FERRIES}</p>`);
  await untilPainted(chromium, page, 'suggested', '300 ferries');
  expect(await page.evaluate(`kept.every((range) => ${SUGGESTED_RANGES}.includes(range))`)).toBe(true);
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(1);
  const tab = await chromium.tabId(page);
  await waitUntil('it is listed', async () =>
    ((await chromium.storageSession(tab)) as PageState).suggestions.some(({ exact }) => exact.includes('300 ferries')),
  );
});

test('a page that ticks elsewhere is not painted anew', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  await page.evaluate(`{ const clock = document.querySelector('footer h2').firstChild; painted = ['k0', 'k15'].map((name) => CSS.highlights.get(name));
    let ticks = 0; setInterval(() => { clock.data = 'Other news, ' + (ticks += 1); }, 20); }`);
  await page.waitForTimeout(2500);
  expect(
    await page.evaluate(
      `painted.some(Boolean) && painted.every((one, at) => one === CSS.highlights.get(['k0', 'k15'][at]))`,
    ),
  ).toBe(true);
});

test('a check whose sentence comes late is found once it is there', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await checkOrders(page);
  site.set('/talks', WITHOUT_ORDERS);
  await page.reload();
  await chromium.clickAction(page);
  await untilFound(page, 'orphan');
  await page.evaluate(`document.querySelector('h1').after(Object.assign(document.createElement('p'),
    { textContent: ${JSON.stringify(ORDERS_SENTENCE)} }))`);
  await untilFound(page, 'exact');
  await untilPainted(chromium, page, 'checked', ORDERS);
});

test('a sentence that is edited under its check is reported as changed, and as exact when it is mended', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await checkOrders(page);
  const setWords = (words: string) =>
    page.evaluate(`{ const text = document.querySelector('article p').firstChild;
      text.data = text.data.replace(/the council .* Doha/u, ${JSON.stringify(words)}); }`);
  await setWords('the council still gets orders from Ankara and Doha');
  await untilFound(page, 'changed');
  await untilPainted(chromium, page, 'changed', 'still gets orders');
  expect(isPainted(await chromium.highlights(page), 'checked', 'still gets orders')).toBe(false);
  await setWords(ORDERS);
  await untilFound(page, 'exact');
  await untilPainted(chromium, page, 'checked', ORDERS);
});

test('an article that is put in place of another has its own marks, and the first has them again', async () => {
  const page = await chromium.open(`${site.origin}/app`);
  await checkOrders(page);
  await page.evaluate(`show('/ferries')`);
  await untilPainted(chromium, page, 'suggested', '300 ferries');
  const state = await untilMarked(chromium, page);
  expect(new URL(state.page.url).pathname).toBe('/ferries');
  expect(state.outcomes).toEqual([]);
  expect(isPainted(await chromium.highlights(page), 'checked', '')).toBe(false);
  await page.evaluate(`show('/app')`);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await page.evaluate(`location.hash = 'end'`);
  await page.waitForTimeout(500);
  expect(isPainted(await chromium.highlights(page), 'checked', ORDERS)).toBe(true);
});

test('fifty articles later there is one session, and no more observers and listeners than at first', async () => {
  const page = await chromium.open(`${site.origin}/app`);
  await markPage(chromium, page);
  await page.evaluate(`show('/ferries')`);
  await untilPainted(chromium, page, 'suggested', '300 ferries');
  const atRest = (what: string) =>
    waitUntil(what, async () => {
      const now = await liveObjects(chromium, page);
      return now.sessions === 1 ? now : null;
    });
  await untilRead(chromium, page);
  const before = await atRest('the first session is gone');
  for (let turn = 0; turn < 50; turn += 1) {
    await page.evaluate(`show(${JSON.stringify(turn % 2 === 0 ? '/app' : '/ferries')})`);
    if (turn % 10 === 9) await untilPainted(chromium, page, 'suggested', '300 ferries');
  }
  await untilRead(chromium, page);
  expect(await atRest('the old sessions are gone')).toEqual(before);
});

test('an article in shadow trees is marked, and follows them', async () => {
  site.set(
    '/component',
    `<!doctype html><html lang="en"><title>x</title><x-story><template shadowrootmode="open"><article><h1>Talks</h1><slot></slot>
     <p id="last">It rained.</p></article></template><p>${ORDERS_SENTENCE}</p></x-story>`,
  );
  const page = await chromium.open(`${site.origin}/component`);
  await markPage(chromium, page);
  // Ranges of several trees have no common order, so they are looked at as they come.
  const untilThere = (words: string) =>
    waitUntil(`“${words}” is painted`, () =>
      page.evaluate(`${SUGGESTED_RANGES}.some((range) => String(range).includes('${words}'))`),
    );
  await untilThere(ORDERS);
  await page.evaluate(
    `document.querySelector('x-story').shadowRoot.querySelector('#last').textContent = ${JSON.stringify(FERRIES)}`,
  );
  await untilThere('300 ferries');
});
