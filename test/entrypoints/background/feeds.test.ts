/** Subscriptions against a host that means ill, over a real connection to this machine. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFeed, refreshFeed } from '../../../entrypoints/background/feeds.ts';
import { refreshDue } from '../../../entrypoints/background/schedule.ts';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { browser } from '../../../lib/platform/api.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { allFeeds, dropFeed, readFeed, requestsMade } from '../../../lib/store/feeds.ts';
import { allClaims, openLayers } from '../../../lib/store/reads.ts';
import { ben, claimRecord } from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const LATER = '2026-11-20T11:00:00.000Z';
const HOUR = 3_600_000;

let db: Database;
let server: Server;
let url: string;
let answer: RequestListener;
let hasAccess: boolean;
let name = 0;

beforeEach(async () => {
  db = openDatabase(`feeds-${name++}`);
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/set.json?key=secret`;
  hasAccess = true;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => hasAccess);
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const claim = claimRecord({ author: ben });

function give(modified: string, records: readonly AnyRecord[] = [claim]): void {
  const text = printSet(setOfRecords(records, { ...ownHeader, modified }));
  answer = (_, response) => void response.end(text);
}

test('a state of the far future does not keep the honest ones after it away', async () => {
  give('2126-01-01T00:00:00Z');
  await addFeed(db, url, NOW);
  give('2026-11-20T10:30:00Z', [claim, claimRecord({ author: ben, seconds: 5, body: { text: 'Another claim.' } })]);
  expect((await refreshFeed(db, url, LATER)).feed).toMatchObject({ trouble: null, claims: 2 });
});

test('a subscription that is ended while its host is slow stays ended', async () => {
  give('2026-11-20T09:00:00Z');
  await addFeed(db, url, NOW);
  const honest = answer;
  answer = async (request, response) => {
    await dropFeed(db, url);
    honest(request, response);
  };
  await refreshFeed(db, url, LATER);
  expect(await allFeeds(db)).toEqual([]);
});

test('what a host gives is nobody’s own, whatever names it uses', async () => {
  give('2026-11-20T09:00:00Z');
  await addFeed(db, url, NOW);
  expect(await allClaims(db)).toEqual([]);
  expect(await openLayers(db)).toHaveLength(1);
});

test.each<[string, RequestListener]>([
  ['a page', (_, response) => void response.end('<!doctype html><p>Moved')],
  ['nesting without an end', (_, response) => void response.end('['.repeat(2 ** 20))],
  [
    'a record that is not what its id names',
    (_, response) => {
      const forged = { ...claim, author: 'mallory-mallory-mallory-ma' };
      response.end(JSON.stringify({ ...setOfRecords([claim]), records: [forged] }));
    },
  ],
  ['another site', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
])('%s is refused, nothing is kept, and no message holds the key of the link', async (_, listener) => {
  answer = listener;
  const refused = await addFeed(db, url, NOW).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(String(refused)).not.toContain('secret');
  expect([await allFeeds(db), await openLayers(db)]).toEqual([[], []]);
});

test('without access nothing is asked, and the schedule waits for the person', async () => {
  give('2026-11-20T09:00:00Z');
  await addFeed(db, url, NOW);
  hasAccess = false;
  expect((await refreshFeed(db, url, LATER)).feed.trouble).toMatchObject({ kind: 'no-access' });
  hasAccess = true;
  const refresh = vi.fn(async () => undefined);
  await refreshDue(db, refresh, Date.parse(LATER) + 24 * HOUR);
  expect(refresh).not.toHaveBeenCalled();
  expect(await requestsMade(db)).toBe(1);
  expect((await refreshFeed(db, url, LATER)).feed.trouble).toBeNull();
});

test('a clock that was wrong for a while does not end the turns', async () => {
  give('2026-11-20T09:00:00Z');
  await addFeed(db, url, '2031-01-01T00:00:00.000Z');
  const refresh = vi.fn(async () => undefined);
  await refreshDue(db, refresh, Date.parse(NOW));
  expect(refresh).toHaveBeenCalledWith(url);
  expect((await readFeed(db, url)).trouble).toBeNull();
});
