/** "Already checked?": the same claim in other words in another article, found as its check is begun. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import {
  ARTICLE,
  exportedFile,
  fillCheck,
  isPainted,
  markPage,
  ORDERS,
  openSetFile,
  readCard,
  save,
  untilPainted,
  untilRead,
} from '../../support/checking.ts';
import { launchChromium } from '../../support/chromium.ts';
import { look } from '../../support/looks.ts';
import { ana, assessRecord, claimRecord, mentionRecord } from '../../support/records.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

/** Another desk's article of our own, which makes one of the claims of `ARTICLE` in other words. */
const AGAIN = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Who commands the council?</title></head>
<body><article><h1>Who commands the council?</h1>
<p>Fishermen in the old harbour said on Monday that 3 boats had been lost in the storm.</p>
<p>The eastern army’s commander Idris Marai said once more that the council receives its orders from Ankara and Doha.</p>
<p>Every side should now come back to the table, and we hope that it will.</p>
</article></body></html>`;
const WORDS = 'the council receives its orders from Ankara and Doha';
const BOATS = '3 boats had been lost';

let site: PageServer;

test.beforeEach(async () => {
  site = await serve({ from: { '/talks': ARTICLE, '/again': AGAIN } });
});
test.afterEach(() => site.stop());

const already = (panel: Page) => panel.getByRole('region', { name: 'Already checked?' });

test('a claim checked in one article is found in another, and “Same claim” by keyboard marks it there', async () => {
  const chromium = await launchChromium({ viewport: { width: 900, height: 700 } });
  const first = await chromium.open(`${site.origin}/talks`);
  await markPage(chromium, first);
  const checking = await chromium.openPanel(first);
  await fillCheck(checking, ORDERS);
  await expect(checking.getByText('No earlier check found.')).toBeVisible();
  await save(checking);
  await untilPainted(chromium, first, 'checked', ORDERS);

  const page = await chromium.open(`${site.origin}/again`);
  await markPage(chromium, page);
  await untilRead(chromium, page);
  const panel = await chromium.openPanel(page);
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.getByRole('button', { name: WORDS }).first().click();
  const candidate = already(panel).getByRole('listitem').filter({ hasText: ORDERS });
  await expect(candidate.locator('.cl-badge')).toHaveText('False');
  await expect(candidate.locator('time')).toHaveText(/\d{4}/u);
  expect(await candidate.locator('mark').allTextContents()).toEqual(
    expect.arrayContaining(['council', 'Ankara', 'Doha']),
  );
  await expect(panel.getByLabel('Claim', { exact: true })).toBeFocused();
  await look(panel, 'panel-already-checked');

  await panel.getByLabel('Short reason').fill('Typed before it was seen.');
  await panel.getByLabel('Claim', { exact: true }).focus();
  await panel.keyboard.press('Tab');
  const same = already(panel).getByRole('button', { name: 'Same claim' });
  await expect(same).toBeFocused();
  await expect(same).toHaveAccessibleName(new RegExp(`^Same claim .*${ORDERS}`, 'u'));
  await panel.keyboard.press('Enter');

  await expect(panel.getByText('Added to the earlier check', { exact: false })).toBeVisible();
  const undo = panel.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await untilPainted(chromium, page, 'checked', WORDS);
  const listed = panel.getByRole('region', { name: 'Checks', exact: true }).getByRole('listitem');
  await expect(listed).toHaveCount(1);
  await expect(listed).toContainText('False');
  await expect(panel.getByRole('heading', { name: 'Unfinished' })).toHaveCount(0);
  await look(panel, 'panel-same-claim');
  expect(await readCard(chromium, page, (await chromium.highlights(page)).k1![0]!)).toContain('False');

  await panel.bringToFront();
  await undo.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Short reason')).toHaveValue('Typed before it was seen.');
  await expect.poll(async () => isPainted(await chromium.highlights(page), 'checked', WORDS)).toBe(false);
  await same.press('Enter');
  await untilPainted(chromium, page, 'checked', WORDS);

  await expect(listed).toHaveCount(1);
  const { claims } = JSON.parse(await exportedFile(panel)) as AnnotationSet;
  expect(claims).toHaveLength(1);
  expect(claims[0]!.mentions.map(({ body }) => body.pageTitle)).toEqual([
    'The general talks',
    'Who commands the council?',
  ]);
  await chromium.close();
});

test('a check in a set of others is linked to, not changed, and what nobody checked is said in one line', async () => {
  const theirs = claimRecord({
    body: {
      text: `The commander of the eastern army, Idris Marai, said that ${ORDERS}.`,
      shortText: '',
      speaker: { type: 'person', name: 'Idris Marai' },
    },
  });
  const selectors = [{ type: 'TextQuoteSelector', exact: ORDERS, prefix: 'said that ', suffix: '. He added' }] as const;
  const mention = mentionRecord(theirs, { body: { selectors: [...selectors] } });
  const records = [theirs, mention, assessRecord(theirs)];
  const chromium = await launchChromium({ viewport: { width: 900, height: 700 } });
  const page = await chromium.open(`${site.origin}/again`);
  await markPage(chromium, page);
  const panel = await chromium.openPanel(page);
  await openSetFile(panel, printSet(setOfRecords(records, { ...ownHeader, people: { [ana]: { name: 'Ana' } } })));
  await expect(panel.getByText('The set is open', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: BOATS }).first().click();
  await expect(panel.getByText('No earlier check found.')).toBeVisible();
  await expect(already(panel)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Keep for later' }).click();

  await fillCheck(panel, WORDS, { verdict: 'Misleading' });
  const candidate = already(panel).getByRole('listitem').filter({ hasText: ORDERS });
  await expect(candidate).toContainText('From the set \u2068Harbour claims, March\u2069.');
  await expect(candidate).toContainText('Checked by \u2068Ana\u2069 · Mar 1, 2026');
  await expect(already(panel).getByRole('button')).toHaveCount(0);
  await already(panel).getByLabel('Related').selectOption('Is narrower than it');
  await save(panel);

  const exported = JSON.parse(await exportedFile(panel)) as AnnotationSet;
  expect(exported.claims).toHaveLength(1);
  expect(exported.records.filter(({ kind }) => kind === 'link')).toMatchObject([
    { ref: exported.claims[0]!.record.id, body: { to: theirs.id, relation: 'narrower' } },
  ]);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await expect(already(panel).getByLabel('Related')).toHaveValue('narrower');
  const requests = await chromium.close();
  expect(requests.filter(({ initiator }) => initiator?.startsWith('chrome-extension://'))).toEqual([]);
});
