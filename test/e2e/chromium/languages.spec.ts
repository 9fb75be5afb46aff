/** The screens in other languages: no word is missing, nothing is cut off or beside the window, and Arabic runs its way. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { markPage, readCard, untilPainted } from '../../support/checking.ts';
import { type Chromium, chromeBuild, launchChromium } from '../../support/chromium.ts';
import { look, sideways } from '../../support/looks.ts';
import { type PageServer, serve } from '../../support/serve.ts';

const WORDS = 'تلقى المجلس أوامر من أنقرة والدوحة';
const ARTICLE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>محادثات الجنرال</title></head>
<body><article><h1>محادثات الجنرال</h1>
<p>وقال قائد الجيش الشرقي إدريس المرعي إن ${WORDS} لتعليق مشاركته في المحادثات.</p>
<p>وأضاف أن أربعمئة مرتزق ينقلون يوميا إلى العاصمة عبر بلد مجاور.</p>
<p>وأعلنت الوزارة أن الميناء استقبل 12 سفينة في مارس 2019، أي بزيادة 4 في المئة عن العام السابق.</p>
</article></body></html>`;

type Words = Readonly<Record<string, { readonly message: string }>>;

/** The built extension with the words of one language as its only ones: a browser in any language then shows them. */
async function builtIn(language: string): Promise<{ readonly extension: string; readonly words: Words }> {
  const extension = path.join(await mkdtemp(path.join(tmpdir(), 'claimlight-e2e-')), 'extension');
  await cp(chromeBuild, extension, { recursive: true });
  const file = await readFile(path.join(extension, '_locales', language, 'messages.json'), 'utf8');
  await writeFile(path.join(extension, '_locales', 'en', 'messages.json'), file);
  return { extension, words: JSON.parse(file) as Words };
}

let site: PageServer;
let chromium: Chromium;
let extension: string;
let words: Words;

async function launch(language: string): Promise<void> {
  ({ extension, words } = await builtIn(language));
  chromium = await launchChromium({ extension, viewport: { width: 900, height: 700 } });
}
const said = (key: string): string => words[key]?.message ?? `no message ${key}`;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
  await rm(path.dirname(extension), { recursive: true, force: true });
});

async function narrow(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  expect(await sideways(page)).toBe(0);
}

test('an Arabic article is checked on Arabic screens, from right to left', async () => {
  await launch('ar');
  const page = await chromium.open(`${site.origin}/talks`);
  const { suggestions } = await markPage(chromium, page);
  expect(suggestions.find(({ exact }) => exact.includes(WORDS))?.topics.length).toBeGreaterThan(0);
  await untilPainted(chromium, page, 'suggested', WORDS);
  const panel = await chromium.openPanel(page);
  await panel.setViewportSize({ width: 360, height: 1400 });
  await expect(panel.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(panel.locator('html')).toHaveAttribute('lang', 'ar');
  await panel.getByRole('button', { name: WORDS }).first().waitFor();
  await look(panel, 'ar-panel');
  await look(page, 'ar-article');

  await panel.getByRole('button', { name: WORDS }).first().click();
  await panel.getByRole('radio', { name: said('verdict_false'), exact: true }).check();
  await panel.getByLabel(said('fieldSummary')).fill('محاضر الجلسات تقول غير ذلك.');
  await look(panel, 'ar-editing');
  await narrow(panel, 320);
  await panel.getByRole('button', { name: said('save') }).click();
  await untilPainted(chromium, page, 'checked', WORDS);
  await panel.bringToFront();
  await look(panel, 'ar-checked');
  await narrow(panel, 320);

  const card = await readCard(chromium, page, (await chromium.highlights(page)).k1![0]!);
  expect(card).toContain(said('verdict_false'));
  await look(page, 'ar-card');

  for (const name of ['library', 'options', 'demo']) {
    const view = await chromium.openExtensionPage(`${name}.html`);
    // The demo's article is an English one: what is said of it is not.
    await expect(view.locator(name === 'demo' ? 'claimlight-ui' : 'html').first()).toHaveAttribute('dir', 'rtl');
    await view.getByRole('heading', { level: 1 }).first().waitFor();
    await look(view, `ar-${name}`);
    await narrow(view, 320);
    await view.close();
  }
});

for (const language of ['tr', 'fr', 'es', 'de']) {
  test(`long words have room on narrow screens, in ${language}`, async () => {
    await launch(language);
    const page = await chromium.open(`${site.origin}/talks`);
    await markPage(chromium, page);
    const panel = await chromium.openPanel(page);
    await narrow(panel, 320);
    await panel.getByRole('button', { name: WORDS }).first().click();
    await panel.getByRole('radio', { name: said('verdict_false'), exact: true }).waitFor();
    await narrow(panel, 320);
    await look(panel, `${language}-editing`, { in: ['light'] });
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('heading', { level: 1 }).first().waitFor();
    await narrow(options, 320);
    await look(options, `${language}-options`, { in: ['light'] });
  });
}
