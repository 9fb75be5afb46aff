/** The main job: mark, check, come back, hand over, read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  ARTICLE,
  exportedFile,
  fillCheck,
  isPainted,
  markPage,
  ORDERS,
  openSetFile,
  readCard,
  save,
  sourceGroup,
  untilMarked,
  untilPainted,
} from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { PAINTED } from '../../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { grantHosts } from '../../support/profile.ts';
import { type PageServer, serve } from '../../support/serve.ts';

let site: PageServer;
let profile: string;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
  profile = await mkdtemp(path.join(tmpdir(), 'claimlight-e2e-'));
});
test.afterEach(async () => {
  await site.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('one click marks the claims of a page, names their speakers and topics, and leaves the page as it was', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await page.evaluate(`{ const range = document.createRange(); range.selectNodeContents(document.querySelector('h1'));
    CSS.highlights.set('the-page-s-own', new Highlight(range)); }`);
  await page.evaluate(WATCH_MUTATIONS);
  const before = await page.content();
  const state = await markPage(chromium, page);

  const spotted = state.suggestions.map(({ exact, topics, speaker }) => ({ exact, topics, speaker }));
  expect(spotted.find(({ exact }) => exact.includes(ORDERS))).toMatchObject({
    topics: ['Orders from abroad'],
    speaker: 'Idris Marai',
  });
  const flow = spotted.find(({ exact }) => exact.includes('four hundred mercenaries'));
  expect(flow?.topics).toContain('Mercenary flows');
  expect(flow?.speaker).toBe('Idris Marai');
  expect(JSON.stringify(spotted)).not.toContain('Other news');
  expect(JSON.stringify(spotted)).not.toContain('recipes');

  expect(await page.evaluate(MUTATIONS_SO_FAR)).toBe(0);
  expect(await page.content()).toBe(before);
  expect((await chromium.highlights(page))['the-page-s-own']).toEqual(['The general talks']);
  await chromium.close();
});

test('a check is kept through a closed browser, and painted on its sentence again after one click', async () => {
  let chromium = await launchChromium({ profile });
  let page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  let panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { sources: ['https://gazette.example/minutes', 'https://archive.example/2'] });
  await expect(panel.getByLabel('Claim', { exact: true })).toHaveValue(/Idris Marai, said that the council receives/u);
  await expect(panel.getByLabel('Speaker', { exact: true })).toHaveValue('Idris Marai');
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await chromium.close();

  chromium = await launchChromium({ profile });
  page = await chromium.open(`${site.origin}/talks`);
  expect(await page.evaluate(PAINTED)).toEqual({});
  const state = await markPage(chromium, page);
  expect(state.outcomes.map(({ status }) => status)).toEqual(['exact']);
  await untilPainted(chromium, page, 'checked', ORDERS);
  panel = await chromium.openPanel(page);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await expect(panel.getByRole('radio', { name: 'False', exact: true })).toBeChecked();
  await expect(sourceGroup(panel, 2).getByLabel('Address (URL)')).toHaveValue('https://archive.example/2');
  await chromium.close();
});

test('with access to the site a page is painted at once, and without it not at all', async () => {
  let chromium = await launchChromium({ profile });
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  const { extensionId } = chromium;
  await chromium.close();

  await grantHosts(profile, extensionId);
  chromium = await launchChromium({ profile });
  const untouched = await chromium.open(`${site.origin}/talks`);
  await untouched.waitForTimeout(300);
  expect(await chromium.highlights(untouched)).toEqual({});
  const offer = await chromium.openPanel(untouched);
  await offer.getByRole('button', { name: 'On all sites' }).click();
  await untilPainted(chromium, untouched, 'checked', ORDERS);
  const again = await chromium.open(`${site.origin}/talks`);
  await untilMarked(chromium, again);
  await untilPainted(chromium, again, 'checked', ORDERS);
  await chromium.close();
});

test('a check whose sentence was changed is shown as such, one whose sentence is gone as not found', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  site.set('/talks', ARTICLE.replace('receives orders from Ankara and Doha', 'receives advice from Ankara and Doha'));
  await page.reload();
  const changed = await markPage(chromium, page);
  expect(changed.outcomes.map(({ status }) => status)).toEqual(['changed']);
  expect(isPainted(await chromium.highlights(page), 'checked', 'Ankara')).toBe(false);
  await untilPainted(chromium, page, 'changed', 'receives advice from Ankara and Doha');
  await panel.bringToFront();
  await expect(panel.getByRole('region', { name: 'Checks', exact: true })).toContainText('changed after the check');
  await page.bringToFront();
  const card = await readCard(chromium, page, (await chromium.highlights(page)).k14![0]!);
  expect(card).toContain('This sentence was changed after the check.');

  site.set('/talks', ARTICLE.replace(/<p>The commander[^<]*<\/p>/u, '<p>Nobody asked for bread.</p>'));
  await page.reload();
  const state = await markPage(chromium, page);
  expect(state.outcomes.map(({ status }) => status)).toEqual(['orphan']);
  expect(isPainted(await chromium.highlights(page), 'changed', 'bread')).toBe(false);
  await panel.bringToFront();
  await expect(panel.getByRole('region', { name: 'Checks', exact: true })).toContainText(
    'Not found in this page any more',
  );
  await chromium.close();
});

test('the exported file is opened by a reader, whose page has the mark and its card', async () => {
  let chromium = await launchChromium({ profile });
  let page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { reason: 'No order is on record.' });
  await save(panel);
  const file = await exportedFile(panel);
  expect(JSON.parse(file)).toMatchObject({ format: 'claimlight.annotation-set', formatVersion: 1 });
  await chromium.close();

  chromium = await launchChromium();
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, file);
  await expect(library.getByText('The general talks').first()).toBeVisible();
  page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  await untilPainted(chromium, page, 'shared', ORDERS);
  const exact = (await chromium.highlights(page)).k2![0]!;
  const card = await readCard(chromium, page, exact);
  for (const words of [
    'False',
    'No order is on record.',
    'Title of https://gazette.example/minutes',
    'The general talks',
  ]) {
    expect(card).toContain(words);
  }
  expect(isPainted(await chromium.highlights(page), 'checked', ORDERS)).toBe(false);
  // Its own policy keeps the page from asking anyone but hosts that may be subscribed to.
  const broken = await library.evaluate(`new Promise((resolve) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
    fetch('http://gazette.example/asked').then(() => resolve('sent'), () => undefined);
  })`);
  expect(broken).toBe('connect-src');
  const requests = await chromium.close();
  expect(requests.filter(({ initiator }) => initiator?.startsWith('chrome-extension://'))).toEqual([]);
});
