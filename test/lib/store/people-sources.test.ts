/** Everyone and every source that is here, over one's own claims and an opened set. */
import { beforeEach, expect, test } from 'vitest';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { allAuthors } from '../../../lib/store/people.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { allSources } from '../../../lib/store/sources.ts';
import { stage } from '../../../lib/store/staging.ts';
import { draftOf, NOW, saveNow } from '../../support/drafts.ts';
import { ana, assessRecord, ben, claimRecord, evidenceRecord } from '../../support/records.ts';
import { setOfRecords } from '../../support/sets.ts';

const now = Date.parse(NOW);
const url = 'https://gazette.example/minutes';
let names = 0;
let db: Database;

beforeEach(() => {
  db = openDatabase(`people-${names++}`);
});

async function openLayer(): Promise<string> {
  const claim = claimRecord({ author: ben, body: { text: 'Said of a layer.' } });
  const kept = { url, title: 'Minutes', publisher: 'Gazette', archivedAt: 'https://web.archive.org/web/2024/x' };
  const read = readSet(JSON.stringify(setOfRecords([claim, evidenceRecord(claim, { author: ben, body: kept })])));
  if (read.status === 'newer') throw new Error('newer');
  await stage(db, { id: 'staged', newer: false, set: read.set, records: read.records, stored: read.stored });
  await openStaged(db, 'staged', NOW);
  return claim.id;
}

test('people are counted over more claims than are read at once, oneself first', async () => {
  const many = Array.from({ length: 501 }, (_, at) => claimRecord({ author: ana, body: { text: `Claim ${at}.` } }));
  await mergeIn(db, [...many, assessRecord(many[0]!, { author: ben })], now);
  await openLayer();
  await saveNow(db, draftOf('My own.', { fields: { verdict: 'false', summary: 'No.' } }), now);
  await withdrawClaim(db, await saveNow(db, draftOf('Withdrawn.', { id: 'b' }), now), '', now);
  await saveProfile(db, { name: 'Mia', desk: 'Harbour' }, now);
  const authors = await allAuthors(db);
  expect(authors.map(({ claims, assessments, decisions }) => [claims, assessments, decisions])).toEqual([
    [1, 1, 0],
    [501, 0, 0],
    [1, 1, 0],
  ]);
  expect(authors[0]).toMatchObject({ name: 'Mia', desk: 'Harbour', isMe: true });
  expect(authors.slice(1).map(({ author, isMe }) => [author, isMe])).toEqual([
    [ana, false],
    [ben, false],
  ]);
});

test('a source is one by its address, with the claims of every set that name it', async () => {
  const own = claimRecord({ author: ana, body: { text: 'Said here.' } });
  const bare = { url, title: '', publisher: '' };
  const offline = { url: null, title: 'A letter', publisher: '', access: 'offline' as const };
  await mergeIn(
    db,
    [
      own,
      evidenceRecord(own, { author: ana, body: bare }),
      evidenceRecord(own, { author: ben, body: bare }),
      evidenceRecord(own, { author: ana, body: offline }),
    ],
    now,
  );
  const claim = await openLayer();
  const sources = await allSources(db);
  expect(sources.map(({ title, claims }) => [title, claims.map(({ id }) => id)])).toEqual([
    ['Minutes', [own.id, claim]],
    ['A letter', [own.id]],
  ]);
  expect(sources[0]).toMatchObject({ url, publisher: 'Gazette', archivedAt: 'https://web.archive.org/web/2024/x' });
});
