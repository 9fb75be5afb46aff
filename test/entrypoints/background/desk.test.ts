import { beforeEach, describe, expect, test, vi } from 'vitest';
import { backupHandlers } from '../../../entrypoints/background/backup.ts';
import { deskCommandHandlers } from '../../../entrypoints/background/desk.ts';
import { parsePayload } from '../../../lib/messaging/payloads.ts';
import type { Backup } from '../../../lib/model/backup.ts';
import type { VerdictScheme } from '../../../lib/model/verdict-scheme.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { backupDue, stageBackup } from '../../../lib/store/backup.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { readDesk, readFilters } from '../../../lib/store/desk.ts';
import { findClaim, readIdentity } from '../../../lib/store/reads.ts';
import { draftOf, NOW, PAGE_URL, saveNow, source } from '../../support/drafts.ts';
import { claimRecord } from '../../support/records.ts';
import { setOfRecords } from '../../support/sets.ts';

const page = {} as Runtime.MessageSender;
const changed = vi.fn(async () => undefined);
let db: Database;
let desk: ReturnType<typeof deskCommandHandlers>;
let claim: string;
let name = 0;

beforeEach(async () => {
  changed.mockClear();
  db = openDatabase(`desk-commands-${name++}`);
  desk = deskCommandHandlers(db, changed);
  claim = await saveNow(db, draftOf('A sentence.'), Date.parse(NOW));
});

describe('a command of the desk', () => {
  test('writes, tells the pages that the claims stand in, and is taken back', async () => {
    const { records } = await desk['desk.tag']({ claims: [claim], tag: 'quay' }, page);
    expect(changed).toHaveBeenLastCalledWith(db, [PAGE_URL]);
    expect((await findClaim(db, claim))!.tags).toContain('quay');
    expect(await desk['desk.undo']({ records }, page)).toEqual({ undone: 1 });
    expect((await findClaim(db, claim))!.tags).not.toContain('quay');
  });

  test('fails where it names a record that is not here', async () => {
    await expect(desk['desk.undo']({ records: ['x'.repeat(26)] }, page)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk['desk.restore']({ record: 'x'.repeat(26) }, page)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that publishes answers nothing to take back', async () => {
    await desk['desk.profile']({ singlePerson: true }, page);
    const { records, refused } = await desk['desk.publish']({ claims: [claim] }, page);
    expect([records, refused.map(({ reason }) => reason)]).toEqual([[], ['status']]);
  });

  test('that corrects what readers have answers nothing to take back, nor does one that ticks', async () => {
    const url = 'https://coast-times.example/minutes';
    const draft = draftOf('Another sentence.', {
      id: 'other',
      evidence: [source('a', url, { primary: true }), source('b', `${url}/2`, { publisher: 'Archive' })],
    });
    const whole = await saveNow(db, draft, Date.parse(NOW));
    const publisher = { id: url, name: 'Desk', publishingPrinciples: url, correctionsPolicy: url, contact: url };
    await desk['desk.profile']({ singlePerson: true, publisher }, page);
    const ruling = { claim: whole, verdict: 'false', label: 'False', summary: 'No.' } as const;
    expect((await desk['desk.decide'](ruling, page)).records).not.toEqual([]);
    expect(await desk['desk.publish']({ claims: [whole] }, page)).toEqual({ records: [], refused: [] });
    const correction = { kind: 'update', note: 'A new source.' } as const;
    expect(await desk['desk.decide']({ ...ruling, correction }, page)).toEqual({ records: [], refused: [] });
    const { id: record } = (await findClaim(db, whole))!.mentions[0]!;
    const ticked = await desk['desk.tick']({ claim: whole, record, says: 'earliestKnown', is: true }, page);
    expect(ticked).toEqual({ records: [], refused: [] });
    expect((await findClaim(db, whole))!.mentions[0]!.body.earliestKnown).toBe(true);
  });

  test.each([
    ['desk.tick', { claim: 'x'.repeat(26), record: 'x'.repeat(26), says: 'onRecord', is: false }],
    ['desk.set', { claims: ['short'], field: 'status', value: 'draft' }],
    ['desk.set', { claims: [], field: 'owner', value: 'me' }],
    ['desk.comment', { claim: 'x'.repeat(26), text: ' ', mentions: [] }],
    ['desk.decide', { claim: 'x'.repeat(26), verdict: 'meh', label: 'Meh', summary: '' }],
    ['desk.profile', { publisher: { id: 'javascript:0', name: 'X' } }],
    ['desk.saveFilter', { name: '', query: {} }],
  ] as const)('%s is refused as %j', (command, payload) => {
    expect(() => parsePayload(command, payload)).toThrow();
  });
});

test('a desk’s own scheme is named by what it says: another state of it is another scheme', async () => {
  const own: VerdictScheme = { id: 'own', labels: [{ code: 'false', label: 'Nope' }] };
  await desk['desk.profile']({ scheme: 'own', ownScheme: own }, page);
  const first = (await readDesk(db)).ownScheme!.id;
  await desk['desk.profile']({ ownScheme: { ...own, labels: [{ code: 'false', label: 'No' }] } }, page);
  const second = (await readDesk(db)).ownScheme!.id;
  await desk['desk.profile']({ ownScheme: { ...own, id: second } }, page);
  expect((await readDesk(db)).ownScheme!.id).toBe(first);
  expect(new Set([first, second, 'own']).size).toBe(3);
});

test('searches are kept by name', async () => {
  await desk['desk.saveFilter']({ name: 'Mine', query: { words: 'quay' } }, page);
  await desk['desk.saveFilter']({ name: 'All', query: {} }, page);
  await desk['desk.saveFilter']({ name: 'Mine', query: { words: 'harbour' } }, page);
  expect(await readFilters(db)).toEqual([
    { name: 'All', query: {} },
    { name: 'Mine', query: { words: 'harbour' } },
  ]);
  await desk['desk.dropFilter']({ name: 'All' }, page);
  expect((await readFilters(db)).map(({ name }) => name)).toEqual(['Mine']);
});

describe('a backup', () => {
  const handlers = () => backupHandlers(db, changed);

  test('is brought back out of staging, its layers read as files are', async () => {
    const set = setOfRecords([claimRecord()]);
    const identity = (await readIdentity(db))!;
    const backup: Backup = {
      ...{ at: NOW, identity, records: [], drafts: [], sets: [], people: {}, settings: {} },
      layers: [{ openedAt: NOW, set: JSON.parse(JSON.stringify(set)) }],
    };
    await stageBackup(db, 'staged', backup);
    const which = { staged: 'staged', replaceAuthor: false };
    expect(await handlers()['backup.restore'](which, page)).toMatchObject({ status: 'restored' });
    expect(await db.layers.toCollection().primaryKeys()).toEqual([set.id]);
    expect(await db.staging.count()).toBe(0);
    await expect(handlers()['backup.restore'](which, page)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('quiets the reminder', async () => {
    const later = Date.now() + 30 * 86_400_000;
    expect(await backupDue(db, later)).toBe(true);
    await handlers()['backup.made'](null, page);
    expect(await backupDue(db, later)).toBe(false);
  });
});
