/** Pages that go on changing, in Firefox: late text, and another article under the same document. */
import { expect } from '@playwright/test';
import { findFirefox } from '../../support/browsers.ts';
import { ARTICLE, ORDERS } from '../../support/checking.ts';
import { checkClaim } from '../../support/firefox-commands.ts';
import { CHECKED, openMarked, paintedAs, untilPainted } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { SUGGESTED } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { serve } from '../../support/serve.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const FERRIES =
  'The minister of transport, Hale Aksoy, said that 300 ferries were sold to a company in Doha last year.';

test('late text is marked, and an article in place of another has its own marks', async ({ firefox }) => {
  const site = await serve({ from: { '/app': ARTICLE } });
  const page = await openMarked(firefox, `${site.origin}/app`);
  await page.evaluate(WATCH_MUTATIONS);
  await checkClaim(firefox, page, ORDERS);
  // Nobody sees a page behind another tab: it is followed once it is seen.
  await page.bringToFront();
  await untilPainted(firefox, page, CHECKED, ORDERS);
  await page.evaluate(`{ first = document.querySelector('article').cloneNode(true);
    document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: '${FERRIES}' })); }`);
  await untilPainted(firefox, page, SUGGESTED, '300 ferries');
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(1);

  await page.evaluate(`{ const next = document.createElement('article');
    next.innerHTML = '<h1>The ferries</h1>' + '<p>${FERRIES}</p>'.repeat(3);
    document.querySelector('article').replaceWith(next);
    history.pushState(null, '', '/ferries'); }`);
  await untilPainted(firefox, page, SUGGESTED, '300 ferries');
  expect(paintedAs(await firefox.highlights(page), CHECKED, '')).toBe('');

  await page.evaluate(`document.querySelector('article').replaceWith(first); history.back()`);
  await untilPainted(firefox, page, CHECKED, ORDERS);
  await site.stop();
});
