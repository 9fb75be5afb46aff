/** A backup makes another browser the same author, asks before it does, and is reminded of; and what else is kept. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { ARTICLE, exportedFile, fillCheck, markPage, ORDERS, save } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { look, sideways } from '../../support/looks.ts';
import { type PageServer, serve } from '../../support/serve.ts';

const PASSPHRASE = 'a quay of twelve million';
/** A key takes a second, and a minute on a busy machine. */
const slow = { timeout: 60_000 };

let site: PageServer;

test.beforeAll(async () => {
  site = await serve({ from: { '/talks': ARTICLE } });
});
test.afterAll(() => site.stop());

test('a backup brings author, checks, drafts and settings to another browser, once one has seen what is in it', async ({}, info) => {
  test.slow();
  const home = await launchChromium({ viewport: { width: 1000, height: 900 } });
  const options = await home.openExtensionPage('options.html');
  await section(options, 'Profile').getByLabel('Your name').fill('Ana');
  await section(options, 'Profile').getByRole('button', { name: 'Save profile' }).click();
  await expect(section(options, 'Profile').getByRole('status')).not.toBeEmpty();
  await section(options, 'Verdicts').getByLabel('Verdict scheme').selectOption({ label: 'PolitiFact' });
  await expect(section(options, 'Verdicts').getByRole('status')).toHaveText('The verdict scheme is saved.');
  const panel = await check(home, ORDERS, 'False');
  await remindedEverywhere(home, options, panel);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'four hundred mercenaries' }).first().click();
  await panel.getByLabel('Short reason').fill('Nobody counted them.');
  await panel.getByRole('button', { name: 'Keep for later' }).click();
  await expect(panel.getByRole('heading', { name: 'Unfinished' })).toBeVisible();

  const library = await home.openExtensionPage('library.html#people');
  const people = section(library, 'People');
  await expect(people.getByRole('listitem')).toContainText(['Ana (you)']);
  await expect(people).toContainText('1 claim, 1 assessment, 0 decisions');
  await look(library, 'people');
  await people.getByRole('link', { name: 'Show the claims of' }).click();
  await expect(library.getByRole('row', { name: ORDERS })).toBeVisible();
  await library.getByRole('link', { name: 'Sources', exact: true }).click();
  const sources = section(library, 'Sources');
  await expect(sources.getByRole('listitem').first()).toContainText('https://gazette.example/minutes');
  await expect(sources).toContainText('No archived copy');
  await sources.getByRole('searchbox').fill('minutes nothing');
  await expect(sources.getByRole('status')).toHaveText('Nothing is found for these words.');
  await sources.getByRole('searchbox').fill('gaz');
  await sources.getByText('In 1 claim').click();
  await look(library, 'sources');
  await library.setViewportSize({ width: 320, height: 800 });
  expect(await sideways(library)).toBe(0);
  await sources.getByRole('link', { name: ORDERS }).click();
  await expect(library.getByRole('heading', { name: ORDERS })).toBeVisible();

  const file = info.outputPath('home.claimlight-backup');
  await backUp(options, file);
  await home.close();

  const away = await launchChromium({ viewport: { width: 1000, height: 900 } });
  const other = await away.openExtensionPage('options.html');
  await refuseBadFiles(other, await readFile(file));
  // Whoever wrote here before is asked.
  const page = await check(away, 'four hundred mercenaries', 'False');
  await openBackup(other, file, PASSPHRASE);
  const found = section(other, 'Backup');
  await expect(found.getByRole('heading', { name: /^Backup of ⁨Ana⁩, made/u })).toBeFocused(slow);
  await expect(found).toContainText('1 claim, 1 draft');
  await expect(found).toContainText('in this browser as another author');
  await look(other, 'settings-backup-other');
  await expect(section(other, 'Verdicts').getByLabel('Verdict scheme')).not.toHaveValue('politifact');
  await found.getByRole('button', { name: 'Restore all the same' }).click(slow);
  await expect(found.getByText('You are their author again', { exact: false })).toBeVisible(slow);
  await expect(section(other, 'Profile').getByLabel('Your name')).toHaveValue('Ana');
  await expect(section(other, 'Verdicts').getByRole('row')).toHaveCount(7);

  // Of the same again it says that it changes nothing, and nobody else is in its way now.
  await openBackup(other, file, PASSPHRASE);
  await expect(found).toContainText('nothing that is here is changed or lost', slow);
  await look(other, 'settings-backup', { in: ['light', 'dark', 'forced'] });
  await found.getByRole('button', { name: 'Cancel' }).click();
  await expect(found.getByRole('heading', { name: /^Backup of/u })).toHaveCount(0);

  await page.bringToFront();
  // The panel opens a draft of its page by itself.
  await expect(page.getByLabel('Short reason')).toHaveValue('Nobody counted them.');
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await page.getByRole('listitem').filter({ hasText: ORDERS }).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('radiogroup', { name: 'Verdict' }).getByRole('radio', { name: 'Half True' }).check();
  await save(page);
  const set = JSON.parse(await exportedFile(page)) as AnnotationSet;
  const own = set.claims.find(({ record }) => record.body.text.includes('orders from Ankara'))!;
  expect(own.assessments.map(({ author, body }) => [author, body.label])).toEqual([[own.record.author, 'Half True']]);
  await away.close();
});

