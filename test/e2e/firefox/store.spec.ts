/** What the store promises, and what of the extension reaches the network. */
import { expect } from '@playwright/test';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import type { ClaimRow, RecordRow } from '../../../lib/store/db.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import { launchFirefox } from '../../support/firefox.ts';
import { checkClaim, command, rowsOf } from '../../support/firefox-commands.ts';
import { CHECKED, openCard, openMarked, untilPainted } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

const SOURCE = { url: 'https://gazette.example/minutes', title: 'Minutes of the council' };

test('what is saved is strictly durable, and every stored view is what its records say', async ({ firefox, talks }) => {
  const page = await openMarked(firefox, talks);
  await checkClaim(firefox, page, ORDERS, { evidence: { minutes: SOURCE } });
  const withdrawn = await checkClaim(firefox, page, 'four hundred mercenaries');
  await command(firefox, 'claim.withdraw', { claim: withdrawn, reason: 'A slip.' });

  const records = await rowsOf<RecordRow>(firefox, 'records');
  const facts = await command(firefox, 'store.facts', null);
  expect(facts).toEqual({ durability: 'strict', records: records.length });
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  const stored = (await rowsOf<ClaimRow>(firefox, 'claims')).map(({ view }) => view);
  const rebuilt = viewClaims(records.map(({ record }): AnyRecord => record));
  expect(stored.toSorted(byId)).toEqual(rebuilt.toSorted(byId));
  expect(stored.map(({ withdrawn }) => withdrawn).toSorted()).toEqual([false, true]);
});

test('nothing leaves: the page alone asks the network, while claims are marked, checked and read', async ({
  site,
  talks,
}) => {
  const firefox = await launchFirefox();
  const page = await openMarked(firefox, talks);
  await checkClaim(firefox, page, ORDERS, { evidence: { minutes: SOURCE } });
  const exact = await untilPainted(firefox, page, CHECKED, ORDERS);
  expect(await openCard(firefox, page, exact)).toContain(SOURCE.title);
  const byExtension = async (): Promise<readonly string[]> =>
    (await firefox.requests()).filter(({ initiator }) => initiator === 'extension').map(({ url }) => url);
  expect(await byExtension()).toEqual([]);
  expect(new Set(site.requests)).toEqual(new Set(['/talks', '/favicon.ico']));
  const toTheSource = (await firefox.requests()).filter(({ url }) => url.includes('gazette.example'));
  expect(toTheSource).toEqual([]);

  // The log shows what a page asks for; what the extension asks for, its own policy refuses.
  await page.evaluate(`fetch('https://gazette.example/').catch(() => null)`);
  expect((await firefox.requests()).map(({ url }) => url)).toContain('https://gazette.example/');
  const refused = firefox.inExtension(`fetch('http://gazette.example/a').then(() => 'sent', () => 'refused')`);
  expect(await refused).toBe('refused');
  expect(await byExtension()).toEqual([]);
  await firefox.close();
});
