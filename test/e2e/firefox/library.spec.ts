/** The library and the review of one claim: from a checker's list to a file for everybody. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { checkClaim, command } from '../../support/firefox-commands.ts';
import { downloaded } from '../../support/firefox-files.ts';
import { named, openMarked, press, untilSaid } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const MERCENARIES = 'four hundred mercenaries';
/** As many as the gate wants. */
const SOURCES = {
  minutes: { url: 'https://gazette.example/minutes', title: 'Minutes of the council', primary: true },
  review: { url: 'https://review.example/talks', title: 'Why the council left' },
};
const DESK = {
  id: 'https://harbour-desk.example/',
  name: 'Harbour desk',
  publishingPrinciples: 'https://harbour-desk.example/method',
  correctionsPolicy: 'https://harbour-desk.example/corrections',
  contact: 'https://harbour-desk.example/contact',
};

/** Choose in a list of the page by the words of the choice. */
async function choose(within: ElementHandle, field: string, words: string): Promise<void> {
  const list = (await named(within, 'combobox', field)) as ElementHandle<HTMLSelectElement>;
  const value = await list.evaluate((element, label) => {
    const choice = [...element.options].find((option) => option.label === label);
    return choice?.value ?? `no choice says ${label}`;
  }, words);
  await list.select(value);
}

function untilSaidIn(page: Page, region: string, words: string): Promise<true> {
  return waitUntil(`${region} says "${words}"`, async () => {
    const part = await named(page, 'region', region);
    return (await part.evaluate((element) => (element as HTMLElement).innerText)).includes(words);
  });
}

test('own claims are found, filtered, decided on, published, and exported for everybody', async ({
  firefox,
  folder,
  talks,
}) => {
  await command(firefox, 'profile.save', { name: 'Amal Benali', desk: 'Harbour desk' });
  await command(firefox, 'desk.profile', { publisher: DESK, singlePerson: true });
  const page = await openMarked(firefox, talks);
  await checkClaim(firefox, page, ORDERS, { evidence: SOURCES });
  await checkClaim(firefox, page, MERCENARIES, { fields: { verdict: 'true' } });

  const library = await firefox.openExtensionPage('library.html');
  await library.bringToFront();
  await untilSaid(library, '2 found of 2');
  await library.locator('input[type=search]').fill('mercenar');
  await untilSaid(library, '1 found of 2');
  await library.locator('input[type=search]').click({ count: 3 });
  await library.keyboard.press('Backspace');
  await untilSaid(library, '2 found of 2');
  await library.locator('summary::-p-text(Verdict)').click();
  await library.locator('label::-p-text(False)').click();
  await untilSaid(library, '1 found of 2');
  await library.locator('[role=grid]').click();
  await library.keyboard.press('Enter');

  const decision = await named(library, 'region', 'Decision');
  await choose(decision, 'Verdict', 'False');
  await press(decision, 'Decide');
  await untilSaidIn(library, 'Work', 'Approved');
  await press(await named(library, 'region', 'Work'), 'Publish');
  await untilSaidIn(library, 'Work', 'Published');

  await library.locator('a::-p-text(All checks)').click();
  await press(library, 'Export all');
  await (await named(library, 'radio', 'For everybody: annotation set')).click();
  await press(library, 'Write the file');
  const downloads = path.join(folder, 'downloads');
  await mkdir(downloads);
  const file = await downloaded(firefox, library, 'Download', downloads);
  const { claims } = JSON.parse(await readFile(file, 'utf8')) as AnnotationSet;
  // The reason is the one that was given for the check.
  const decided = { verdict: 'false', summary: 'The minutes show otherwise.' };
  expect(claims.flatMap(({ decisions }) => decisions)).toMatchObject([{ body: decided }]);
  await untilSaid(library, 'written to a file');
});
