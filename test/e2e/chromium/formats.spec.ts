/** Claims out in the formats of others, without what is private; and files of others in, looked at before they open. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { openSetFile } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { look, sideways } from '../../support/looks.ts';
import {
  assessRecord,
  claimRecord,
  decideRecord,
  evidenceRecord,
  mentionRecord,
  noteRecord,
  setRecord,
} from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

let chromium: Chromium;
let library: Page;

test.beforeEach(async () => {
  chromium = await launchChromium({ viewport: { width: 1200, height: 900 } });
  library = await chromium.openExtensionPage('library.html#sets');
});
test.afterEach(() => chromium.close());

const SECRET = 'Spoke to Zaynab Qudsi, +961 70 123 456';
const PUBLISHED = 'https://harbour-desk.example/checks/quay';
const dialog = () => library.getByRole('dialog', { name: 'Export claims' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

test('chosen claims leave as a table, as markup, as annotations and as a report, and what is private stays', async () => {
  await openSetFile(library, deskSet());
  await library.getByRole('button', { name: /Merge into mine/u }).click();
  await library.getByText('records added', { exact: false }).waitFor();
  await library.getByRole('link', { name: 'Checks', exact: true }).click();
  await library.getByRole('button', { name: 'Choose all found' }).click();
  const bar = library.getByRole('toolbar', { name: 'With the chosen claims' });
  const opener = bar.getByRole('button', { name: 'Export', exact: true });
  await opener.click();
  await expect(dialog()).toContainText('private notes and drafts too');
  await look(library, 'export', { in: ['light', 'dark', 'forced'] });
  await library.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  await write('Table (CSV)');
  await expect(dialog()).toContainText('2 claims are in the file');
  await expect(dialog()).toContainText('private things stay here');
  await expect(dialog()).toContainText('1 claim has no decision yet');
  await expect(dialog()).toContainText('The history of each claim.');
  await look(library, 'export-written');
  const { text: table, name: tableName } = await download();
  expect(tableName).toMatch(/\.csv$/u);
  expect(table).toContain('The new quay cost 12 million euros.');
  expect(table).toContain(`"'=HYPERLINK(""https://x.example"")"`);
  expect(table).not.toContain(SECRET);
  await expect(library.getByText('2 checks were written to a file.')).toBeVisible();

  await opener.click();
  await write('ClaimReview (JSON-LD)');
  await expect(dialog()).toContainText('1 claim is in the file');
  await expect(dialog().getByRole('listitem').filter({ hasText: 'HYPERLINK' })).toContainText(
    'your desk has not decided on it',
  );
  await look(library, 'export-refused', { in: ['light'] });
  const { text: markup } = await download();
  expect(JSON.parse(markup)).toMatchObject({ '@type': 'ClaimReview', url: PUBLISHED });
  expect(markup).not.toContain(SECRET);

  await opener.click();
  await write('W3C Web Annotation (JSON-LD)');
  const { text: annotations, name } = await download();
  expect(name).toMatch(/\.jsonld$/u);
  expect(JSON.stringify(JSON.parse(annotations))).toContain('spent 12 million euros on the new quay');
  expect(annotations).not.toContain(SECRET);

  await opener.click();
  await write('Report (HTML)');
  const { text: report } = await download();
  expect(report).toMatch(/^<!doctype html>/iu);
  expect(report).toContain('The accounts say 7.9 million.');
  expect(report).not.toContain(SECRET);

  await library.setViewportSize({ width: 320, height: 900 });
  await opener.click();
  expect(await sideways(library)).toBe(0);
  await look(library, 'export-320', { in: ['light'] });
  // Only the desk's own file carries all.
  await write('For my team: everything');
  expect((await download()).text).toContain(SECRET);
});

test('answers of a search service, and a table in words of its own, are looked at before they open', async () => {
  await offer('answer.json', JSON.stringify(FACT_CHECKS));
  const answer = library.getByRole('region', { name: 'Google Fact Check' });
  await expect(answer).toContainText('Google Fact Check Tools');
  await expect(answer).toContainText('2 new claims.');
  await answer.getByText('1 entry was not taken.').click();
  await expect(answer).toContainText('claims[2]');
  await answer.getByText('1 label stands for no verdict here.', { exact: false }).click();
  await answer.getByLabel('Verdict for', { exact: false }).selectOption('Misleading');
  await look(library, 'import-preview');
  await answer.getByRole('button', { name: 'Read again with these verdicts' }).click();
  await expect(answer.getByText('stands for no verdict', { exact: false })).toHaveCount(0);
  await answer.getByRole('button', { name: 'Open beside mine' }).click();
  await expect(library.getByRole('button', { name: /^Merge into mine/u })).toHaveCount(1);

  await offer('desk.csv', TABLE);
  const columns = library.getByRole('form', { name: 'desk.csv' });
  const field = (column: string) => columns.getByLabel(new RegExp(`^Column .?${column}.? holds`, 'u'));
  await expect(field('Rating')).toHaveValue('label');
  await expect(field('Said in the hall')).toHaveValue('');
  await expect(columns).toContainText('The bridge was closed for a year.');
  await columns.getByRole('button', { name: 'Read with these columns' }).click();
  await expect(columns.getByRole('alert')).toContainText('Choose the column that holds the claim');
  await field('Said in the hall').selectOption('Claim');
  await look(library, 'import-columns');
  await library.setViewportSize({ width: 320, height: 900 });
  expect(await sideways(library)).toBe(0);
  await look(library, 'import-columns-320', { in: ['light'] });
  await columns.getByRole('button', { name: 'Read with these columns' }).click();
  const table = library.getByRole('region', { name: 'CSV', exact: true });
  await expect(table).toContainText('2 new claims.');
  await table.getByText('1 thing that the file says has no place here.').click();
  await expect(table).toContainText('Desk number');
  await table.getByRole('button', { name: 'Open beside mine' }).click();
  await expect(library.getByRole('button', { name: /^Merge into mine/u })).toHaveCount(2);

  await offer('broken.json', '{"claims": [{"text": ');
  await expect(library.getByRole('alert')).toContainText('Line 1');
  await expect(library.getByRole('button', { name: 'Open beside mine' })).toHaveCount(0);
  await expect(library.getByRole('button', { name: /^Merge into mine/u })).toHaveCount(2);
  await library.getByRole('link', { name: 'Checks', exact: true }).click();
  await expect(library.getByText('4 found of 4', { exact: false })).toBeVisible();
});

async function write(format: string): Promise<void> {
  await dialog().getByRole('radio', { name: format, exact: true }).check();
  await button('Write the file').click();
  await button('Download').waitFor();
}

async function download(): Promise<{ readonly text: string; readonly name: string }> {
  const waiting = library.waitForEvent('download');
  await button('Download').click();
  const file = await waiting;
  let text = '';
  for await (const chunk of await file.createReadStream()) text += String(chunk);
  await expect(dialog()).toHaveCount(0);
  return { text, name: file.suggestedFilename() };
}

async function offer(name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
  await library.getByLabel('Annotation set file').setInputFiles(file);
}

/** A published check, and one that nobody decided on, with words that a spreadsheet would run. */
function deskSet(): string {
  const quay = claimRecord();
  const open = claimRecord({ seconds: 20, body: { text: '=HYPERLINK("https://x.example")', shortText: '' } });
  const records = [
    ...[quay, mentionRecord(quay, { seconds: 1 }), evidenceRecord(quay, { seconds: 2 })],
    ...[assessRecord(quay, { seconds: 3 }), noteRecord(quay, { seconds: 4, body: { text: SECRET } })],
    decideRecord(quay, { seconds: 5, body: { factCheckUrl: PUBLISHED } }),
    setRecord(quay, { seconds: 6, body: { value: 'published' } }),
    ...[open, assessRecord(open, { seconds: 21 }), noteRecord(open, { seconds: 22, body: { text: SECRET } })],
  ];
  const publisher = { id: 'https://harbour-desk.example/', name: 'Harbour desk' };
  return printSet(setOfRecords(records, { ...ownHeader, publisher }));
}

const review = (site: string, textualRating: string) => ({
  publisher: { name: site, site },
  url: `https://${site}/checks/1`,
  title: 'A check',
  reviewDate: '2026-02-03T00:00:00Z',
  textualRating,
  languageCode: 'en',
});

const FACT_CHECKS = {
  claims: [
    { text: 'The ferry burns no oil.', claimant: 'A poster', claimReview: [review('coast-check.example', 'False')] },
    { text: 'The mayor owns the pier.', claimReview: [review('harbour-facts.example', 'Three anchors')] },
    { text: 'Nobody looked at this.', claimReview: [] },
  ],
};

const TABLE = [
  'Desk number;Said in the hall;Rating;Who',
  '17;The bridge was closed for a year.;False;Mara Lindqvist',
  '18;The harbour has four cranes.;True;Jon Ek',
  '',
].join('\n');
