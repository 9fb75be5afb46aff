/** Before a merge, all of one's own is on the disk: without that there is no merge. */
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { mergeLayer } from '../../../entrypoints/background/sets.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { browser } from '../../../lib/platform/api.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { stage } from '../../../lib/store/staging.ts';
import { draftOf, NOW, saveNow } from '../../support/drafts.ts';
import { ben, claimRecord, mentionRecord, noteRecord } from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

const now = Date.parse(NOW);
let db: Database;
let name = 0;

beforeEach(() => {
  db = openDatabase(`merge-backup-${name++}`);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'Claimlight', version: '1' });
});

const idsOf = async (): Promise<string[]> => (await db.records.toCollection().primaryKeys()).sort();

/** A set of others, ready to be merged. */
async function openLayer(id: string, key: object = {}): Promise<string> {
  const claim = claimRecord({ author: ben, body: { text: `Of ${id}.` } });
  const { claims, ...set } = setOfRecords([claim, mentionRecord(claim, { author: ben })], { ...ownHeader, id });
  const read = readSet({ ...set, claims: claims.map((entry) => ({ ...entry, ...key })) } as unknown);
  if (read.status === 'newer') throw new Error('newer');
  await stage(db, { id: `staged ${id}`, newer: false, set: read.set, records: read.records, stored: read.stored });
  return (await openStaged(db, `staged ${id}`, NOW)).layer;
}

async function readLatest() {
  const { file, claims } = (await db.backups.orderBy('at').last())!;
  const read = readSet(gunzipSync(await file.bytes()).toString());
  if (read.status === 'newer') throw new Error('newer');
  return { claims, set: read.set, records: read.records.map(({ id }) => id).sort() };
}

test('the file has every record, names and unknown keys, and opens as a set', async () => {
  await saveProfile(db, { name: 'Ana', desk: 'Harbour' }, now);
  const gone = await saveNow(db, draftOf('Withdrawn.'), now);
  await withdrawClaim(db, gone, 'wrong', now + 500);
  const many = Array.from({ length: 1100 }, (_, seconds) => claimRecord({ author: ben, seconds }));
  await mergeIn(db, [...many, ...many.map((one) => noteRecord(one, { author: ben }))], now);
  await mergeLayer(db, await openLayer('urn:first', { 'x-desk': 'kept' }), now + 1000);
  const before = await idsOf();
  await mergeLayer(db, await openLayer('urn:second'), now + 2000);

  const { claims, set, records } = await readLatest();
  expect(records).toEqual(before);
  expect([claims, set.claims.length]).toEqual([1101, 1101]);
  expect(Object.values(set.people ?? {})).toContainEqual({ name: 'Ana', desk: 'Harbour' });
  expect(set.claims.filter((entry) => (entry as Record<string, unknown>)['x-desk'] === 'kept')).toHaveLength(1);
});

test('nothing is merged where it cannot be kept', async () => {
  await saveNow(db, draftOf('My own.'), now);
  const before = await idsOf();
  const layer = await openLayer('urn:first');
  vi.spyOn(db.backups, 'put').mockRejectedValueOnce(new DOMException('The disk is full.', 'QuotaExceededError'));
  await expect(mergeLayer(db, layer, now)).rejects.toThrow('The disk is full.');
  expect(await idsOf()).toEqual(before);
  expect(await db.layers.count()).toBe(1);
  await mergeLayer(db, layer, now);
  expect(await db.layers.count()).toBe(0);
});

test('a merge into nothing keeps nothing', async () => {
  await mergeLayer(db, await openLayer('urn:first'), now);
  expect(await db.backups.count()).toBe(0);
});
