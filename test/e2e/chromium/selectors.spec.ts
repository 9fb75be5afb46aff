/** Selectors of other tools: a set whose mentions Hypothesis and W3C tools wrote is painted where their paths lead. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { AnyRecord } from '../../../lib/model/record.ts';
import type { Selector } from '../../../lib/model/selector.ts';
import { markPage, openSetFile } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { assessRecord, claimRecord, mentionRecord } from '../../support/records.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { setOfRecords } from '../../support/sets.ts';
import { waitUntil } from '../../support/wait.ts';

const SOLD = 'The ferry was sold to a company in Doha.';
const FILL = '<p>The meeting went on for a while, as meetings do.</p>';
const section = (id: string): string =>
  `<section id="${id}">${FILL}<p>The council met. ${SOLD} Critics disagree.</p>${FILL}</section>`;

/** The same sentences in the same surroundings, six times: words alone cannot tell which is meant. */
const COPIES = ['one', 'two', 'three', 'four', 'five', 'six'];
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry</title></head>
<body><article><h1>The ferry</h1>${COPIES.map(section).join('\n')}
<p>On Friday everybody said it. <b>By night</b> ${SOLD} <b>At dawn</b> it left.</p></article></body></html>`;

const quote = { type: 'TextQuoteSelector', exact: SOLD } as const;
/** Positions as those tools count them: every character of every text node, so that they mean nothing to us. */
const position = { type: 'TextPositionSelector', start: 3, end: 3 + SOLD.length } as const;
const before = 'The council met. '.length;

const written: readonly { readonly by: string; readonly at: string; readonly selectors: readonly Selector[] }[] = [
  {
    by: 'Hypothesis',
    at: 'two',
    selectors: [
      {
        type: 'RangeSelector',
        startContainer: '/article[1]/section[2]/p[2]',
        startOffset: before,
        endContainer: '/article[1]/section[2]/p[2]',
        endOffset: before + SOLD.length,
      },
      position,
      { ...quote, prefix: 'The council met. ', suffix: ' Critics disagree.' },
    ],
  },
  {
    by: 'W3C, a range between two paths',
    at: 'three',
    selectors: [
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '/html/body/article/section[3]/p[2]' },
        endSelector: { type: 'XPathSelector', value: '/html/body/article/section[3]/p[3]' },
      },
      quote,
    ],
  },
  {
    by: 'W3C, a style selector that is refined',
    at: 'four',
    selectors: [{ type: 'CssSelector', value: '#four > p:nth-of-type(2)', refinedBy: quote }, quote],
  },
  {
    by: 'W3C, a path',
    at: 'five',
    selectors: [quote, { type: 'XPathSelector', value: "//section[@id='five']/p[2]" }],
  },
  {
    by: 'W3C, a fragment',
    at: 'six',
    selectors: [quote, { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'six' }],
  },
  {
    by: 'a text fragment',
    at: 'article',
    selectors: [
      quote,
      {
        type: 'FragmentSelector',
        conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
        value: `:~:text=By%20night-,${encodeURIComponent(SOLD)},-At%20dawn`,
      },
    ],
  },
];

let site: PageServer;
let chromium: Chromium;

test.beforeEach(async () => {
  site = await serve({ from: { '/ferry': PAGE } });
  chromium = await launchChromium();
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

function setOf(lists: readonly (readonly Selector[])[]): string {
  const url = `${site.origin}/ferry`;
  const records = lists.flatMap((selectors, seconds): AnyRecord[] => {
    const claim = claimRecord({ seconds, body: { text: `${SOLD} (${seconds})` } });
    const body = { url, pageUrl: url.replace('http://', ''), selectors: [...selectors] };
    return [claim, mentionRecord(claim, { seconds, body }), assessRecord(claim, { seconds })];
  });
  return JSON.stringify(setOfRecords(records));
}

/** The nearest named elements around what is painted as shared, with what is painted there. */
const painted = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(`Object.fromEntries([...CSS.highlights.get('k2') ?? []].map((range) => {
    const around = range.startContainer.parentElement.closest('section, article');
    return [around.id || around.localName, String(range)];
  }))`);

test('each mention is painted at the copy that its path names', async () => {
  const page = await chromium.open(`${site.origin}/ferry`);
  await markPage(chromium, page);
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, setOf(written.map(({ selectors }) => selectors)));
  await page.bringToFront();
  const found = await waitUntil('all mentions are painted', async () => {
    const now = await painted(page);
    return Object.keys(now).length === written.length ? now : null;
  }).catch(() => painted(page));
  expect(found).toEqual(Object.fromEntries(written.map(({ at }) => [at, SOLD])));
});

test('a mention without words of its own is no mention of a set', async () => {
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, setOf([[{ type: 'CssSelector', value: '#four > p', refinedBy: quote }]]));
  await expect(
    library.getByText('A quote of the page (TextQuoteSelector) must be here', { exact: false }).first(),
  ).toBeVisible();
});
