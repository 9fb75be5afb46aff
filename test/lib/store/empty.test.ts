import { expect, test } from 'vitest';
import { DEMO_DATABASE, DEMO_SPACE } from '../../../lib/model/demo.ts';
import { storeCounts } from '../../../lib/store/counts.ts';
import { openDatabase } from '../../../lib/store/db.ts';
import { emptyStore } from '../../../lib/store/empty.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { findClaim, readIdentity } from '../../../lib/store/reads.ts';
import { changeSettings } from '../../../lib/store/settings.ts';
import { draftOf, NOW, saveNow } from '../../support/drafts.ts';

const now = Date.parse(NOW);

test('a store that was emptied holds no row, its author’s key included, and can be written again', async () => {
  const db = openDatabase('emptied');
  await saveNow(db, draftOf('They sent four hundred fighters.'), now);
  await saveProfile(db, { name: 'Amal', desk: '' }, now);
  await changeSettings(db, { threshold: 0.5 });
  const author = (await readIdentity(db))!.author;
  expect((await storeCounts(db)).claims).toBe(1);
  await emptyStore(db);
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  await saveNow(db, draftOf('They sent four hundred fighters.'), now);
  expect(await storeCounts(db)).toMatchObject({ claims: 1, drafts: 0 });
  expect((await readIdentity(db))!.author).not.toBe(author);
});

test('what is written in the demo says so in each record', async () => {
  const spacesIn = async (name: string): Promise<Set<string>> => {
    const db = openDatabase(name);
    const view = await findClaim(db, await saveNow(db, draftOf('They sent four hundred fighters.'), now));
    const rows = await db.records.bulkGet([...view!.history]);
    return new Set(rows.map((row) => row!.record.space));
  };
  expect(await spacesIn(DEMO_DATABASE)).toEqual(new Set([DEMO_SPACE]));
  expect(await spacesIn('claimlight')).toEqual(new Set(['local']));
});
