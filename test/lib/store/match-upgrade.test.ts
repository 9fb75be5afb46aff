/** A profile that was made before there was a matcher has its claims found; what the matcher keeps can be made anew. */
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { matchClaims } from '../../../lib/store/match.ts';
import { rebuildViews } from '../../../lib/store/views.ts';
import v1 from '../../fixtures/store.v1.json' with { type: 'json' };
import v3 from '../../fixtures/store.v3.json' with { type: 'json' };

const said = { text: 'It receives its orders from abroad, the government', language: 'en' };

async function openAs({ version, stores, rows }: typeof v1 | typeof v3): Promise<Database> {
  const name = `match-upgrade-${version}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content);
  old.close();
  return openDatabase(name);
}

test('the checks of version 1 are found by what they say', async () => {
  expect(await matchClaims(await openAs(v1), said)).toMatchObject([{ claim: v1.rows.claims[0]!.id, layer: null }]);
});

test('entries that were lost are made anew with the views', async () => {
  const db = await openAs(v3);
  expect(await matchClaims(db, said)).toEqual([]);
  await rebuildViews(db);
  expect(await matchClaims(db, said)).toMatchObject([{ claim: v3.rows.claims[0]!.id, layer: null }]);
});
