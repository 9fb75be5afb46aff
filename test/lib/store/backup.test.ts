/** The key of each file costs a second here, so one sealed file serves many tests. */
import { createCipheriv, scryptSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { Backup } from '../../../lib/model/backup.ts';
import type { Feed } from '../../../lib/model/feed.ts';
import type { Feedback } from '../../../lib/model/feedback.ts';
import { setField } from '../../../lib/publish/acts.ts';
import { backupDue, noteBackup, putOffBackup, restoreBackup } from '../../../lib/store/backup.ts';
import { contentsOf } from '../../../lib/store/backup-contents.ts';
import { makeBackup, openBackup } from '../../../lib/store/backup-file.ts';
import { type Database, openDatabase, type StagedRow } from '../../../lib/store/db.ts';
import { actOn, changeDesk } from '../../../lib/store/desk.ts';
import { keepDraft } from '../../../lib/store/drafts.ts';
import { allFeedback, keepFeedback } from '../../../lib/store/feedback.ts';
import { allFeeds, keepFeed } from '../../../lib/store/feeds.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { allClaims, readIdentity } from '../../../lib/store/reads.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { seal } from '../../../lib/store/sealed-file.ts';
import { changeSettings, readSettings } from '../../../lib/store/settings.ts';
import { stage } from '../../../lib/store/staging.ts';
import { draftOf, NOW, PAGE_URL, saveNow } from '../../support/drafts.ts';
import { ben, claimRecord, mentionRecord } from '../../support/records.ts';
import { setOfRecords } from '../../support/sets.ts';

const now = Date.parse(NOW);
const DAY = 86_400_000;
const passphrase = 'correct horse é battery';
let at = 0;
const empty = (): Database => openDatabase(`backup-${at++}`);

let home: Database;
let claim: string;
let file: Blob;
let bytes: Uint8Array<ArrayBuffer>;
let backup: Backup;
const text = JSON.stringify(
  setOfRecords([claimRecord({ author: ben }), mentionRecord(claimRecord({ author: ben }), { author: ben })]),
);

const feed: Feed = {
  ...{ url: 'https://desk.example/set.json', set: 'urn:a', label: 'Harbour desk', claims: 3 },
  ...{ modified: NOW, triedAt: NOW, reachedAt: NOW, etag: '"v1"', trouble: null },
  news: { added: 2, corrected: 0, withdrawn: 0 },
};
const notClaim: Omit<Feedback, 'id'> = {
  ...{ label: 'not-claim', text: 'Good evening.', sentence: 'Good evening.', language: 'en', checkWorthiness: 0.5 },
  ...{ reasons: ['number'], pageUrl: PAGE_URL, created: NOW },
};

function stagedOf(set: unknown): StagedRow {
  const read = readSet(set);
  if (read.status === 'newer') throw new Error('newer');
  return { id: `staged-${at++}`, newer: false, set: read.set, records: read.records, stored: read.stored };
}
const layersOf = ({ layers }: Backup): StagedRow[] => layers.map(({ set }) => stagedOf(set));
const restoring = (changed: Partial<Backup> = {}, replaceAuthor = false) => ({
  backup: { ...backup, ...changed },
  layers: layersOf(backup),
  replaceAuthor,
});
async function everything(db: Database): Promise<string> {
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(rows);
}
const idsOf = async (db: Database): Promise<string[]> => (await db.records.toCollection().primaryKeys()).sort();

beforeAll(async () => {
  home = empty();
  claim = await saveNow(
    home,
    draftOf('The government receives orders.', { fields: { verdict: 'false', summary: 'No.' } }),
    now,
  );
  await keepDraft(home, draftOf('Another one.', { id: 'unfinished' }));
  await saveProfile(home, { name: 'Ana', desk: 'Harbour' }, now);
  await changeSettings(home, { minimap: true });
  await changeDesk(home, { rule: 'majority' });
  await keepFeed(home, feed);
  await keepFeedback(home, notClaim);
  const row = stagedOf(text);
  await stage(home, row);
  await openStaged(home, row.id, NOW);
  file = (await makeBackup(home, passphrase, now))!;
  bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openBackup(file, passphrase.normalize('NFD'));
  if (opened.status !== 'open') throw new Error(opened.status);
  backup = opened.backup;
}, 60_000);

describe('a backup', () => {
  test('shows nothing of what is in it', () => {
    const shown = new TextDecoder('latin1').decode(bytes);
    expect(shown).toMatch(
      /^\{"format":"claimlight\.backup","formatVersion":1,"kdf":\{"name":"scrypt","N":131072,"r":8,"p":1/u,
    );
    expect(shown).not.toContain('government');
    expect(shown).not.toContain(backup.identity.secretKey);
  });

  test('makes another browser the same author with the same work', async () => {
    const db = empty();
    expect(await restoreBackup(db, restoring(), now)).toEqual({
      status: 'restored',
      added: backup.records.length,
      known: 0,
    });
    expect(await idsOf(db)).toEqual(await idsOf(home));
    expect(await backupDue(db, now + 60 * DAY)).toBe(false);
    expect(await allClaims(db)).toEqual(await allClaims(home));
    expect(await db.drafts.toArray()).toEqual(await home.drafts.toArray());
    expect(await db.people.toArray()).toEqual(await home.people.toArray());
    expect(await db.layers.toCollection().primaryKeys()).toEqual(await home.layers.toCollection().primaryKeys());
    expect(await db.layerClaims.count()).toBe(1);
    expect(await allFeedback(db)).toEqual(await allFeedback(home));
    expect(await readSettings(db)).toMatchObject({ minimap: true });

    const [there, here] = [(await readIdentity(home))!, (await readIdentity(db))!];
    expect(here).toEqual({ ...there, device: here.device });
    expect(here.device).not.toBe(there.device);
    const { refused, records } = await actOn(db, [claim], setField('priority', 'high'), now);
    expect([refused.length, records.length]).toEqual([0, 1]);
    expect((await db.records.get(records[0]!))!.record.author).toBe(there.author);
  });

  test('brought back twice, and over later work, is a union', async () => {
    const db = empty();
    await restoreBackup(db, restoring(), now);
    await actOn(db, [claim], setField('priority', 'high'), now + 1000);
    await changeSettings(db, { minimap: false });
    const before = await idsOf(db);
    expect(await restoreBackup(db, restoring(), now)).toEqual({
      status: 'restored',
      added: 0,
      known: backup.records.length,
    });
    expect(await idsOf(db)).toEqual(before);
    expect(await readSettings(db)).toMatchObject({ minimap: false });
  });

  test('of another author is refused where somebody wrote, until that is meant', async () => {
    const db = empty();
    await saveNow(db, draftOf('Of somebody else.'), now);
    const before = await everything(db);
    expect(await contentsOf(db, backup)).toEqual({
      ...{ name: 'Ana', desk: 'Harbour', author: backup.identity.author, at: NOW },
      ...{ claims: 1, drafts: 1, layers: 1, feeds: 1, ofAnother: 3 },
    });
    expect(await restoreBackup(db, restoring(), now)).toEqual({ status: 'another-author', records: 3 });
    expect(await everything(db)).toBe(before);
    expect(await restoreBackup(db, restoring({}, true), now)).toMatchObject({ status: 'restored' });
    expect((await readIdentity(db))!.author).toBe(backup.identity.author);
    expect(await allClaims(db)).toHaveLength(2);
  });

  test('lists the subscriptions, which wait for access, and leaves those alone that are here', async () => {
    const db = empty();
    await restoreBackup(db, restoring(), now);
    const trouble = { kind: 'no-access', detail: '' };
    const news = { added: 0, corrected: 0, withdrawn: 0 };
    expect(await allFeeds(db)).toEqual([{ ...feed, etag: null, trouble, news }]);
    await keepFeed(db, feed);
    await restoreBackup(db, restoring(), now);
    expect(await allFeeds(db)).toEqual([feed]);
  });

  test('of more records than are read at once has them all', async () => {
    const db = empty();
    await saveNow(db, draftOf('Of the author.'), now);
    const many = Array.from({ length: 1100 }, (_, seconds) => claimRecord({ author: ben, seconds }));
    await mergeIn(db, many, now);
    const opened = await openBackup((await makeBackup(db, passphrase, now))!, passphrase);
    const kept = opened.status === 'open' ? opened.backup.records.map(({ id }) => id) : [];
    expect(kept.toSorted()).toEqual(await idsOf(db));
  });

  test('of the first form, made by other means, is brought back', async () => {
    const { feeds: _feeds, feedback: _feedback, ...first } = backup;
    const [salt, iv] = [Buffer.alloc(16, 7), Buffer.alloc(12, 9)];
    const packed = gzipSync(JSON.stringify(first));
    const line = {
      ...{ format: 'claimlight.backup', formatVersion: 1 },
      kdf: { name: 'scrypt', N: 1024, r: 8, p: 1, salt: salt.toString('base64') },
      cipher: { name: 'AES-256-GCM', iv: iv.toString('base64') },
      length: packed.length + 16,
    };
    const head = Buffer.from(`${JSON.stringify(line)}\n`);
    const cipher = createCipheriv('aes-256-gcm', scryptSync('an old one', salt, 32, { N: 1024, r: 8, p: 1 }), iv);
    cipher.setAAD(head);
    const file = new Blob([head, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
    const opened = await openBackup(file, 'an old one');
    expect(opened).toEqual({ status: 'open', backup: first });
    const db = empty();
    await restoreBackup(db, { backup: first, layers: [], replaceAuthor: false }, now);
    expect([await idsOf(db), await allFeeds(db)]).toEqual([await idsOf(home), []]);
  });

  test('that fails halfway changes nothing', async () => {
    const db = empty();
    const broken = { ...restoring(), layers: [{ ...stagedOf(text), records: null as never }] };
    const before = await everything(db);
    await expect(restoreBackup(db, broken, now)).rejects.toThrow();
    expect(await everything(db)).toBe(before);
  });

  test('is not made of nothing', async () => {
    expect(await makeBackup(empty(), passphrase, now)).toBe(null);
  });
});

describe('a file that is not opened says why:', () => {
  const line = (changed: object): Uint8Array<ArrayBuffer> => {
    const end = bytes.indexOf(10);
    const said = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as { kdf: object };
    const head = new TextEncoder().encode(`${JSON.stringify({ ...said, ...changed })}\n`);
    return new Uint8Array([...head, ...bytes.subarray(end + 1)]);
  };
  const flipped = (): Uint8Array<ArrayBuffer> => bytes.with(bytes.length - 40, bytes.at(-40)! ^ 1);
  const kdf = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: 'AAAA' };

  test.each<[string, string, () => Uint8Array<ArrayBuffer>, string?]>([
    ['a wrong passphrase', 'locked', () => bytes, 'correct horse'],
    ['a changed byte', 'locked', flipped],
    ['a first line that was changed', 'locked', () => line({ extra: 1 })],
    ['a file that was cut off', 'malformed', () => bytes.slice(0, bytes.length - 1)],
    ['a file that goes on', 'malformed', () => new Uint8Array([...bytes, 0])],
    ['a file of ours that is no backup', 'malformed', () => new TextEncoder().encode(text)],
    ['nothing', 'malformed', () => new Uint8Array()],
    ['one long line', 'malformed', () => new Uint8Array(5000).fill(65)],
    ['a key that takes all memory', 'malformed', () => line({ kdf: { ...kdf, N: 2 ** 30 } })],
    ['a key that takes all day', 'malformed', () => line({ kdf: { ...kdf, p: 2 ** 20 } })],
    ['a newer version', 'newer', () => line({ formatVersion: 2 })],
  ])(
    '%s is %s',
    async (_, status, make, typed = passphrase) => {
      expect(await openBackup(new Blob([make()]), typed)).toMatchObject({ status });
    },
    30_000,
  );

  const sealedAs = async (content: unknown): Promise<Blob> => {
    const packed = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Blob([await seal(new Uint8Array(await new Response(packed).arrayBuffer()), 'known to all')]);
  };

  test.each<[string, (backup: Backup) => unknown, RegExp]>([
    [
      'a record that is not what its id names',
      (all) => ({ ...all, records: [{ ...all.records[0]!, hlc: 'mmmmmmmmm-0000-x' }] }),
      /its id/u,
    ],
    ['the key of another', (all) => ({ ...all, identity: { ...all.identity, author: ben } }), /^identity/u],
    ['settings that are none', (all) => ({ ...all, settings: { settings: { threshold: 'high' } } }), /^settings/u],
    [
      'a subscription that nobody could have',
      (all) => ({ ...all, feeds: [{ ...all.feeds![0]!, url: 'http://192.168.1.1/' }] }),
      /^feeds/u,
    ],
    ['no identity', ({ identity: _, ...all }) => all, /^identity/u],
  ])(
    'what was sealed with %s',
    async (_, change, reason) => {
      const opened = await openBackup(await sealedAs(change(backup)), 'known to all');
      expect(opened).toEqual({ status: 'malformed', reason: expect.stringMatching(reason) });
    },
    30_000,
  );
});

describe('the reminder', () => {
  test('comes after a week with something in no backup, and goes with a backup', async () => {
    const db = empty();
    expect(await backupDue(db, now + 30 * DAY)).toBe(false);
    await saveNow(db, draftOf('A sentence.'), now);
    expect(await backupDue(db, now + 7 * DAY - 1)).toBe(false);
    expect(await backupDue(db, now + 7 * DAY)).toBe(true);
    await noteBackup(db, now + 7 * DAY);
    expect(await backupDue(db, now + 60 * DAY)).toBe(false);
    await saveNow(db, draftOf('Another.', { id: 'b' }), now);
    expect(await backupDue(db, now + 8 * DAY)).toBe(false);
    expect(await backupDue(db, now + 14 * DAY)).toBe(true);
  });

  test('is put off for a week, whatever is written meanwhile', async () => {
    const db = empty();
    await saveNow(db, draftOf('A sentence.'), now);
    await putOffBackup(db, now + 8 * DAY);
    for (let i = 0; i < 20; i += 1) await saveNow(db, draftOf(`Sentence ${i}.`, { id: `d${i}` }), now);
    expect(await backupDue(db, now + 15 * DAY - 1)).toBe(false);
    expect(await backupDue(db, now + 15 * DAY)).toBe(true);
  });

  test('comes after fifty records, whatever the day', async () => {
    const db = empty();
    for (let i = 0; i < 16; i += 1) await saveNow(db, draftOf(`Sentence ${i}.`, { id: `d${i}` }), now);
    expect([await db.records.count(), await backupDue(db, now)]).toEqual([48, false]);
    await saveNow(db, draftOf('The last.', { id: 'last' }), now);
    expect(await backupDue(db, now)).toBe(true);
  });
});
