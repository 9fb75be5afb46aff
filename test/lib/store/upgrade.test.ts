/**
 * A profile of every released version opens in this one, with everything that was in it.
 *
 * `test/fixtures/store.vN.json` are rows as version N saved them, bytes as their text, and its tables. They are never
 * edited: a released version of the schema is frozen, a change is a new version with its upgrade and a new fixture.
 */
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { openDatabase } from '../../../lib/store/db.ts';
import { allFeedback } from '../../../lib/store/feedback.ts';
import { findLayerClaim, readLayerSet } from '../../../lib/store/layers.ts';
import { allClaims, openDrafts, openLayers, readIdentity } from '../../../lib/store/reads.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { readSettings } from '../../../lib/store/settings.ts';
import { rebuildViews } from '../../../lib/store/views.ts';
import v1 from '../../fixtures/store.v1.json' with { type: 'json' };
import v2 from '../../fixtures/store.v2.json' with { type: 'json' };
import v3 from '../../fixtures/store.v3.json' with { type: 'json' };
import v4 from '../../fixtures/store.v4.json' with { type: 'json' };
import v5 from '../../fixtures/store.v5.json' with { type: 'json' };
import v6 from '../../fixtures/store.v6.json' with { type: 'json' };
import { libraryLines } from '../../support/library-lines.ts';
import { ben, claimRecord, eraseRecord } from '../../support/records.ts';

const released = [v1, v2, v3, v4, v5, v6];

describe.each(released)('a profile of version $version', ({ version, stores, rows }) => {
  const name = `upgrade-${version}`;

  test('opens with its checks, drafts and identity, and the same views when they are computed anew', async () => {
    const old = new Dexie(name);
    old.version(version).stores(stores);
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content.map(withBytes));
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
    const [line] = await libraryLines(db);
    expect(line).toMatchObject({
      text: 'The government receives orders from abroad.',
      verdicts: ['false'],
      sources: 1,
    });
    await rebuildViews(db);
    expect(await db.claims.toArray()).toEqual(stored);
    expect(await libraryLines(db)).toEqual([line]);
  });
});

test('a layer that version 3 kept whole is listed without its set, and has its set and its lines', async () => {
  const old = new Dexie('upgrade-layer');
  old.version(v3.version).stores(v3.stores);
  const [{ view }] = v3.rows.claims as [(typeof v3.rows.claims)[0]];
  const publisher = { id: 'https://desk.example', name: 'The desk' };
  const set = { format: 'claimlight.annotation-set', formatVersion: 1, id: 'urn:set', label: 'Theirs', publisher };
  const layer = { id: 'urn:set', label: 'Theirs', openedAt: view.modified, newer: false, people: {} };
  await old.table('layers').put({ ...layer, set });
  await old.table('layerClaims').put({ layer: 'urn:set', claim: view.id, pageUrls: [], view });
  old.close();

  const db = openDatabase('upgrade-layer');
  expect(await openLayers(db)).toEqual([{ ...layer, publisher, claims: 1 }]);
  expect((await readLayerSet(db, 'urn:set')).set).toEqual(set);
  expect((await findLayerClaim(db, 'urn:set', view.id))?.publisher).toEqual(publisher);
  expect(await libraryLines(db)).toMatchObject([{ id: view.id, layer: 'urn:set' }]);
});

test('a priority that was set in version 5 is in its line', async () => {
  const old = new Dexie('upgrade-priority');
  old.version(v5.version).stores(v5.stores);
  const [row] = v5.rows.claims as [(typeof v5.rows.claims)[0]];
  const fields = [{ field: 'priority', values: ['high'], authors: [] }];
  await old.table('claims').put({ ...row, view: { ...row.view, fields } });
  await old.table('claimLines').bulkPut(v5.rows.claimLines.map(withBytes));
  await old.table('meta').bulkPut(v5.rows.meta);
  old.close();

  expect(await libraryLines(openDatabase('upgrade-priority'))).toMatchObject([{ priority: 'high', due: null }]);
});

test('what was erased in version 3 does not come back', async () => {
  const old = new Dexie('upgrade-erased');
  old.version(v3.version).stores(v3.stores);
  const claim = claimRecord({ author: ben });
  const erase = eraseRecord(claim, { author: ben, seconds: 1, prev: [claim] });
  const row = { id: erase.id, kind: 'erase', claims: [''], names: [claim.id], arrival: 1, record: erase };
  await old.table('records').put(row);
  old.close();

  const db = openDatabase('upgrade-erased');
  expect(await mergeIn(db, [claim], Date.now())).toMatchObject({ added: [] });
  expect(await allClaims(db)).toEqual([]);
});

/** As it is stored: the library's lines are bytes. */
function withBytes(row: object): object {
  return 'lines' in row ? { ...row, lines: new TextEncoder().encode(String(row.lines)) } : row;
}

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
