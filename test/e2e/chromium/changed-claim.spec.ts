/** A checked sentence that is not what it was when it was checked: the mark, the card and the tab's state say so. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { PageState } from '../../../lib/model/page.ts';
import {
  ARTICLE,
  fillCheck,
  isPainted,
  markPage,
  ORDERS,
  readCard,
  save,
  untilPainted,
} from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { CARD_ROOT, CARD_TEXT } from '../../support/highlights.ts';
import { root } from '../../support/programs.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const ADVICE = 'the council receives advice from Ankara and Doha';
const COUNSEL = 'the council still receives counsel from Ankara and Doha';
const LIGHT_DARK = ARTICLE.replace('<head>', '<head><meta name="color-scheme" content="light dark">');

const pictures = path.join(root, '.output', 'screens');
let site: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await serve({ from: { '/talks': LIGHT_DARK } });
  chromium = await launchChromium({ viewport: { width: 900, height: 760 } });
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

test('the alarm has both wordings, both dates and the history, over a restart of the tab and a further change', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  const tab = await chromium.tabId(page);
  const state = async () => (await chromium.storageSession(tab)) as PageState;
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { reason: 'The minutes show otherwise.' });
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);

  site.set('/talks', LIGHT_DARK.replace(ORDERS, ADVICE));
  await page.reload();
  await markPage(chromium, page);
  await untilPainted(chromium, page, 'changed', ADVICE);
  const [outcome] = (await state()).outcomes;
  expect(outcome).toMatchObject({ status: 'changed', found: expect.stringContaining('advice') });
  const seen = (await state()).sightings[outcome!.mention]!;
  expect(seen.map(({ status }) => status)).toEqual(['exact', 'changed']);

  // Under the reader's eyes: reported although it was changed before, and an open card says so too.
  const painted = (await chromium.highlights(page)).k14![0]!;
  expect(await readCard(chromium, page, painted)).not.toContain('counsel');
  await page.evaluate(`{ const text = document.querySelector('article p').firstChild;
    text.data = text.data.replace(${JSON.stringify(ADVICE)}, ${JSON.stringify(COUNSEL)}); }`);
  const history = await waitUntil('the further change is known', async () => {
    const sightings = (await state()).sightings[outcome!.mention] ?? [];
    return sightings.length === 3 ? sightings : null;
  });
  await untilPainted(chromium, page, 'changed', COUNSEL);
  expect(isPainted(await chromium.highlights(page), 'checked', 'Ankara')).toBe(false);

  const card = await waitUntil('the card has the words of now', async () => {
    const text = await chromium.inContentScript<string>(page, CARD_TEXT);
    return text.includes('counsel') ? text : null;
  });
  for (const words of [
    'Checked before the change: ',
    'False',
    'This sentence was changed after the check.',
    'What stood there when it was checked',
    'As it was checked',
  ]) {
    expect(card).toContain(words);
  }
  const inCard = (expression: string) =>
    chromium.inContentScript<string>(page, `{ const root = ${CARD_ROOT}; ${expression} }`);
  expect(await inCard(`root.querySelector('del').textContent`)).toContain('orders');
  expect(await inCard(`[...root.querySelectorAll('ins')].map((one) => one.textContent).join()`)).toContain('counsel');
  const times = await inCard(`[...root.querySelectorAll('dl time')].map((one) => one.dateTime).join()`);
  expect(times.split(',')[1]).toBe(history.at(-1)!.first);
  expect(times.split(',')[0]! < times.split(',')[1]!).toBe(true);
  await page.screenshot({ path: path.join(pictures, 'card-changed-light.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: path.join(pictures, 'card-changed-dark.png') });

  site.set('/talks', LIGHT_DARK.replace(/<p>The commander[^<]*<\/p>/u, '<p>Nobody asked for bread.</p>'));
  await page.reload();
  const lost = await markPage(chromium, page);
  expect(lost.outcomes).toMatchObject([{ status: 'orphan' }]);
  expect((await state()).sightings[outcome!.mention]!.map(({ status }) => status)).toEqual([
    'exact',
    'changed',
    'changed',
    'orphan',
  ]);
});
