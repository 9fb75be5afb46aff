/** The first 30 seconds: the demo opens once, a first check is made in it, and none of it is among one's own. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { AnnotationSetSchema } from '../../../lib/model/annotation-set.ts';
import { DEMO_DATABASE, DEMO_PAGE_URL } from '../../../lib/model/demo.ts';
import { DEMO_SENTENCE } from '../../../lib/model/demo-article.ts';
import { parse } from '../../../lib/model/parse.ts';
import { isPainted, untilMarked } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { storedRows } from '../../support/stored-rows.ts';
import { waitUntil } from '../../support/wait.ts';

let chromium: Chromium;
let demo: Page;

test.beforeEach(async () => {
  chromium = await launchChromium({ keepDemo: true, viewport: { width: 1300, height: 800 } });
  demo = await waitUntil('the demo has opened', () => demosOf(chromium)[0] ?? null);
  await demo.bringToFront();
  await demo.getByRole('heading', { name: 'Your first check' }).waitFor();
});
test.afterEach(async () => {
  const requests = await chromium.close();
  expect(
    requests.filter(({ initiator, url }) => initiator.startsWith('chrome-extension://') && /^https?:/u.test(url)),
  ).toEqual([]);
});

function demosOf({ context }: Chromium): Page[] {
  return context.pages().filter((page) => page.url().endsWith('/demo.html'));
}

test('a first check, by keyboard alone, ends with a file and with what a reader sees', async () => {
  await untilMarked(chromium, demo);
  await look(demo, 'demo-begun');
  expect(isPainted(await chromium.highlights(demo), 'suggested', DEMO_SENTENCE)).toBe(true);

  await tabTo('Choose it for me');
  await demo.keyboard.press('Enter');
  await expect(demo.getByLabel('Claim', { exact: true })).toBeFocused();
  await expect(doneSteps()).toHaveCount(1);
  await tabTo('True');
  await demo.keyboard.press('ArrowDown');
  await tabTo('Short reason');
  await demo.keyboard.type('Written in the first half minute.');
  await expect(doneSteps()).toHaveCount(2);
  await demo.keyboard.press('Control+Enter');
  await expect(doneSteps()).toHaveCount(3);
  await expect(demo.getByRole('heading', { name: 'Checks', exact: true })).toBeVisible();

  await tabTo('Export my check');
  const downloading = demo.waitForEvent('download');
  await demo.keyboard.press('Enter');
  const set = await readSet(await (await downloading).path());
  expect(
    set.claims.map(({ mentions, assessments }) => [mentions[0]?.body.pageUrl, assessments[0]?.body.verdict]),
  ).toEqual([[DEMO_PAGE_URL, 'mostly-true']]);
  expect(set.claims[0]?.record.space).toBe('demo');

  await tabTo('See it as a reader would');
  await demo.keyboard.press('Enter');
  await expect(demo.getByRole('heading', { name: 'What a reader sees' })).toBeFocused();
  await expect(demo.getByText(/^All steps are done/u)).toBeVisible();
  await waitUntil('no suggestion is painted', async () => {
    const painted = await chromium.highlights(demo);
    return (painted.k0 ?? []).length + (painted.k15 ?? []).length === 0;
  });
  await tabTo('The port of Port Selva handled');
  await demo.keyboard.press('Enter');
  await waitUntil('the reader’s card is shown', async () => (await cardText()).includes('Nima Invented'));
  await look(demo, 'demo-reader');
  await expect(demo.getByRole('listitem').filter({ hasText: 'Mostly true' })).toHaveCount(2);
});

test('it is no part of what is one’s own, begins again, is deleted, and an update does not open it', async () => {
  await untilMarked(chromium, demo);
  await demo.getByRole('button', { name: 'Choose it for me' }).click();
  await demo.getByRole('radio', { name: 'False', exact: true }).check();
  await demo.getByLabel('Short reason').fill('For a try.');
  await demo.getByRole('button', { name: 'Save check' }).click();
  await expect(doneSteps()).toHaveCount(3);

  const library = await chromium.openExtensionPage('library.html');
  await expect(library.getByText('No check is saved yet.', { exact: false })).toBeVisible();
  await expect(library.getByRole('button', { name: 'Export all' })).toHaveCount(0);
  await library.getByRole('link', { name: 'Sets' }).click();
  await expect(library.getByText('No set is open.')).toBeVisible();
  const panel = await chromium.openPanel(demo);
  await expect(panel.getByText('Worth checking')).toHaveCount(0);

  await demo.bringToFront();
  await demo.getByRole('button', { name: 'Begin again' }).click();
  await demo.locator('.cl-confirm').getByRole('button', { name: 'Begin again' }).click();
  await expect(doneSteps()).toHaveCount(0);
  await selectInArticle(DEMO_SENTENCE);
  await chromium.dispatchCommand('check-selection', demo);
  await expect(demo.getByRole('heading', { name: 'New check' })).toBeVisible();
  await expect(doneSteps()).toHaveCount(1);

  await demo.getByRole('button', { name: 'Delete the demo' }).click();
  await demo.locator('.cl-confirm').getByRole('button', { name: 'Delete the demo' }).click();
  await expect(demo.getByText('The demo is deleted.', { exact: false })).toBeFocused();
  expect(await storedRows(demo)).toMatchObject({ [DEMO_DATABASE]: 0 });

  await demo.close();
  await chromium.updateExtension();
  await chromium.openExtensionPage('library.html');
  expect(demosOf(chromium)).toEqual([]);
});

function doneSteps() {
  return demo.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: 'Done:' });
}

async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 90; step++) {
    await demo.keyboard.press('Tab');
    const focused = await demo.evaluate(`(() => { const field = document.activeElement;
      return field.labels?.[0]?.textContent ?? field.textContent ?? ''; })()`);
    if (String(focused).trim().startsWith(name)) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}

async function selectInArticle(words: string): Promise<void> {
  await demo.evaluate((sentence) => {
    const node = [...document.querySelectorAll('article p')].map(({ firstChild }) => firstChild as Text);
    const found = node.find(({ data }) => data.includes(sentence))!;
    const start = found.data.indexOf(sentence);
    getSelection()!.setBaseAndExtent(found, start, found, start + sentence.length);
  }, words);
}

async function readSet(file: string): Promise<AnnotationSet> {
  return parse(AnnotationSetSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** All the words in closed shadow trees, as the debugger sees them. */
async function cardText(): Promise<string> {
  const session = await demo.context().newCDPSession(demo);
  const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const words = (node: typeof document, inShadow: boolean): string =>
    [
      inShadow ? node.nodeValue : '',
      ...(node.children ?? []).map((child) => words(child, inShadow)),
      ...(node.shadowRoots ?? []).map((tree) => words(tree, true)),
    ].join(' ');
  return words(document, false);
}
