/** Subscribing to a set by its link: what readers see of it, what is new in it, and what a host that fails costs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { pageUrlOf } from '../../../lib/model/page-url.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { ARTICLE, markPage, ORDERS, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { grantHosts } from '../../support/profile.ts';
import { assessRecord, claimRecord, mentionRecord, nextVersion, timeAt } from '../../support/records.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

let profile: string;
let chromium: Chromium;
let site: PageServer;

test.beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'claimlight-feeds-'));
  site = await serve({ from: { '/talks': ARTICLE } });
  const before = await launchChromium({ profile });
  const { extensionId } = before;
  await before.close();
  // The browser's question, answered with yes.
  grantHosts(profile, extensionId);
  chromium = await launchChromium({ profile });
});

test.afterEach(async () => {
  await chromium.close();
  await site.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const claim = claimRecord({ body: { text: 'The council receives orders from Ankara and Doha.' } });
const assessment = assessRecord(claim, { seconds: 10 });

function mention(): AnyRecord {
  const url = `${site.origin}/talks`;
  const place = { url, pageUrl: pageUrlOf(url)! };
  const quote = { type: 'TextQuoteSelector' as const, exact: ORDERS, prefix: 'said that ', suffix: '.' };
  return mentionRecord(claim, { body: { ...place, selectors: [quote] } });
}

function publish(records: readonly AnyRecord[], modified: string, label = 'Harbour desk'): void {
  site.set('/set.json', printSet(setOfRecords(records, { ...ownHeader, label, modified })));
}

async function say(library: Page, button: string): Promise<void> {
  await library.getByRole('button', { name: `${button}: ⁨Harbour desk⁩` }).click();
}

test('a set is followed by its link: shown in its pages, its news told, and a failing host costs nothing', async () => {
  const first = [claim, mention(), assessment];
  publish(first, timeAt(60));
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);

  const library = await chromium.openExtensionPage('library.html#sets');
  const subscriptions = library.getByRole('region', { name: 'Subscriptions' });
  await subscriptions.getByLabel('Link to a set').fill('ftp://desk.example/set.json');
  await subscriptions.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await expect(subscriptions.getByRole('alert')).toContainText('must begin with https://');
  await subscriptions.getByLabel('Link to a set').fill(`${site.origin}/set.json`);
  await subscriptions.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await expect(subscriptions.getByRole('status').first()).toContainText('You subscribed to');
  await expect(subscriptions.getByRole('listitem')).toContainText('1 claim');
  await untilPainted(chromium, page, 'shared', ORDERS);
  await library.bringToFront();

  // The verdict is another now, and there is one more claim.
  const corrected = nextVersion(assessment, { seconds: 20, body: { verdict: 'true', label: 'True' } });
  const added = claimRecord({ seconds: 30, body: { text: 'The port was closed for four days.' } });
  const second = [...first, corrected, added];
  publish(second, timeAt(120));
  await say(library, 'Fetch now');
  await expect(subscriptions).toContainText('1 new check · 1 corrected check');
  await look(library, 'feeds');
  await library.setViewportSize({ width: 320, height: 800 });
  await look(library, 'feeds-narrow', { in: ['light'] });
  const panel = await chromium.openPanel(page);
  const news = panel.getByText('2 new or changed checks from ⁨Harbour desk⁩ since you last looked.');
  await expect(news).toBeVisible();
  await look(panel, 'panel-news');
  await library.bringToFront();
  await subscriptions.getByRole('button', { name: 'Seen' }).click();
  await expect(subscriptions.getByText('1 new check')).toHaveCount(0);
  await expect(news).toHaveCount(0);

  const row = subscriptions.getByRole('listitem');
  const failures: [string, () => void][] = [
    [
      'The host gives an older state of the set than before. The last good state is kept.',
      () => publish(first, timeAt(60)),
    ],
    ['What the host gives is not a set of checks.', () => site.set('/set.json', '<!doctype html><p>Moved')],
    ['Its host could not be reached.', () => site.remove('/set.json')],
    ['The link leads on to another address.', () => site.redirect('/set.json', '/elsewhere')],
  ];
  for (const [words, fail] of failures) {
    fail();
    await say(library, 'Fetch now');
    await expect(row).toContainText(words);
    await expect(row).toContainText('2 claims');
  }
  expect(site.requests).not.toContain('/elsewhere');
  const options = await chromium.openExtensionPage('options.html');
  await expect(options.getByRole('region', { name: 'Network' })).toContainText('Requests made: 6');
  await expect(options.getByRole('region', { name: 'Network' })).toContainText(`${site.origin}/set.json`);

  await library.bringToFront();
  await say(library, 'Unsubscribe');
  await expect(subscriptions).toContainText('You have no subscriptions.');
  await expect.poll(async () => (await chromium.highlights(page)).k2 ?? []).toEqual([]);
});
