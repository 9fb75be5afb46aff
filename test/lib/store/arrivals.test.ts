/** What is new since a moment: all of it, once, in the order in which it came. */
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { arrivedAfter, latestAfter, noteArrivals } from '../../../lib/store/arrivals.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { newRow } from '../../../lib/store/filing.ts';
import v4 from '../../fixtures/store.v4.json' with { type: 'json' };
import { ben, claimRecord } from '../../support/records.ts';

let db: Database;
let profile = 0;

beforeEach(() => {
  profile += 1;
  db = openDatabase(`arrivals-${profile}`);
});

async function arrive(from: number, count: number): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, at) =>
    newRow(claimRecord({ author: ben, seconds: from + at }), from + at),
  );
  await db.records.bulkPut(rows);
  await noteArrivals(db, rows);
  return rows.map(({ id }) => id);
}

async function allAfter(after: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let some = await arrivedAfter(db, after); some !== null; some = await arrivedAfter(db, some.last)) {
    ids.push(...some.rows.map(({ id }) => id));
  }
  return ids;
}

describe('what arrived', () => {
  test('together and alone is read from any moment on, the first first or the latest first', async () => {
    const ids = [...(await arrive(1, 250))];
    for (let at = 300; at < 360; at++) ids.push(...(await arrive(at, 1)));
    expect(await allAfter(-1)).toEqual(ids);
    expect(await allAfter(120)).toEqual(ids.slice(120));
    expect((await latestAfter(db, 120, 1000)).map(({ id }) => id)).toEqual(ids.slice(120).reverse());
    expect((await latestAfter(db, 0, 100)).map(({ id }) => id)).toEqual(ids.slice(-100).reverse());
    expect(await allAfter(359)).toEqual([]);
  });

  test('and went is not there, and what came again counts once, from then on', async () => {
    const ids = await arrive(1, 3);
    await db.records.delete(ids[0]!);
    const again = { ...(await db.records.get(ids[1]!))!, arrival: 7 };
    await db.records.put(again);
    await noteArrivals(db, [again]);
    expect(await allAfter(-1)).toEqual([ids[2], ids[1]]);
    expect(await allAfter(3)).toEqual([ids[1]]);
  });

  test('before there were such rows stands in its order', async () => {
    const old = new Dexie('arrivals-of-version-4');
    old.version(v4.version).stores(v4.stores);
    await old.table('records').bulkPut(v4.rows.records);
    old.close();
    db = openDatabase('arrivals-of-version-4');
    const inOrder = v4.rows.records.toSorted((one, other) => one.arrival - other.arrival);
    expect(await allAfter(-1)).toEqual(inOrder.map(({ id }) => id));
  });
});
