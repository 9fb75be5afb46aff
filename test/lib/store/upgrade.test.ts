/**
 * A profile of every released version opens in this one, with everything that was in it.
 *
 * `test/fixtures/store.vN.json` are rows as version N saved them, and its tables. They are never edited: a released
 * version of the schema is frozen, a change is a new version with its upgrade and a new fixture.
 */
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { openDatabase } from '../../../lib/store/db.ts';
import { allFeedback } from '../../../lib/store/feedback.ts';
import { allClaims, openDrafts, readIdentity } from '../../../lib/store/reads.ts';
import { readSettings } from '../../../lib/store/settings.ts';
import { rebuildViews } from '../../../lib/store/views.ts';
import v1 from '../../fixtures/store.v1.json' with { type: 'json' };
import v2 from '../../fixtures/store.v2.json' with { type: 'json' };
import v3 from '../../fixtures/store.v3.json' with { type: 'json' };

const released = [v1, v2, v3];

describe.each(released)('a profile of version $version', ({ version, stores, rows }) => {
  const name = `upgrade-${version}`;

  test('opens with its checks, drafts and identity, and the same views when they are computed anew', async () => {
    const old = new Dexie(name);
    old.version(version).stores(stores);
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content);
    old.close();

    const db = openDatabase(name);
    expect((await allClaims(db)).map(({ claim }) => claim.body.text)).toEqual([
      'The government receives orders from abroad.',
    ]);
    expect((await openDrafts(db)).map(({ fields }) => fields.text)).toEqual(['Four hundred fighters were sent.']);
    expect((await readIdentity(db))?.author).toMatch(/^[\w-]{26}$/u);
    const { feedback = [] } = rows as { readonly feedback?: readonly unknown[] };
    expect(await allFeedback(db)).toEqual(feedback);
    const { value } = rows.meta.find(({ key }) => key === 'settings') ?? { value: {} };
    expect(await readSettings(db)).toEqual({ ...defaultSettings, ...(value as object) });
    const stored = await db.claims.toArray();
    await rebuildViews(db);
    expect(await db.claims.toArray()).toEqual(stored);
  });
});

test('the current version has the tables and indexes that were released, or a fixture of its own', async () => {
  const { version, stores } = released.at(-1)!;
  const frozen = new Dexie('frozen');
  frozen.version(version).stores(stores);
  await frozen.open();
  const db = openDatabase('current');
  await db.open();
  expect(db.verno).toBe(version);
  expect(shapeOf(db)).toEqual(shapeOf(frozen));
});

function shapeOf({ tables }: Dexie): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    tables.map(({ name, schema }) => [name, [schema.primKey.src, ...schema.indexes.map(({ src }) => src).sort()]]),
  );
}