/** The panel of the article, once a check of these words is saved in it. */
async function check(chromium: Chromium, words: string, verdict: string): Promise<Page> {
  const page = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await fillCheck(panel, words, { verdict });
  await save(panel);
  return panel;
}

/** Once the first record is older than a week, in the library and in the panel, until it is put off in one of them. */
async function remindedEverywhere(chromium: Chromium, options: Page, panel: Page): Promise<void> {
  const words = 'Your latest work is in no backup';
  await expect(panel.getByText(words, { exact: false })).toHaveCount(0);
  await options.evaluate(AGE_IDENTITY);
  await panel.reload();
  await expect(panel.getByText(words, { exact: false })).toBeVisible();
  await look(panel, 'panel-reminder');
  const library = await chromium.openExtensionPage('library.html');
  await expect(library.getByText(words, { exact: false })).toBeVisible();
  await look(library, 'library-reminder');
  await library.getByRole('button', { name: 'Remind me in a week' }).click();
  await expect(library.getByText(words, { exact: false })).toHaveCount(0);
  await expect(panel.getByText(words, { exact: false })).toHaveCount(0);
  await library.close();
}

/** Written past Dexie, whose watchers do not hear of it: pages are opened anew. */
const AGE_IDENTITY = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('claimlight');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction('meta', 'readwrite');
    const store = change.objectStore('meta');
    const reading = store.get('identity');
    reading.onsuccess = () => {
      store.put({ ...reading.result, value: { ...reading.result.value, created: '2020-01-01T00:00:00.000Z' } });
    };
    change.onerror = () => reject(change.error);
    change.oncomplete = () => { opening.result.close(); resolve(null); };
  };
})`;

async function backUp(options: Page, file: string): Promise<void> {
  await options.bringToFront();
  const backup = section(options, 'Backup');
  await backup.getByLabel('Passphrase', { exact: true }).fill('a quay');
  await expect(backup.getByText('6 more characters are needed.')).toBeVisible();
  await backup.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await backup.getByRole('button', { name: 'Save a backup' }).click();
  await expect(backup.getByText('The two passphrases are not the same.')).toBeVisible();
  await backup.getByLabel('The passphrase again').fill(PASSPHRASE);
  const saving = options.waitForEvent('download', slow);
  await backup.getByRole('button', { name: 'Save a backup' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^claimlight-\d{4}-\d\d-\d\d\.claimlight-backup$/u);
  await saved.saveAs(file);
  await expect(backup.getByRole('status').first()).toHaveText('The backup is saved to your downloads.');
}

async function refuseBadFiles(options: Page, whole: Buffer): Promise<void> {
  const backup = section(options, 'Backup');
  const short = { name: 'cut.claimlight-backup', mimeType: 'application/octet-stream', buffer: whole.subarray(0, -9) };
  await openBackup(options, short, PASSPHRASE);
  await expect(backup.getByText('it was cut off', { exact: false })).toBeVisible(slow);
  await openBackup(options, { ...short, buffer: whole }, 'a quay of eleven million');
  await expect(backup.getByText('The passphrase is wrong', { exact: false })).toBeVisible(slow);
  await expect(section(options, 'Profile').getByLabel('Your name')).toHaveValue('');
}

async function openBackup(
  options: Page,
  file: Parameters<Locator['setInputFiles']>[0],
  passphrase: string,
): Promise<void> {
  await options.bringToFront();
  const backup = section(options, 'Backup');
  await backup.getByLabel('Backup file').setInputFiles(file);
  await backup.getByLabel('Passphrase of the backup').fill(passphrase);
  await backup.getByRole('button', { name: 'Look into the backup' }).click();
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}
