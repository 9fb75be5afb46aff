/** Frames in Firefox: those of a page's own origin with the page, others by themselves where there is access to them. */
import { expect } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { checkClaim, statesOf } from '../../support/firefox-commands.ts';
import { CHECKED, mark, openMarked, paintedAs, untilMarked, untilSaid } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { PAINTED, type Painted, SUGGESTED } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const FERRIES = '300 ferries were sold to a company in Doha last year';
const TRUCKS = '12 trucks of rockets were found in the port of Misrata in March';
const article = (words: string): string =>
  `<article><h1>What is known: ${words}?</h1>
  <p>The commander of the eastern army, Idris Marai, said that ${words}.</p></article>`;
const frame = (name: string, attributes: string): string =>
  `<iframe name="${name}" width="500" height="300" ${attributes}></iframe>`;

/** Frames without an address of their own have no name here: they are told apart by what is in them. */
async function framesWith(page: Page, words: string): Promise<readonly Frame[]> {
  const found: Frame[] = [];
  for (const one of page.frames().slice(1)) {
    const text = (await one.evaluate('document.body?.textContent ?? ""').catch(() => '')) as string;
    if (text.includes(words)) found.push(one);
  }
  return found;
}

function untilPaintedIn(page: Page, names: string | readonly string[], words: string): Promise<Frame> {
  return waitUntil(`“${words}” is painted as ${names} in its frame`, async () => {
    for (const one of await framesWith(page, words)) {
      if (paintedAs((await one.evaluate(PAINTED)) as Painted, names, words) !== '') return one;
    }
    return null;
  });
}

test('claims of frames are spotted, checked, found again, and followed', async ({ firefox }) => {
  const elsewhere = await serve({ from: { '/other': article(ORDERS) } });
  const site = await serve({
    from: {
      '/page': `<!doctype html><html lang="en"><title>Talks</title>${article(ORDERS)}
        ${frame('srcdoc', `srcdoc="${article(FERRIES)}"`)} ${frame('inner', 'src="/inner"')}
        ${frame('other', `src="${elsewhere.origin}/other"`)}`,
      '/inner': `<!doctype html><html lang="en"><title>Talks</title>${article(TRUCKS)}`,
    },
  });
  const page = await openMarked(firefox, `${site.origin}/page`);
  const srcdoc = await untilPaintedIn(page, SUGGESTED, FERRIES);
  const inner = await untilPaintedIn(page, SUGGESTED, TRUCKS);
  const style = `getComputedStyle(document.querySelector('p'), '::highlight(k0)').textDecorationLine`;
  for (const one of [srcdoc, inner]) {
    expect(await one.evaluate(style)).toContain('underline');
    await one.evaluate(WATCH_MUTATIONS);
  }
  for (const words of [FERRIES, TRUCKS]) await checkClaim(firefox, page, words);
  await page.bringToFront();
  await untilPaintedIn(page, CHECKED, FERRIES);
  await untilPaintedIn(page, CHECKED, TRUCKS);
  for (const one of [srcdoc, inner]) expect(await one.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  const other = page.frames().find((one) => one.url().includes('/other'))!;
  expect(await other.evaluate(PAINTED)).toEqual({});

  await page.reload();
  await mark(firefox, page);
  await untilPaintedIn(page, CHECKED, FERRIES);
  await untilPaintedIn(page, CHECKED, TRUCKS);
  await page.evaluate(`document.querySelector('[name=srcdoc]').removeAttribute('srcdoc');
    document.querySelector('[name=srcdoc]').src = '/inner?again'`);
  await waitUntil('the frame shows another page, with its marks', async () => {
    const [again] = (await framesWith(page, TRUCKS)).filter((one) => one.url().includes('again'));
    return again !== undefined && Object.keys((await again.evaluate(PAINTED)) as Painted).length > 0;
  });
  await site.stop();
  await elsewhere.stop();
});

test('a frame of another site is spotted, checked, found again, shown, and forgotten when it goes', async ({
  launch,
}) => {
  const host = 'embed.example';
  const firefox = await launch({ hosts: [host] });
  await firefox.grantHosts();
  const elsewhere = await serve({
    from: {
      '/embed': `<!doctype html><html lang="en"><title>Talks</title><div style="height: 900px"></div>${article(TRUCKS)}
        ${'<p>Every side should come back to the table, and we hope that it will. </p>'.repeat(8)}`,
    },
  });
  const site = await serve({
    from: {
      '/page': `<!doctype html><html lang="en"><title>Talks</title>${article(ORDERS)}<div style="height: 1500px"></div>
        ${frame('other', `src="http://${host}:${elsewhere.port}/embed"`)}<div style="height: 1000px"></div>`,
    },
  });
  const page = await firefox.open(`${site.origin}/page`);
  await untilMarked(firefox, page);
  await untilPaintedIn(page, SUGGESTED, TRUCKS);
  await waitUntil('the frame has reported', async () => {
    const reports = await statesOf(firefox, page);
    return reports.some(({ frameId, suggestions }) => frameId !== 0 && suggestions.length > 0);
  });
  await checkClaim(firefox, page, TRUCKS);
  await page.bringToFront();
  await untilPaintedIn(page, CHECKED, TRUCKS);

  await page.reload();
  await untilMarked(firefox, page);
  const other = await untilPaintedIn(page, CHECKED, TRUCKS);
  const panel = await firefox.openPanel(page);
  expect(await untilSaid(panel, 'In a frame from')).toContain(host);
  await panel.bringToFront();
  await panel.locator(`[aria-labelledby=own-checks] button::-p-text(${TRUCKS})`).click();
  await page.bringToFront();
  await waitUntil('the frame is scrolled to the words', async () => Number(await other.evaluate('scrollY')) > 300);
  await waitUntil('the page is scrolled to the frame', async () => Number(await page.evaluate('scrollY')) > 800);
  await firefox.stopServiceWorker();
  await page.evaluate(`document.querySelector('[name=other]').remove()`);
  await waitUntil('the frame is forgotten', async () => (await statesOf(firefox, page)).length === 1);
  await waitUntil('its check is in no list', async () => (await panel.$('[aria-labelledby=own-checks]')) === null);
  await site.stop();
  await elsewhere.stop();
});
