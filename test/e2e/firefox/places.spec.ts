/** Pages that are hard to be in: one that forbids everything, and one on a plain http host. */
import { expect } from '@playwright/test';
import { findFirefox } from '../../support/browsers.ts';
import { ARTICLE, ORDERS } from '../../support/checking.ts';
import { checkClaim } from '../../support/firefox-commands.ts';
import { CHECKED, mark, openCard, openMarked, paintedAs, untilPainted } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { CARD_ROOT, SUGGESTED } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { serve } from '../../support/serve.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

/** The colour that a mark adds to its words, as the page's own style would have it. */
const STYLE_OF = (name: string): string =>
  `getComputedStyle(document.querySelector('p'), '::highlight(${name})').textDecorationLine`;

test('a page that allows no style, no script and no trusted type is marked and shows the card', async ({ firefox }) => {
  const strict = await serve({ from: { '/strict': ARTICLE }, policy: 'strict' });
  const page = await openMarked(firefox, `${strict.origin}/strict`);
  expect(paintedAs(await firefox.highlights(page), SUGGESTED, ORDERS)).not.toBe('');
  expect(await page.evaluate(STYLE_OF('k0'))).toContain('underline');
  await page.evaluate(WATCH_MUTATIONS);
  await checkClaim(firefox, page, ORDERS);
  const exact = await untilPainted(firefox, page, CHECKED, ORDERS);
  const card = await openCard(firefox, page, exact);
  expect(card).toContain('The minutes show otherwise.');
  expect(card).toContain('Idris Marai');
  const box = await firefox.inContentScript<{ width: number; height: number }>(
    page,
    `document.querySelector('claimlight-ui').openOrClosedShadowRoot.querySelector('article').getBoundingClientRect().toJSON()`,
  );
  // Without its style the card would be as wide as the page.
  expect(box.width).toBeLessThan(500);
  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  await strict.stop();
});

test('a page on a plain http host that is not this machine is marked, and its check is found again', async ({
  launch,
  site,
}) => {
  const firefox = await launch({ hosts: ['news.example'] });
  const url = `http://news.example:${site.port}/talks`;
  const page = await openMarked(firefox, url);
  expect(await page.evaluate('[location.href, isSecureContext]')).toEqual([url, false]);
  await checkClaim(firefox, page, ORDERS);
  const exact = await untilPainted(firefox, page, CHECKED, ORDERS);
  // Its style is a person's: no rule of the page takes it away.
  await page.evaluate(`document.head.append(Object.assign(document.createElement('style'),
    { textContent: '::highlight(k1) { text-decoration: none !important }' }))`);
  await expect.poll(() => page.evaluate(STYLE_OF('k1'))).toContain('underline');
  await page.reload();
  expect(await firefox.highlights(page)).toEqual({});
  await mark(firefox, page);
  expect(await untilPainted(firefox, page, CHECKED, ORDERS)).toBe(exact);
  expect(await openCard(firefox, page, exact)).toContain('The minutes show otherwise.');
});

/** Each text that stands in the card, as one is rendered. */
const CARD_TEXTS = `(() => {
  const texts = document.createTreeWalker(${CARD_ROOT}.querySelector('article'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode.data.trim());
  return found;
})()`;

const FOUND_OF = (words: readonly string[]): string => `${JSON.stringify(words)}.filter((words) => {
  getSelection().removeAllRanges();
  return [false, true].some((backwards) => window.find(words, false, backwards, true));
})`;

test('a page that guesses what a card says is told of words of its own only', async ({ firefox, talks }) => {
  const page = await openMarked(firefox, talks);
  await checkClaim(firefox, page, ORDERS);
  await openCard(firefox, page, await untilPainted(firefox, page, CHECKED, ORDERS));
  const own = ((await page.evaluate('document.documentElement.textContent')) as string).toLowerCase();
  const isNew = (words: string): boolean => words !== '' && !own.includes(words.toLowerCase());
  const texts = await firefox.inContentScript<string[]>(page, CARD_TEXTS);
  const guesses = [...texts, ...texts.flatMap((text) => text.split(/\s+/u)), ...'0123456789·'].filter(isNew);
  expect(guesses).toEqual(expect.arrayContaining(['The minutes show otherwise.', 'minutes', '·']));
  expect(await page.evaluate(FOUND_OF([...guesses, 'Every side should']))).toEqual(['Every side should']);
  // The words are in lines that end inside the card.
  const overflow = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(${CARD_ROOT}.querySelector('article'))`;
  expect(await firefox.inContentScript<number>(page, overflow)).toBe(0);
});
