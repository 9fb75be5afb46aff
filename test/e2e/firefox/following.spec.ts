/** Pages that go on changing, in Firefox: late text, another article under the same document, an edited sentence. */
import { expect } from '@playwright/test';
import { findFirefox } from '../../support/browsers.ts';
import { ARTICLE, ORDERS } from '../../support/checking.ts';
import { checkClaim } from '../../support/firefox-commands.ts';
import { CHANGED, CHECKED, openCard, openMarked, paintedAs, untilPainted } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { CARD_ROOT, HOST_ELEMENT, SUGGESTED } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const FERRIES =
  'The minister of transport, Hale Aksoy, said that 300 ferries were sold to a company in Doha last year.';

test('late text is marked, another article has its own marks, and a sentence that is edited says so in its card', async ({
  firefox,
}) => {
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

  await page.evaluate(`{ const text = document.querySelector('article p').firstChild;
    text.data = text.data.replace('receives orders', 'receives advice'); }`);
  const changed = await untilPainted(firefox, page, CHANGED, 'receives advice');
  const card = await openCard(firefox, page, changed);
  for (const words of ['Checked before the change:', 'This sentence was changed after the check.', 'advice']) {
    expect(card).toContain(words);
  }
  // In the top layer, over whatever the page pins there.
  expect(await page.evaluate(`document.querySelector('${HOST_ELEMENT}').matches(':popover-open')`)).toBe(true);
  await firefox.inContentScript(page, `(${CARD_ROOT}).querySelector('footer details ul button').click()`);
  await waitUntil('the mark is hidden', async () => paintedAs(await firefox.highlights(page), CHANGED, '') === '');
  await page.keyboard.press('Escape');
  expect(await page.$(HOST_ELEMENT)).toBeNull();
  await site.stop();
});
