/** Keys of the browser and of the page, and what is offered beside a selection. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Draft } from '../../../lib/model/draft.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { beginCheck, checkClaim, command, rowsOf } from '../../support/firefox-commands.ts';
import { CHECKED, named, openMarked, typedIn, untilPainted, untilSaid } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { HOST_ELEMENT } from '../../support/highlights.ts';
import { boxOfTool, SAID, type ShownBox } from '../../support/page-tools.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const SOURCE = `<!doctype html><html lang="en"><head><title>Minutes of the council</title>
<meta property="og:site_name" content="The Gazette"></head>
<body><main><p>The vote was taken in the capital.</p><p id="second">No message had come from abroad.</p></main></body></html>`;

/** Select what an element holds, as a person does with the mouse. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  await page.evaluate(`{
    const text = document.querySelector('${selector}').firstChild;
    const start = text.data.indexOf(${JSON.stringify(words)});
    getSelection().setBaseAndExtent(text, start, text, start + ${words.length});
  }`);
}

test('the key for a selection begins a check of it, in a page that was not marked before', async ({
  firefox,
  talks,
}) => {
  const page = await firefox.open(talks);
  const words = 'four hundred mercenaries are sent to the capital every day';
  await select(page, 'article p:nth-of-type(2)', words);
  await firefox.dispatchCommand('check-selection', page);
  const [draft] = await waitUntil('a draft is begun', async () => {
    const drafts = await rowsOf<Draft>(firefox, 'drafts');
    return drafts.length > 0 && drafts;
  });
  expect(draft!.mention!.target.selectors).toContainEqual(expect.objectContaining({ exact: words }));
  expect(await firefox.window.isSidebarOpen()).toBe(true);
  const panel = await firefox.openPanel(page);
  await untilSaid(panel, words);
  expect(await typedIn(panel, 'Claim')).toContain(`He added that ${words} through a neighbouring country.`);
});

test('the key to cite a tab puts it with its selected words into the open check', async ({ firefox, site, talks }) => {
  site.set('/minutes', SOURCE);
  const page = await openMarked(firefox, talks);
  await beginCheck(firefox, page, ORDERS);
  const panel = await firefox.openPanel(page);
  await untilSaid(panel, 'New check');
  const source = await firefox.open(`${site.origin}/minutes`);
  await select(source, '#second', 'No message had come from abroad.');
  await firefox.dispatchCommand('cite-tab', source);
  const group = await named(panel, 'group', 'Source 1');
  expect(await typedIn(group, 'Address (URL)')).toBe(`${site.origin}/minutes`);
  expect(await typedIn(group, 'Title')).toBe('Minutes of the council');
  expect(await typedIn(group, 'Publisher')).toBe('The Gazette');
  expect(await typedIn(group, 'Quote')).toBe('No message had come from abroad.');
});

test('words that are selected with the mouse can be checked beside them', async ({ firefox, talks }) => {
  const page = await openMarked(firefox, talks);
  const { x, y, width } = (await page.evaluate(`(() => { const range = document.createRange();
    const text = document.querySelector('article p:nth-of-type(2)').firstChild;
    range.setStart(text, 3); range.setEnd(text, 40);
    const { x, y, width, height } = range.getClientRects()[0];
    return { x, y: y + height / 2, width }; })()`)) as ShownBox;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width, y, { steps: 3 });
  await page.mouse.up();
  const button = await waitUntil('the buttons are shown', () =>
    firefox.inContentScript<ShownBox | null>(page, boxOfTool('.adder button')),
  );
  expect(button.y).toBeGreaterThan(y);
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
  // Firefox opens no panel for what is pressed in a page: the words say how.
  await waitUntil('what was done is said', async () =>
    /^A check is begun\. Press .*Shift\+F/u.test(await firefox.inContentScript<string>(page, SAID)),
  );
  const [draft] = await rowsOf<Draft>(firefox, 'drafts');
  expect(draft!.mention!.target.selectors).toContainEqual(
    expect.objectContaining({ exact: expect.stringContaining('added that four hundred') }),
  );
  await waitUntil('the buttons have gone', () => page.evaluate(`document.querySelector('${HOST_ELEMENT}') === null`));
});

test('keys of the page lead from check to check once they are switched on', async ({ firefox, talks }) => {
  const page = await openMarked(firefox, talks);
  await checkClaim(firefox, page, ORDERS);
  await untilPainted(firefox, page, CHECKED, ORDERS);
  await command(firefox, 'settings.change', { pageKeys: true });
  await page.bringToFront();
  await page.keyboard.press('j');
  await waitUntil('the check is said', async () =>
    (await firefox.inContentScript<string>(page, SAID)).startsWith('Check 1 of 1: '),
  );
});
