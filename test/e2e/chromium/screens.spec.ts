/**
 * Every view of the extension, in light and dark: no violation of the accessibility rules, and a picture in
 * `.output/screens/` for a person to look at.
 */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { defaultVerdictScheme } from '../../../lib/model/verdict-scheme.ts';
import { ARTICLE, fillCheck, markPage, ORDERS, openSetFile, readCard, save } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { CARD_ROOT, paintedCount } from '../../support/highlights.ts';
import { look, sideways } from '../../support/looks.ts';
import { claimRecord, decideRecord, mentionRecord, setRecord } from '../../support/records.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { setOfRecords } from '../../support/sets.ts';

let site: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  site = await serve({
    from: { '/talks': ARTICLE, '/tones': TONES, '/plain': '<title>A poem</title><article><p>Roses.</p></article>' },
  });
  chromium = await launchChromium({ viewport: { width: 900, height: 700 } });
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

async function narrowPanel(page: Page): Promise<Page> {
  const panel = await chromium.openPanel(page);
  await panel.setViewportSize({ width: 360, height: 700 });
  return panel;
}

test('the panel: no access, nothing found, suggestions, the editor, refused, saved', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  const panel = await narrowPanel(page);
  await panel.getByRole('button', { name: 'Mark this page' }).waitFor();
  await look(panel, 'panel-no-access');

  const plain = await chromium.open(`${site.origin}/plain`);
  await markPage(chromium, plain);
  const empty = await narrowPanel(plain);
  await empty.getByText('0 checks', { exact: false }).waitFor();
  await look(empty, 'panel-empty');

  await markPage(chromium, page);
  await panel.getByRole('heading', { name: 'Worth checking' }).waitFor();
  await look(panel, 'panel-suggested', { in: ['light', 'dark', 'forced'] });
  await look(page, 'article-suggested');
  await fillCheck(panel, ORDERS, { sources: ['javascript:alert(1)'] });
  await panel.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await look(panel, 'panel-editing', { in: ['light', 'dark', 'forced'] });
  await panel.getByRole('button', { name: 'Save check' }).click();
  await panel.locator('[aria-invalid="true"]').first().waitFor();
  await look(panel, 'panel-refused');
  await panel.getByLabel('Address (URL)').fill('https://gazette.example/minutes');
  await save(panel);
  await look(panel, 'panel-saved');
  await look(page, 'article-checked');
});

test('the panel is 320 pixels wide without scrolling sideways, in every view', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await panel.setViewportSize({ width: 320, height: 640 });
  await panel.getByRole('heading', { name: 'Worth checking' }).waitFor();
  expect(await sideways(panel)).toBeLessThanOrEqual(0);
  await fillCheck(panel, ORDERS);
  expect(await sideways(panel)).toBeLessThanOrEqual(0);
  await look(panel, 'panel-320');
});

test('a check is made by keyboard alone', async () => {
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await narrowPanel(page);
  const suggestion = panel.getByRole('button', { name: ORDERS }).first();
  await suggestion.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Claim', { exact: true })).toBeFocused();
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      await panel.keyboard.press('Tab');
      const focused = await panel.evaluate(`(() => { const field = document.activeElement;
        return field.labels?.[0]?.textContent ?? field.textContent ?? ''; })()`);
      if (String(focused).trim().startsWith(name)) return;
    }
    throw new Error(`Tab never came to “${name}”`);
  };
  await tabTo('True');
  await panel.keyboard.press('ArrowDown');
  await tabTo('Short reason');
  await panel.keyboard.type('Written without a mouse.');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('status').first()).toHaveText(/Saved/u);
  await expect(panel.getByRole('region', { name: 'Checks', exact: true }).getByText('Mostly true')).toBeVisible();
});

test('published verdicts have their own line and colour in the page, and a card', async () => {
  const set = setOfRecords(publishedChecks(`127.0.0.1:${site.port}/tones`, site.origin));
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, printSet(set));
  await library.getByRole('button', { name: /Merge into mine/u }).waitFor();
  await look(library, 'library', { in: ['light', 'dark', 'forced'] });
  const page = await chromium.open(`${site.origin}/tones`);
  await markPage(chromium, page);
  const painted = await chromium.highlights(page);
  const { k0: suggested = [], k15: hinted = [], ...verdicts } = painted;
  expect([...suggested, ...hinted]).toHaveLength(0);
  expect(paintedCount(verdicts)).toBe(CODES.length);
  expect(verdicts.k8).toContain(sentenceOf('false'));
  expect(verdicts.k4).toContain(sentenceOf('true'));
  await look(page, 'article-verdicts');
  expect(await readCard(chromium, page, sentenceOf('missing-context'))).toContain('Missing context');
  await look(page, 'reader-card');
  const ground = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    return chromium.inContentScript(page, `getComputedStyle((${CARD_ROOT}).querySelector('.popover')).backgroundColor`);
  };
  expect(await ground('light')).toBe('rgb(255, 255, 255)');
  expect(await ground('dark')).not.toBe('rgb(255, 255, 255)');
});

const CODES = defaultVerdictScheme.labels.filter(({ code }) => code !== 'in-progress');
const sentenceOf = (code: string): string => `Somebody said the thing that a desk found ${code.replaceAll('-', ' ')}.`;
const TONES = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>Every verdict</title><style>body { font: 18px/1.7 Georgia, serif; margin: 2em }</style>
<article>${CODES.map(({ code }) => `<h3>${sentenceOf(code)}</h3>`).join('')}</article></html>`;

/** A published check of each verdict, one sentence each. */
function publishedChecks(pageUrl: string, origin: string) {
  return CODES.flatMap(({ code, label }, index) => {
    const claim = claimRecord({ seconds: index, body: { text: sentenceOf(code) } });
    const selectors = [{ type: 'TextQuoteSelector' as const, exact: sentenceOf(code), prefix: '', suffix: '' }];
    const body = { url: `${origin}/tones`, pageUrl, pageTitle: 'Every verdict', selectors };
    return [
      claim,
      mentionRecord(claim, { seconds: index, body }),
      decideRecord(claim, { seconds: index, body: { verdict: code, label } }),
      setRecord(claim, { seconds: index, body: { field: 'status', value: 'published' } }),
    ];
  });
}
