/** What comes into the record, and goes out of it: a file, a link, and a backup that another browser opens. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { pageUrlOf } from '../../../lib/model/page-url.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { rowsOf } from '../../support/firefox-commands.ts';
import { downloaded, openSetFile } from '../../support/firefox-files.ts';
import { CHECKED, openMarked, press, typeInto, untilPainted, untilSaid } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { SUGGESTED } from '../../support/highlights.ts';
import { assessRecord, claimRecord, mentionRecord, timeAt } from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const PASSPHRASE = 'a quay of twelve million';
/** A key takes a second, and a minute on a busy machine. */
const slow = { limitMs: 60_000 };

function checksOf(url: string): readonly AnyRecord[] {
  const claim = claimRecord({ body: { text: 'The council receives orders from Ankara and Doha.' } });
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: ORDERS, prefix: 'said that ', suffix: '.' }];
  const mention = mentionRecord(claim, { body: { url, pageUrl: pageUrlOf(url)!, selectors } });
  return [claim, mention, assessRecord(claim, { seconds: 10 })];
}

const setOf = (records: readonly AnyRecord[], label: string): string =>
  printSet(setOfRecords(records, { ...ownHeader, label, modified: timeAt(60) }));

/** Into the new one, the same again, or that of a backup: a field for secrets has no role to be found by. */
async function typeSecret(options: Page, nth: 0 | 1 | 2): Promise<void> {
  const fields = await waitUntil('there are fields for passphrases', async () => {
    const found = await options.$$('input[type=password]');
    return found.length === 3 && found;
  });
  await fields[nth]!.type(PASSPHRASE);
}

async function mergeLookedAt(library: Page): Promise<void> {
  await press(library, 'Open beside mine');
  // Named after its set too.
  await library.locator('button[aria-label^="Merge into mine: "]').click();
}

test('a set is looked at, merged and taken back, another followed by its link, and a backup opened elsewhere', async ({
  launch,
  folder,
  site,
  talks,
}) => {
  test.slow();
  const firefox = await launch();
  const page = await openMarked(firefox, talks);
  const file = path.join(folder, 'set.json');
  await writeFile(file, setOf(checksOf(talks), 'Harbour desk'));
  const library = await firefox.openExtensionPage('library.html#sets');
  await library.bringToFront();
  await openSetFile(library, file);
  await untilSaid(library, '1 new claim.');
  expect(await rowsOf(firefox, 'records')).toEqual([]);
  await mergeLookedAt(library);
  await untilPainted(firefox, page, CHECKED, ORDERS);
  await press(library, 'Undo');
  await untilSaid(library, '3 records were taken out again.');
  await untilPainted(firefox, page, SUGGESTED, ORDERS);
  expect(await rowsOf(firefox, 'records')).toEqual([]);
  await openSetFile(library, file);
  await mergeLookedAt(library);
  await untilPainted(firefox, page, CHECKED, ORDERS);

  site.set('/set.json', setOf(checksOf(`${talks}-of-spring`), 'Spring desk'));
  await typeInto(library, 'Link to a set', `${site.origin}/set.json`);
  await press(library, 'Subscribe');
  await untilSaid(library, 'You subscribed to');

  const options = await firefox.openExtensionPage('options.html');
  await options.bringToFront();
  await typeSecret(options, 0);
  await typeSecret(options, 1);
  const downloads = path.join(folder, 'downloads');
  await mkdir(downloads);
  const backup = await downloaded(firefox, options, 'Save a backup', downloads);
  await untilSaid(options, 'The backup is saved to your downloads.', slow);
  const asked = (await firefox.close()).filter(({ initiator }) => initiator === 'extension');
  expect(asked.map(({ url }) => url)).toEqual([`${site.origin}/set.json`]);

  const elsewhere = await launch();
  const other = await elsewhere.openExtensionPage('options.html');
  await other.bringToFront();
  const field = (await other.$('input[accept=".claimlight-backup"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(backup);
  await typeSecret(other, 2);
  await press(other, 'Look into the backup');
  expect(await untilSaid(other, 'Backup of', slow)).toContain('1 subscription');
  await press(other, 'Restore a backup');
  await untilSaid(other, 'Restored: ', slow);
  await untilPainted(elsewhere, await openMarked(elsewhere, talks), CHECKED, ORDERS);
});
