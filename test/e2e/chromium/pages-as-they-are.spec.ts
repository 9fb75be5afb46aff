/** Pages as newsrooms have them: endless, cut off, in tables and lists, printed, searched in, and as narrow as a phone. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { PageState } from '../../../lib/model/page.ts';
import { ARTICLE, fillCheck, isPainted, markPage, ORDERS, save, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const MERCENARIES = 'four hundred mercenaries are sent to the capital every day';
const FERRIES = '300 ferries were sold to a company in Doha last year';
const SHIPS = 'the port handled 410 ships in May';
const CRANES = '14 cranes were bought from a company in Ankara for 9 million euros';
const said = (words: string): string => `The minister of transport, Hale Aksoy, said that ${words}.`;
const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title><style>${style}</style></head>
   <body>${body}</body></html>`;

const STORY = /<article>[\s\S]*<\/article>/u.exec(ARTICLE)![0];
/** What a page shows to those who do not pay: the sentence breaks off. */
const STUB = `${STORY.slice(0, STORY.indexOf('He added') + 30)} …</p><p>Subscribe to read on.</p></article>`;

/** Two articles, a table and lists; what is far below is not laid out before it is seen. */
const MIXED = page(
  `<article><h1>What the port bought</h1><p>${said(FERRIES)}</p>
     <table><tr><th>Month</th><th>What was said</th></tr>
       <tr><td>May</td><td>${said(SHIPS)}</td></tr></table></article>
   <div style="height: 3000px"></div>
   <article class="late"><h1>What the army said</h1><ol><li>${said(ORDERS)}</li></ol>
     <dl><dt>Cranes</dt><dd>${said(CRANES)}</dd></dl></article>`,
  '.late { content-visibility: auto; contain-intrinsic-size: auto 900px }',
);

let site: PageServer;
let chromium: Chromium;

test.beforeAll(async () => {
  site = await serve({ from: { '/endless': ARTICLE, '/paid': page(STORY), '/mixed': MIXED } });
  chromium = await launchChromium();
});
test.afterAll(async () => {
  await chromium.close();
  await site.stop();
});

/** `watched.shifts` sums the layout that moved; `watched.blinks` counts the frames without the checked words. */
const WATCH_FRAMES = `{
  watched = { shifts: 0, blinks: 0, frames: 0 };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) watched.shifts += value;
  }).observe({ type: 'layout-shift', buffered: false });
}`;
const WATCH_MARK = `requestAnimationFrame(function look() {
  const isThere = [...(CSS.highlights.get('k1') ?? [])].some((range) => String(range).includes('${ORDERS}'));
  watched.frames += 1;
  watched.blinks += isThere ? 0 : 1;
  requestAnimationFrame(look);
})`;

async function check(shown: Page, words: string): Promise<void> {
  await markPage(chromium, shown);
  const panel = await chromium.openPanel(shown);
  await fillCheck(panel, words);
  await save(panel);
  await untilPainted(chromium, shown, 'checked', words);
  await panel.close();
  await shown.bringToFront();
}

async function untilFound(shown: Page, status: string): Promise<void> {
  const tab = await chromium.tabId(shown);
  await waitUntil(`the check is ${status}`, async () => {
    const state = (await chromium.storageSession(tab)) as PageState | undefined;
    return state?.outcomes[0]?.status === status;
  });
}

