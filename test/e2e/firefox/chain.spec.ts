/** The main job: mark, check, come back. */
import { expect } from '@playwright/test';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import {
  addSource,
  CHECKED,
  chooseVerdict,
  mark,
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
import { closeQuietly, NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { suggestedTexts } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { shownIn } from '../../support/shown.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const PAINT_AS_THE_PAGE = `{
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('h1'));
  CSS.highlights.set('the-page-s-own', new Highlight(range));
}`;
const HTML = 'document.documentElement.outerHTML';

test('one click marks the claims of a page, opens the panel, and leaves the page as it was', async ({
  firefox,
  talks,
}) => {
  const page = await firefox.open(talks);
  await page.evaluate(PAINT_AS_THE_PAGE);
  await page.evaluate(WATCH_MUTATIONS);
  const before = await page.evaluate(HTML);
  expect(Object.keys(await firefox.highlights(page))).toEqual(['the-page-s-own']);

  const { suggestions } = await mark(firefox, page);
  expect(suggestions.find(({ exact }) => exact.includes(ORDERS))).toMatchObject({
    topics: ['Orders from abroad'],
    speaker: 'Idris Marai',
  });
  const painted = await firefox.highlights(page);
  expect(suggestedTexts(painted)).toEqual(
    shownIn({ suggestions })
      .map(({ exact }) => exact)
      .sort(),
  );
  expect(painted['the-page-s-own']).toEqual(['The general talks']);
  expect(await firefox.window.isSidebarOpen()).toBe(true);
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  expect(await page.evaluate(HTML)).toBe(before);
});

test('a check is kept through a closed browser, and painted on its sentence again after one click', async ({
  launch,
  folder,
  talks,
}) => {
  const before = await launch({ profile: folder });
  const page = await openMarked(before, talks);
  const html = await page.evaluate(HTML);
  const panel = await before.openPanel(page);
  await untilSaid(panel, 'Worth checking');
  await openSuggestion(panel, ORDERS);
  expect(await typedIn(panel, 'Claim')).toContain(ORDERS);
  expect(await typedIn(panel, 'Speaker')).toBe('Idris Marai');
  await chooseVerdict(panel, 'False');
  await typeInto(panel, 'Short reason', 'The minutes show otherwise.');
  await addSource(panel, 1, { url: 'https://gazette.example/minutes', title: 'Minutes of the council' });
  await addSource(panel, 2, { url: 'https://review.example/talks', title: 'Why the council left' });
  await saveCheck(panel);
  const exact = await untilPainted(before, page, CHECKED, ORDERS);
  expect(await page.evaluate(HTML)).toBe(html);
  await closeQuietly(before);

  const after = await launch({ profile: folder });
  const again = await after.open(talks);
  expect(await after.highlights(again)).toEqual({});
  const { outcomes } = await mark(after, again);
  expect(outcomes.map(({ status }) => status)).toEqual(['exact']);
  expect(await untilPainted(after, again, CHECKED, ORDERS)).toBe(exact);

  await after.grantHosts();
  const third = await after.open(talks);
  await untilMarked(after, third);
  expect(paintedAs(await after.highlights(third), CHECKED, ORDERS)).toBe(exact);
});
