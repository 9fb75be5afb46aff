/** What goes wrong in a browser's life: the background is stopped, the extension updated, much is open at once. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { beginCheck, checkClaim, command } from '../../support/firefox-commands.ts';
import { watchConsole } from '../../support/firefox-console.ts';
import { downloaded } from '../../support/firefox-files.ts';
import {
  CHECKED,
  chooseVerdict,
  mark,
  openCard,
  openMarked,
  openSuggestion,
  paintedAs,
  saveCheck,
  typedIn,
  typeInto,
  untilMarked,
  untilPainted,
  untilSaid,
} from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { RECT_OF, SUGGESTED, suggestedTexts } from '../../support/highlights.ts';
import { shownIn } from '../../support/shown.ts';
import { pause, waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const FLOWS = 'four hundred mercenaries';

test('the background may be stopped before every step, and the panel closed: what was typed is kept and saved', async ({
  firefox,
  folder,
  talks,
}) => {
  const page = await firefox.open(talks);
  await firefox.stopServiceWorker();
  await mark(firefox, page);
  await firefox.stopServiceWorker();
  const panel = await firefox.openPanel(page);
  await untilSaid(panel, 'Worth checking');
  await firefox.stopServiceWorker();
  await openSuggestion(panel, ORDERS);
  await firefox.stopServiceWorker();
  await chooseVerdict(panel, 'False');
  await untilSaid(panel, 'Draft saved on this device');
  await firefox.stopServiceWorker();
  await typeInto(panel, 'Short reason', 'The minutes show otherwise.');
  await untilSaid(panel, 'Draft saved on this device');
  await panel.close();
  await firefox.stopServiceWorker();

  const again = await firefox.openPanel(page);
  await untilSaid(again, 'New check');
  expect(await typedIn(again, 'Short reason')).toBe('The minutes show otherwise.');
  await firefox.stopServiceWorker();
  await saveCheck(again);
  await untilPainted(firefox, page, CHECKED, ORDERS);
  await firefox.stopServiceWorker();
  await mkdir(path.join(folder, 'downloads'));
  const file = await downloaded(firefox, again, 'Export', path.join(folder, 'downloads'));
  expect(await readFile(file, 'utf8')).toContain('The minutes show otherwise.');
});

test('after an update the old script in an open tab is silent, and one click marks the page again', async ({
  firefox,
  talks,
}) => {
  const page = await openMarked(firefox, talks);
  await checkClaim(firefox, page, ORDERS);
  const exact = await untilPainted(firefox, page, CHECKED, ORDERS);
  const heard = await watchConsole(firefox, page);
  await firefox.inContentScript(page, `void setTimeout(() => { throw new Error('claimlight: heard?'); })`);
  await waitUntil('an error of a content script is heard', async () => (await heard.errors()).length > 0);

  await firefox.updateExtension();
  await page.bringToFront();
  // Firefox itself says that listeners of the old version were closed; what counts is what comes after.
  const before = await heard.errors();
  for (const words of [exact, paintedAs(await firefox.highlights(page), SUGGESTED, FLOWS)]) {
    if (words === '') continue;
    const { x, y } = (await page.evaluate(RECT_OF(words))) as { x: number; y: number };
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }
  // Longer than a pointer has to rest for the card.
  await pause(600);
  expect(await heard.errors()).toEqual(before);
  expect(await firefox.storageSession()).toEqual({});

  await mark(firefox, page);
  const painted = await firefox.highlights(page);
  expect(painted[CHECKED]).toEqual([exact]);
  expect(paintedAs(painted, SUGGESTED, FLOWS)).not.toBe('');
  expect(await openCard(firefox, page, exact)).toContain('The minutes show otherwise.');
  expect(await page.evaluate(`document.querySelectorAll('claimlight-ui').length`)).toBe(1);
  expect(await heard.errors()).toEqual(before);
});

test('after an update the open tabs of a granted site are marked without a click', async ({ firefox, talks }) => {
  await firefox.grantHosts();
  const page = await firefox.open(talks);
  await untilMarked(firefox, page);
  await firefox.updateExtension();
  const { suggestions } = await untilMarked(firefox, page);
  expect(suggestedTexts(await firefox.highlights(page))).toEqual(
    shownIn({ suggestions })
      .map(({ exact }) => exact)
      .sort(),
  );
});

test('with two tabs and two windows of one article, a check that is saved in one is painted in all', async ({
  firefox,
  talks,
}) => {
  const first = await openMarked(firefox, talks);
  const second = await openMarked(firefox, talks);
  const window = await firefox.browser.newPage({ type: 'window' });
  await window.goto(talks);
  await mark(firefox, window);
  const pages = [first, second, window];

  const orders = await beginCheck(firefox, first, ORDERS);
  const flows = await beginCheck(firefox, window, FLOWS);
  const replies = await Promise.all([
    command(firefox, 'claim.save', { draft: orders }),
    command(firefox, 'claim.save', { draft: flows }),
  ]);
  expect(replies.map(({ status }) => status)).toEqual(['saved', 'saved']);
  for (const page of pages) {
    await untilPainted(firefox, page, CHECKED, ORDERS);
    await untilPainted(firefox, page, CHECKED, FLOWS);
  }
});
