/** Links to a sentence: the browser itself finds what they mean, and the panel puts them on the clipboard. */
import { expect, test } from '@playwright/test';
import { linkToText } from '../../../lib/anchoring/foreign/link-to-text.ts';
import { ARTICLE, fillCheck, markPage, ORDERS, save, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { boxOfWords, paintedTarget, TARGET_STYLE } from '../../support/target-text.ts';

const FILL = '<p>Nothing of note was said here, and the meeting went on for a while as meetings do.</p>'.repeat(40);
const LONG = `${'The committee heard from many people of the town that day. '.repeat(7)}Then at last it rose.`;

/** Long, with sentences that stand twice, and every kind of border that a directive has to get over. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title>${TARGET_STYLE}</head><body><main>
<h1>The ferry</h1><p>The council met on Monday. Unemployment fell to 4% in May.</p>${FILL}
<p>The state-run <b>“Northern <i>Star</i>”</b> line, he said, carries 4,500 people &amp; 300 cars.</p>${FILL}
<p>Critics disagree. Unemployment fell to 4% in June.</p><p>Mayor Ömer Güneş was not asked.</p>${FILL}
<ul><li>The first demand is money.</li><li>The second demand is time.</li></ul>
<table><tr><td>Boats lost</td><td>Twelve boats were lost</td></tr></table>${FILL}
<p>${LONG}</p>${FILL}<p lang="zh">议会星期一投票决定关闭渡轮。市长没有回答。</p>
<p>One line<br>and the next one.</p>${FILL}<p>The council met on Friday. Same words.</p><p>Same words.</p>${FILL}</main></body></html>`;

const cases: readonly { name: string; exact: string; suffix?: string; nth?: number }[] = [
  { name: 'a sentence', exact: 'Critics disagree.' },
  {
    name: 'a sentence through markup',
    exact: 'The state-run “Northern Star” line, he said, carries 4,500 people & 300 cars.',
  },
  { name: 'a phrase with what divides a directive', exact: 'state-run “Northern Star” line, he' },
  { name: 'the first of two', exact: 'The council met on', suffix: ' Monday' },
  { name: 'the second of two', exact: 'The council met on', suffix: ' Friday', nth: 1 },
  { name: 'the second of two in other words', exact: 'Unemployment fell to 4% in', suffix: ' June', nth: 1 },
  { name: 'letters with accents', exact: 'Mayor Ömer Güneş was not asked.' },
  { name: 'an item of a list', exact: 'The second demand is time.' },
  { name: 'a cell', exact: 'Twelve boats were lost' },
  { name: 'a long passage', exact: LONG },
  { name: 'words of a script without spaces', exact: '市长没有回答。' },
  { name: 'words over the border of a block', exact: 'in June.\nMayor Ömer' },
  { name: 'words over the end of a line', exact: 'One line\nand the next one.' },
];

let site: PageServer;
let chromium: Chromium;

test.beforeAll(async () => {
  site = await serve({ from: { '/ferry': PAGE, '/talks': ARTICLE } });
  chromium = await launchChromium();
});
test.afterAll(async () => {
  await chromium.close();
  await site.stop();
});

test('the browser scrolls to what a link means, and paints that and nothing else', async () => {
  test.setTimeout(120_000);
  const address = `${site.origin}/ferry`;
  const page = await chromium.open(address);
  const { text } = await markPage(chromium, page);
  for (const { name, exact, suffix = '', nth = 0 } of cases) {
    await test.step(name, async () => {
      const link = linkToText(address, { exact, suffix }, text);
      expect(link, name).not.toBeNull();
      // A new document each time, as when a link is opened.
      await page.goto('about:blank');
      await page.goto(link!);
      const wanted = await boxOfWords(page, exact.replace('\n', ''), nth);
      const painted = await paintedTarget(page);
      expect(painted, `${name}: ${link}`).not.toBeNull();
      for (const side of ['left', 'top', 'right', 'bottom'] as const) {
        expect(Math.abs(painted![side] - wanted[side]), `${name}: ${side} of ${link}`).toBeLessThan(6);
      }
      if (nth > 0 || !exact.startsWith('The council')) expect(await page.evaluate('scrollY')).toBeGreaterThan(100);
    });
  }
});

test('the panel copies a link by a key, says so, and the link leads to the checked sentence', async () => {
  const address = `${site.origin}/talks#part-2`;
  const page = await chromium.open(address);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS);
  await save(panel);
  await untilPainted(chromium, page, 'checked', ORDERS);
  await panel.bringToFront();
  const copy = panel.getByRole('button', { name: 'Copy link to this sentence' });
  await copy.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  await expect(copy).toBeFocused();

  // The panel may write and not read; a page that was allowed to can.
  await chromium.context.grantPermissions(['clipboard-read'], { origin: site.origin });
  await page.bringToFront();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link.startsWith(`${address}:~:text=`)).toBe(true);
  expect(decodeURIComponent(link)).toContain(ORDERS);
  expect(link).not.toContain(chromium.extensionId);

  site.set('/talks', ARTICLE.replace('</head>', `${TARGET_STYLE}</head>`).replace('<h1>', `${FILL}<h1>`));
  const opened = await chromium.open(link);
  const painted = await paintedTarget(opened);
  const wanted = await boxOfWords(opened, ORDERS);
  expect(painted).not.toBeNull();
  expect(painted!.top).toBeLessThanOrEqual(wanted.top + 6);
  expect(painted!.bottom).toBeGreaterThanOrEqual(wanted.bottom - 6);
  expect(await opened.evaluate('scrollY')).toBeGreaterThan(100);
});