test('an endless page: late articles are read, and no mark blinks or moves the page', async () => {
  const talk = `<p>${'Every side should now come back to the table, and we hope that it will. '.repeat(8)}</p>`;
  const next = (words: string): string => `<article><h1>And then</h1><p>${said(words)}</p>${talk}</article>`;
  const shown = await chromium.open(`${site.origin}/endless`);
  await shown.evaluate(WATCH_FRAMES);
  await shown.evaluate(WATCH_MUTATIONS);
  await check(shown, ORDERS);
  expect(await shown.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  expect(await shown.evaluate('watched.shifts')).toBe(0);
  await shown.evaluate(WATCH_MARK);
  // As a reader scrolls, articles are put below, a bar comes above, and a counter runs beside the marked words.
  await shown.evaluate(`{
    let count = 0;
    const bar = document.createElement('p');
    document.body.prepend(bar);
    setInterval(() => {
      count += 1;
      bar.textContent = count + ' people are reading';
      document.querySelector('article p').append(' ');
      const html = count === 60 ? ${JSON.stringify(next(MERCENARIES))} : ${JSON.stringify(next(FERRIES))};
      if (count % 10 === 0 && count <= 60)
        document.body.append(Object.assign(document.createElement('div'), { innerHTML: html }));
    }, 25);
  }`);
  await waitUntil('all that came late is marked', async () => {
    const { k0 = [], k15 = [] } = await chromium.highlights(shown);
    return [...k0, ...k15].filter((text) => text.includes('300 ferries')).length === 5;
  });
  await untilPainted(chromium, shown, 'suggested', MERCENARIES);
  const { blinks, frames } = (await shown.evaluate('watched')) as { blinks: number; frames: number };
  expect(frames).toBeGreaterThan(20);
  expect(blinks).toBe(0);
  await shown.close();
});

test('an article that is cut off for those who do not pay has its mark once all of it is there', async () => {
  const shown = await chromium.open(`${site.origin}/paid`);
  await check(shown, MERCENARIES);
  site.set('/paid', page(STUB));
  await shown.reload();
  await chromium.clickAction(shown);
  await untilFound(shown, 'orphan');
  expect(isPainted(await chromium.highlights(shown), 'checked', '')).toBe(false);
  await shown.evaluate(`document.querySelector('article').replaceWith(
    new DOMParser().parseFromString(${JSON.stringify(STORY)}, 'text/html').querySelector('article'))`);
  await untilFound(shown, 'exact');
  await untilPainted(chromium, shown, 'checked', MERCENARIES);
  await shown.close();
});

test('tables, lists, several articles and what is not laid out yet, on a screen zoomed to 400 %', async () => {
  const shown = await chromium.open(`${site.origin}/mixed`);
  await shown.setViewportSize({ width: 320, height: 256 });
  const width = await shown.evaluate('document.scrollingElement.scrollWidth');
  await shown.evaluate(WATCH_FRAMES);
  await check(shown, CRANES);
  for (const words of [FERRIES, SHIPS, ORDERS]) await untilPainted(chromium, shown, 'suggested', words);
  expect(await shown.evaluate('document.scrollingElement.scrollWidth')).toBe(width);
  expect(await shown.evaluate('watched.shifts')).toBe(0);

  // From the list to the words, which are laid out only then.
  const panel = await chromium.openPanel(shown);
  await panel.getByRole('button', { name: CRANES }).first().click();
  await shown.bringToFront();
  await waitUntil('the words are in view', () =>
    shown.evaluate(`(() => {
      const [range] = CSS.highlights.get('k1');
      const { top, bottom, height } = range.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    })()`),
  );
  await panel.close();
  await shown.close();
});

test('what is printed has no marks, and the browser finds words across their ends', async () => {
  const shown = await chromium.open(`${site.origin}/endless`);
  await chromium.clickAction(shown);
  await waitUntil('there are marks', async () => Object.keys(await chromium.highlights(shown)).length > 0);
  const looks = () =>
    shown.evaluate(`[...CSS.highlights.keys()].map((name) => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(document.querySelector('p'), '::highlight(' + name + ')');
      return textDecorationLine + ' on ' + backgroundColor;
    })`) as Promise<string[]>;
  for (const look of await looks()) expect(look).toMatch(/^underline/u);
  const pictures: Buffer[] = [];
  for (const media of ['screen', 'print'] as const) {
    await shown.emulateMedia({ media });
    pictures.push(await shown.screenshot());
  }
  for (const look of await looks()) expect(look).toBe('none on rgba(0, 0, 0, 0)');
  expect(pictures[0]!.equals(pictures[1]!)).toBe(false);
  await shown.evaluate('CSS.highlights.clear()');
  expect(pictures[1]!.equals(await shown.screenshot())).toBe(true);
  await shown.emulateMedia({ media: null });
  await chromium.clickAction(shown);
  await waitUntil('the marks are there again', async () => Object.keys(await chromium.highlights(shown)).length > 0);
  const find = (words: string) => shown.evaluate(`window.find(${JSON.stringify(words)}, false, false, true)`);
  expect(await find('Idris Marai, said that the council receives orders')).toBe(true);
  expect(await shown.evaluate('String(getSelection())')).toBe('Idris Marai, said that the council receives orders');
  expect(await find('from Ankara and Doha.')).toBe(true);
  await shown.close();
});
