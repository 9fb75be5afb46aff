/** A desk's own watch list: written in the settings, used at the next marking of a page. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Download, Locator, Page } from 'playwright';
import { starterTopics } from '../../../lib/claims/topics/starter-topics.ts';
import { markPage } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { type PageServer, serve } from '../../support/serve.ts';

const SENTENCE = 'The berths now cost a toll of 40 dinars, the port said.';
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The port</title><article><h1>The port</h1>
<p>${SENTENCE}</p><p>Fishermen met in the morning and talked about the weather until noon.</p></article></html>`;

let site: PageServer;
let chromium: Chromium;
let library: Page;
let topics: Locator;
let status: Locator;

test.beforeEach(async () => {
  site = await serve({ from: { '/port': ARTICLE } });
  chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  library = await chromium.openExtensionPage('options.html');
  topics = library.getByRole('region', { name: 'Topics' });
  status = topics.getByRole('status');
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
});

test('a topic that is written in the settings, by keyboard alone, marks what it describes', async () => {
  const add = topics.getByRole('button', { name: 'Add topic' });
  await add.focus();
  await library.keyboard.press('Enter');
  const form = topics.getByRole('form', { name: 'New topic' });
  await expect(form.getByLabel('Name')).toBeFocused();
  await library.keyboard.type('Harbour fees');
  await library.keyboard.press('Tab');
  await library.keyboard.press('Tab');
  await library.keyboard.type('berth* fee*');
  await library.keyboard.press('Control+Enter');
  await expect(form.getByLabel('Combinations')).toBeFocused();
  await expect(form.getByText(/^Line 1, .*join words with \+/u)).toBeVisible();
  await look(library, 'topic-refused');
  await library.keyboard.press('Control+a');
  await library.keyboard.type('berth* + fee*, toll* / 6 words');
  await library.keyboard.press('Control+Enter');
  await expect(status).toHaveText(/Harbour fees.* is saved/u);
  await expect(add).toBeFocused();

  const page = await chromium.open(`${site.origin}/port`);
  const { suggestions } = await markPage(chromium, page);
  expect(suggestions.find(({ exact }) => SENTENCE.includes(exact))?.topics).toEqual(['Harbour fees']);
});

test('a topic is changed, and deleted by a second press; the starter set comes back', async () => {
  const first = topics.getByRole('listitem').first();
  await first.getByRole('button', { name: 'Edit' }).click();
  await expect(first.getByLabel('Combinations')).toHaveValue(/ \+ .* \/ \d+ words/u);
  await first.getByLabel('Name').fill('Port tolls');
  await look(library, 'topic-edited');
  await first.getByRole('button', { name: 'Save topic' }).click();
  await expect(status).toHaveText(/Port tolls.* is saved/u);
  await expect(first.getByRole('button', { name: 'Edit' })).toBeFocused();

  await library.setViewportSize({ width: 320, height: 900 });
  await first.getByRole('button', { name: 'Edit' }).click();
  await first.getByRole('button', { name: 'Delete' }).click();
  await look(library, 'topic-320');
  expect(await library.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await first.getByRole('button', { name: 'Delete topic' }).click();
  await expect(status).toHaveText(/Port tolls.* is deleted/u);
  await expect(topics.getByRole('heading', { name: 'Topics' })).toBeFocused();
  await expect(topics.getByRole('listitem')).toHaveCount(starterTopics.length - 1);

  await topics.getByRole('button', { name: 'Restore the starter set' }).click();
  await topics.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText('The starter set is back.');
  await expect(topics.getByRole('listitem')).toHaveCount(starterTopics.length);
  await expect(topics.getByRole('button', { name: 'Restore the starter set' })).toHaveCount(0);
});

/** As version 0.1 wrote a list. */
const OLD = [{ id: 'berths', label: 'Berths', terms: ['berth*'], patterns: [], exclusions: [] }];

function fileOf(value: unknown): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'topics.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) };
}

test('topics go out as a file and come back from it; a list of 0.1 is read; a wrong file changes nothing', async () => {
  const picker = library.getByLabel('Topics file');
  const first = topics.getByRole('listitem').first();
  await picker.setInputFiles(fileOf(OLD));
  await expect(status).toHaveText('1 topic is watched now.');
  await expect(topics.getByRole('listitem')).toHaveCount(1);

  await first.getByRole('button', { name: 'Edit' }).click();
  await first.getByLabel('Spellings').fill('haftar = Haftar, Hifter, حفتر');
  await first.getByLabel('Combinations').fill('@haftar ... (berth*|toll*) / 8 words');
  await look(library, 'topic-spellings');
  await first.getByRole('button', { name: 'Save topic' }).click();
  await expect(status).toHaveText(/Berths.* is saved/u);

  const download: Promise<Download> = library.waitForEvent('download');
  await topics.getByRole('button', { name: 'Export topics' }).click();
  const file = JSON.parse(readFileSync((await (await download).path())!, 'utf8'));
  const patterns = [{ groups: [['@haftar'], ['berth*', 'toll*']], within: 8, ordered: true }];
  const aliases = [{ name: 'haftar', terms: ['Haftar', 'Hifter', 'حفتر'] }];
  const written = { ...OLD[0], patterns, aliases };
  expect(file).toEqual({ format: 'claimlight.topics', formatVersion: 2, topics: [written] });

  await picker.setInputFiles(fileOf({ ...file, topics: [...file.topics, { ...OLD[0], id: 'b', terms: ['@sarraj'] }] }));
  await expect(topics.getByRole('alert')).toContainText(
    /topics\[1\]\.terms\[0\]\S*: \S*There is no alias \S*sarraj\S* here/u,
  );
  await expect(topics.getByRole('listitem')).toHaveCount(1);
  await picker.setInputFiles(fileOf({ ...file, topics: [...file.topics, { ...OLD[0], id: 'b', label: 'More' }] }));
  await expect(topics.getByRole('listitem')).toHaveCount(2);
});
