/** Sets of others: opened as layers, merged as a second act, refused when they are not what they claim to be. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { canonicalSet } from '../../../lib/interchange/annotation-set.ts';
import {
  ARTICLE,
  exportedFile,
  fillCheck,
  isPainted,
  markPage,
  ORDERS,
  openSetFile,
  save,
  untilPainted,
} from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { look, sideways } from '../../support/looks.ts';
import { type PageServer, serve } from '../../support/serve.ts';

let site: PageServer;
let file: string;

test.beforeAll(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { sources: ['https://gazette.example/minutes', 'https://archive.example/2'] });
  await save(panel);
  file = await exportedFile(panel);
  await chromium.close();
});
test.afterAll(() => site.stop());

test('merged into an empty profile and exported again, a set is the same canonical bytes', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await openSetFile(panel, file);
  await untilPainted(chromium, page, 'shared', ORDERS);
  const library = await chromium.openExtensionPage('library.html#sets');
  await library.getByRole('button', { name: /Merge into mine/u }).click();
  await expect(library.getByText('6 records added', { exact: false })).toBeVisible();
  await untilPainted(chromium, page, 'checked', ORDERS);
  expect(canonicalSet(JSON.parse(await exportedFile(panel)))).toBe(canonicalSet(JSON.parse(file)));
  await chromium.close();
});

test('the panel leads to a claim’s review, to every format for its page, and takes a table to the library', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, ORDERS, { sources: ['https://gazette.example/minutes'] });
  await save(panel);
  const opened = async (press: () => Promise<void>): Promise<Page> => {
    await panel.bringToFront();
    const [tab] = await Promise.all([chromium.context.waitForEvent('page'), press()]);
    return tab;
  };

  const review = await opened(() => panel.getByRole('link', { name: 'Review' }).click());
  const places = review.getByRole('region', { name: 'Where it stands' });
  await places.getByRole('checkbox', { name: 'Earliest known appearance' }).click();
  const history = review.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.first()).toContainText('as the earliest known appearance');
  // One act at a time: the next is heard once this one has answered.
  await expect(review.getByText('Done for 1 claim.')).toBeVisible();
  await review.getByRole('checkbox', { name: 'The link no longer works' }).click();
  await expect(history.first()).toContainText('no longer works');
  await expect(review.getByRole('region', { name: 'Publish gate' })).toContainText('The link of a source is dead.');
  await look(review, 'review-ticks', { in: ['light', 'dark'], fullPage: true });
  await review.setViewportSize({ width: 320, height: 900 });
  expect(await sideways(review)).toBe(0);
  await look(review, 'review-ticks-320', { in: ['light'], fullPage: true });

  const leaving = await opened(() => panel.getByRole('link', { name: 'Export as…' }).click());
  const dialog = leaving.getByRole('dialog', { name: 'Export claims' });
  await dialog.getByRole('radio', { name: 'Table (CSV)' }).check();
  await dialog.getByRole('button', { name: 'Write the file' }).click();
  await expect(dialog).toContainText('1 claim is in the file');
  await leaving.keyboard.press('Escape');
  await expect(leaving.getByRole('link', { name: 'All checks' })).toBeVisible();

  const table = { name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from('claim,verdict\nThe quay is new.,True') };
  const library = await opened(() => panel.getByLabel('Annotation set file').setInputFiles(table));
  await expect(library.getByText('desk.csv', { exact: false }).first()).toBeVisible();
  await expect(library).toHaveURL(/#sets$/u);
  await look(panel, 'panel-foot', { in: ['light', 'dark'] });
  await chromium.close();
});

test('closing a layer takes its marks away and leaves one’s own, and Undo opens it again', async () => {
  const chromium = await launchChromium();
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, file);
  await untilPainted(chromium, page, 'shared', ORDERS);
  await library.getByRole('button', { name: /^Close/u }).click();
  await expect.poll(async () => isPainted(await chromium.highlights(page), 'shared', ORDERS)).toBe(false);
  await untilPainted(chromium, page, 'suggested', ORDERS);
  await library.getByRole('button', { name: 'Undo' }).click();
  await untilPainted(chromium, page, 'shared', ORDERS);
  await expect(library.getByRole('button', { name: /^Close/u })).toBeVisible();
  await chromium.close();
});

test('a malformed file is refused with the path of its first wrong field, and changes nothing', async () => {
  const chromium = await launchChromium();
  const library = await chromium.openExtensionPage('library.html');
  const set = JSON.parse(file);
  for (const [wrong, path] of [
    [
      { ...set, claims: [{ ...set.claims[0], mentions: [{ ...set.claims[0].mentions[0], hlc: 5 }] }] },
      'claims[0].mentions[0].hlc',
    ],
    [
      { ...set, claims: [{ ...set.claims[0], evidence: [{ ...set.claims[0].evidence[0], space: 'forged' }] }] },
      'claims[0].evidence[0].id',
    ],
    [{ ...set, format: 'another' }, 'format'],
  ] as const) {
    await openSetFile(library, JSON.stringify(wrong));
    await expect(library.getByText(path, { exact: false }).first()).toBeVisible();
  }
  await openSetFile(library, file.slice(0, -40));
  await expect(library.getByText(/Line \d+, column \d+/u).first()).toBeVisible();
  await expect(library.getByRole('button', { name: /Merge into mine/u })).toHaveCount(0);
  const rows = await library.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('claimlight');
        opening.onsuccess = () => {
          const names = ['records', 'claims', 'layers', 'layerClaims', 'staging', 'sets'];
          const transaction = opening.result.transaction(names);
          const counts: Record<string, number> = {};
          for (const name of names) {
            const count = transaction.objectStore(name).count();
            count.onsuccess = () => {
              counts[name] = count.result;
            };
          }
          transaction.oncomplete = () => resolve(counts);
        };
      }),
  );
  expect(rows).toEqual({ records: 0, claims: 0, layers: 0, layerClaims: 0, staging: 0, sets: 0 });
  await chromium.close();
});

test('a file of a newer format opens read-only, with a word that it cannot be merged', async () => {
  const chromium = await launchChromium();
  const library = await chromium.openExtensionPage('library.html');
  await openSetFile(library, JSON.stringify({ ...JSON.parse(file), formatVersion: 2, kept: { of: 'the future' } }));
  await expect(library.getByText('newer', { exact: false }).first()).toBeVisible();
  const merge = library.getByRole('button', { name: /Merge into mine/u });
  expect((await merge.count()) === 0 || (await merge.isDisabled())).toBe(true);
  await chromium.close();
});

test('the fact checks that a page states are read when asked for, counted for its own site, and opened beside one’s own', async () => {
  const chromium = await launchChromium();
  const review = (url: string) => `{"@type": "https://schema.org/ClaimReview", "url": "${url}",
    "claimReviewed": "The council receives
orders", "reviewRating": {"ratingValue": -1, "alternateName": ["False"]}, "author": "Another Desk"}`;
  const markup = `<script type="application/ld+json">/*<![CDATA[*/ {"@graph": [
    ${review('/stated')}, ${review('https://famous-desk.example/1')}]}; /*]]>*/</script>
    <script type="application/ld+json">{"@type": "ClaimReview", broken</script>`;
  site.set('/stated', ARTICLE.replace('</head>', `${markup}</head>`));
  const page = await chromium.open(`${site.origin}/stated`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  const read = panel.getByRole('button', { name: 'Read this page’s fact checks' });
  await read.click();
  const found = panel.getByRole('region', { name: '127.0.0.1\u2069 states 1 fact check in this page.' });
  await expect(found.getByText('2 entries were not taken.')).toBeVisible();
  await expect(found.getByText('famous-desk.example', { exact: false })).toBeVisible();
  await found.getByRole('button', { name: 'Cancel' }).click();
  await expect(found).toHaveCount(0);
  await expect(read).toBeFocused();
  await read.click();
  await found.getByRole('button', { name: 'Open beside mine' }).click();
  await expect(found).toHaveCount(0);
  const library = await chromium.openExtensionPage('library.html#sets');
  await expect(library.getByText('127.0.0.1', { exact: false }).first()).toBeVisible();
  await chromium.close();
});
