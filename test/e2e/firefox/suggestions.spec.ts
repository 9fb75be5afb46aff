/** What is suggested: how much of it is shown, and what a person says of it. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Feedback } from '../../../lib/model/feedback.ts';
import { SPOTTED_FROM } from '../../../lib/model/limits.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { rowsOf } from '../../support/firefox-commands.ts';
import { mark, named, paintedAs, untilMarked, untilPainted, untilSaid } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { SUGGESTED, suggestedTexts } from '../../support/highlights.ts';
import { shownIn } from '../../support/shown.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

async function sliderOf(panel: Page) {
  const slider = await named(panel, 'slider', 'How many to show');
  return { slider, words: () => slider.evaluate((element) => element.getAttribute('aria-valuetext')) };
}

test('the slider paints and lists more or fewer at once, and is remembered', async ({ firefox, talks }) => {
  const page = await firefox.open(talks);
  const { suggestions } = await mark(firefox, page);
  const panel = await firefox.openPanel(page);
  await untilSaid(panel, 'Worth checking');
  const { slider, words } = await sliderOf(panel);
  const all = suggestions.length;
  expect(await words()).toBe(`${shownIn({ suggestions }).length} of ${all} shown`);
  await slider.focus();
  await panel.keyboard.press('End');
  const from = (threshold: number): readonly string[] =>
    suggestions.filter(({ checkWorthiness }) => checkWorthiness >= threshold).map(({ exact }) => exact);
  const untilFrom = (threshold: number, where = page): Promise<boolean> =>
    waitUntil(`those from ${threshold} on are painted`, async () => {
      const painted = suggestedTexts(await firefox.highlights(where));
      return painted.join('\n') === from(threshold).toSorted().join('\n');
    });
  await untilFrom(SPOTTED_FROM);
  expect(await words()).toBe(`${all} of ${all} shown`);
  await panel.keyboard.press('Home');
  await untilFrom(0.95);

  const again = await firefox.open(talks);
  await mark(firefox, again);
  await untilFrom(0.95, again);
});

test('“Not a claim” goes away for good, and comes back by Undo', async ({ firefox, talks }) => {
  const page = await firefox.open(talks);
  await mark(firefox, page);
  const panel = await firefox.openPanel(page);
  await untilSaid(panel, ORDERS);
  const aside = async (): Promise<void> => {
    const row = await panel.waitForSelector(`::-p-xpath(//li[contains(., "${ORDERS}")])`);
    const button = await named(row!, 'button', 'Not a claim');
    await button.click();
  };
  const isThere = async (): Promise<boolean> => paintedAs(await firefox.highlights(page), SUGGESTED, ORDERS) !== '';
  await aside();
  const undo = await named(panel, 'button', 'Undo');
  await waitUntil('it is not painted', async () => !(await isThere()));
  await undo.click();
  await untilPainted(firefox, page, SUGGESTED, ORDERS);
  await aside();
  await named(panel, 'button', 'Undo');
  await page.reload();
  await mark(firefox, page);
  await untilMarked(firefox, page);
  expect(await isThere()).toBe(false);
  const rows = await rowsOf<Feedback>(firefox, 'feedback');
  expect(rows.map(({ label, text }) => [label, text.includes(ORDERS)])).toEqual([['not-claim', true]]);
});
