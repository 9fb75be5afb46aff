/** A set goes from one person to another as a file. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import type { Firefox } from '../../support/firefox.ts';
import { checkClaim, command, rowsOf } from '../../support/firefox-commands.ts';
import { downloaded, openSetFile } from '../../support/firefox-files.ts';
import {
  CHECKED,
  openCard,
  openMarked,
  paintedAs,
  press,
  SHARED,
  untilPainted,
  untilSaid,
} from '../../support/firefox-pages.ts';
import { closeQuietly, NO_FIREFOX, test } from '../../support/firefox-test.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const EVIDENCE = {
  minutes: { url: 'https://gazette.example/minutes', title: 'Minutes of the council', stance: 'refutes' as const },
  review: { url: 'https://review.example/talks', title: 'Why the council left', quote: 'Nobody had called.' },
};

/** Check a claim as a person with a name, and export the page's checks from the panel. Answers the file. */
async function handOver(firefox: Firefox, url: string, folder: string): Promise<string> {
  await command(firefox, 'profile.save', { name: 'Amal Benali', desk: 'Harbour desk' });
  const page = await openMarked(firefox, url);
  await checkClaim(firefox, page, ORDERS, { evidence: EVIDENCE });
  const panel = await firefox.openPanel(page);
  await untilSaid(panel, 'Checks');
  await mkdir(folder);
  return downloaded(firefox, panel, 'Export', folder);
}

async function whatIsStored(firefox: Firefox): Promise<unknown> {
  const tables = ['records', 'claims', 'sets', 'layers', 'layerClaims', 'people', 'staging'];
  return Promise.all(tables.map((table) => rowsOf(firefox, table)));
}

test('a reader with an empty profile opens the exported file, and sees the mark and its card in the page', async ({
  launch,
  folder,
  talks,
}) => {
  const checker = await launch();
  const file = await handOver(checker, talks, path.join(folder, 'downloads'));
  expect(path.basename(file)).toMatch(/^claimlight-127\.0\.0\.1-\d{4}-\d\d-\d\d\.json$/u);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'claimlight.annotation-set',
    formatVersion: 1,
    label: 'The general talks',
  });
  await closeQuietly(checker);

  const reader = await launch();
  const library = await reader.openExtensionPage('library.html');
  await openSetFile(library, file);
  await press(library, 'Open beside mine');
  expect(await untilSaid(library, 'Opened: ')).toContain('The general talks');
  const page = await openMarked(reader, talks);
  const exact = await untilPainted(reader, page, SHARED, ORDERS);
  expect(paintedAs(await reader.highlights(page), CHECKED, ORDERS)).toBe('');
  const card = await openCard(reader, page, exact);
  const said = [
    ...['False', 'The minutes show otherwise.', 'Amal Benali', 'The general talks'],
    ...['Minutes of the council', 'Contradicts the claim', 'Why the council left', 'Nobody had called.'],
  ];
  for (const words of said) expect(card).toContain(words);
  expect(await rowsOf(reader, 'records')).toEqual([]);
});

test('a malformed file is refused with the path of its first wrong field, and changes nothing', async ({
  firefox,
  folder,
  talks,
}) => {
  const file = await handOver(firefox, talks, path.join(folder, 'downloads'));
  const set = JSON.parse(await readFile(file, 'utf8')) as AnnotationSet;
  const bad = path.join(folder, 'bad.json');
  const wrong = { ...set.claims[0]!.evidence[1]!, body: { ...set.claims[0]!.evidence[1]!.body, url: 'javascript:1' } };
  const claim = { ...set.claims[0]!, evidence: [set.claims[0]!.evidence[0], wrong], decisions: 'none' };
  await writeFile(bad, JSON.stringify({ ...set, claims: [claim] }));

  const before = await whatIsStored(firefox);
  const library = await firefox.openExtensionPage('library.html');
  await openSetFile(library, bad);
  const said = await untilSaid(library, 'This file is not in the format that is expected.');
  expect(said).toMatch(/claims\[0\]\.evidence\[1\]\.body\.url/u);
  expect(said).not.toContain('decisions');
  expect(await whatIsStored(firefox)).toEqual(before);

  await writeFile(bad, '{ "format": "claimlight.annotation-set", }');
  await openSetFile(library, bad);
  await untilSaid(library, 'Line 1');
  expect(await whatIsStored(firefox)).toEqual(before);
});
