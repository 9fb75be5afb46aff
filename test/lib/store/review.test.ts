import { expect, test } from 'vitest';
import { exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { readReview } from '../../../lib/store/review.ts';
import { stage } from '../../../lib/store/staging.ts';
import { draftOf, NOW, saveNow, source } from '../../support/drafts.ts';

const now = Date.parse(NOW);
const SENTENCE = 'They sent four hundred fighters.';

async function written(db: Database): Promise<string> {
  const evidence = [source('a', 'https://gazette.example/minutes')];
  return saveNow(db, draftOf(SENTENCE, { fields: { verdict: 'false', summary: 'No.' }, evidence }), now);
}

test('a claim of one’s own comes with everything that was said of it, until it is withdrawn', async () => {
  const db = openDatabase('review-own');
  const claim = await written(db);
  const found = (await readReview(db, claim, null))!;
  expect(found.view.claim.body.text).toBe(SENTENCE);
  expect(found.records.map(({ id }) => id)).toEqual(found.view.history);
  expect(found.records.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['claim', 'mention', 'evidence', 'assess']),
  );
  await withdrawClaim(db, claim, '', now + 1000);
  expect(await readReview(db, claim, null)).toBeNull();
  expect(await readReview(db, 'nowhere', null)).toBeNull();
});

test('a claim of an open set is found under that set alone', async () => {
  const theirs = openDatabase('review-theirs');
  const claim = await written(theirs);
  const read = readSet(structuredClone(exportSet(await readForExport(theirs, { kind: 'all' }, 'test'))));
  if (read.status !== 'ok') throw new Error('newer');
  const mine = openDatabase('review-mine');
  await stage(mine, { id: 'staged', newer: false, set: read.set, records: read.records });
  const { layer } = await openStaged(mine, 'staged', NOW);
  expect((await readReview(mine, claim, layer))?.view.claim.body.text).toBe(SENTENCE);
  expect(await readReview(mine, claim, null)).toBeNull();
  expect(await readReview(mine, claim, 'urn:another')).toBeNull();
});
