/** The laws of sets over the store: random histories that come in as native and foreign sets, are opened, merged and undone. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { canonicalSet, exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readFile } from '../../../lib/interchange/read-file.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { ExtensionError } from '../../../lib/model/errors.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { OWN_SCHEME } from '../../../lib/model/verdict-schemes.ts';
import { decide } from '../../../lib/publish/deciding.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { type Database, type Mergeable, openDatabase } from '../../../lib/store/db.ts';
import { actOn, changeDesk } from '../../../lib/store/desk.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { closeLayer, openStaged } from '../../../lib/store/layers.ts';
import { mergeSet, undoMerge } from '../../../lib/store/merges.ts';
import { stage } from '../../../lib/store/staging.ts';
import { summaryOf } from '../../../lib/store/summaries.ts';
import { claimRow } from '../../../lib/store/views.ts';
import { draftOf, saveNow } from '../../support/drafts.ts';
import { histories, lawRuns, type Played, play } from '../../support/histories.ts';
import { libraryLines } from '../../support/library-lines.ts';
import { authorNamed, START_MS } from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

/** A store takes a hundred times as long as a map, and shrinking a history longer than anybody waits. */
const runs = { numRuns: Math.ceil(lawRuns / 100), endOnFailure: true };
vi.setConfig({ testTimeout: 60_000 + runs.numRuns * 5000 });

const NOW = START_MS + 86_400_000;
let names = 0;

function law(name: string, check: (played: Played, salt: number) => Promise<void>): void {
  test(name, async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(1000), (history, salt) => check(play(history), salt)),
      runs,
    );
  });
}

async function withStores(count: number, use: (...stores: Database[]) => Promise<void>): Promise<void> {
  const stores = Array.from({ length: count }, () => openDatabase(`laws-${names++}`));
  try {
    // Each has a check of one's own, of an author of its own, that nothing may touch.
    for (const db of stores) await db.meta.put({ key: 'identity', value: identity });
    for (const db of stores) await saveNow(db, draftOf('My own check.'), START_MS);
    await use(...stores);
  } finally {
    await Promise.all(stores.map((db) => db.delete()));
  }
}

const identity = {
  author: authorNamed('Me'),
  ...{ publicKey: '', secretKey: '', device: 'me', set: 'urn:mine', created: '2026-03-01T09:00:00.000Z' },
};

/** What one device holds, as its set; and the others' tables, as a file that is not ours. */
const nativeSet = ({ devices }: Played, at: number) => {
  const people = { [authorNamed(`${at}`)]: { name: `Person ${at}` } };
  return setOfRecords([...devices[at]!.records.values()], { ...ownHeader, id: `urn:set:${at}`, people });
};

const verdicts = ['false', 'true', 'Pants on fire', ''];
function foreignFile(salt: number): string {
  const rows = Array.from({ length: 1 + (salt % 4) }, (_, at) => {
    const [claim, verdict] = [`Claim number ${(salt + at) % 6}`, verdicts[(salt + at) % verdicts.length]];
    return `${claim},${verdict},https://desk-${at % 2}.example/a,Words ${at}`;
  });
  return ['claim,verdict,url,quote', ...rows].join('\n');
}

function mergeable(file: AnnotationSet | string): Mergeable {
  const read = readFile(typeof file === 'string' ? file : JSON.stringify(file));
  if (read.status !== 'ok') throw new Error('newer');
  return read;
}

const merge = (db: Database, file: AnnotationSet | string) => mergeSet(db, mergeable(file), NOW, `merge-${names++}`);

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** All that a person could see of what is one's own, less what only grows. */
async function contents(db: Database) {
  return {
    records: byId(await db.records.toArray()).map(({ id, claims, record }) => [id, [...claims].sort(), record]),
    claims: byId(await db.claims.toArray()),
    summaries: byId((await libraryLines(db)).filter(({ layer }) => layer === null)),
    found: (await db.matchEntries.where('layer').equals('').toArray())
      .map(({ claim, digest }) => [claim, digest])
      .sort(),
    sets: await db.sets.toArray(),
    people: await db.people.toArray(),
  };
}

async function bytes(db: Database): Promise<string> {
  return canonicalSet(exportSet(await readForExport(db, { kind: 'all' }, 'test')));
}

law('importing two sets gives the same in either order', async (played, salt) => {
  for (const [a, b] of [
    [nativeSet(played, 0), nativeSet(played, 1)],
    [nativeSet(played, 2), foreignFile(salt)],
    [foreignFile(salt), foreignFile(salt + 1)],
  ] as const) {
    await withStores(2, async (one, other) => {
      await merge(one, a);
      await merge(one, b);
      await merge(other, b);
      await merge(other, a);
      expect(await contents(other)).toEqual(await contents(one));
    });
  }
});

law('importing twice is importing once', async (played, salt) => {
  await withStores(1, async (db) => {
    for (const file of [nativeSet(played, 0), foreignFile(salt)]) {
      await merge(db, file);
      const once = [await contents(db), await bytes(db)];
      expect(await merge(db, file)).toMatchObject({ added: 0 });
      expect([await contents(db), await bytes(db)]).toEqual(once);
    }
  });
});

law('however records come in, views and lines are those of the records', async ({ devices, all }, salt) => {
  await withStores(1, async (db) => {
    const some = all.filter((_, at) => (at + salt) % 3 !== 0);
    for (const records of [some, [...devices[1]!.records.values()], all]) {
      await mergeSet(db, { records, stored: mergeable(setOfRecords([])).stored }, NOW, `merge-${names++}`);
      const views = viewClaims((await db.records.toArray()).map(({ record }) => record));
      const { claims, summaries } = await contents(db);
      expect(claims).toEqual(byId(views.map(claimRow)));
      const shown = views.filter(({ withdrawn }) => !withdrawn);
      expect(summaries).toEqual(byId(shown.map((view) => summaryOf(view, null, null))));
    }
  });
});

law('a layer that opens and closes changes nothing of mine', async (played, salt) => {
  await withStores(1, async (db) => {
    await merge(db, nativeSet(played, 0));
    const before = [await contents(db), await bytes(db)];
    for (const file of [nativeSet(played, 1), foreignFile(salt)]) {
      const { records, stored } = mergeable(file);
      const set = setOfRecords(records, stored.header);
      await stage(db, { id: 'staged', newer: false, set, records, stored });
      const { layer } = await openStaged(db, 'staged', '2026-03-02T09:00:00Z');
      expect([await contents(db), await bytes(db)]).toEqual(before);
      await closeLayer(db, layer);
      expect([await contents(db), await bytes(db)]).toEqual(before);
    }
  });
});

law('a merge that is undone leaves the same bytes', async (played, salt) => {
  await withStores(1, async (db) => {
    const files = [nativeSet(played, 0), foreignFile(salt), nativeSet(played, 3)];
    const states = [];
    const merges = [];
    for (const file of files) {
      states.push([await contents(db), await bytes(db)]);
      merges.push((await merge(db, file)).merge);
    }
    for (const made of merges.toReversed()) {
      await undoMerge(db, made);
      expect([await contents(db), await bytes(db)]).toEqual(states.pop());
    }
  });
});

law(
  'undoing an earlier merge is as if only the later one had been, or is refused and changes nothing',
  async (played) => {
    await withStores(2, async (db, alone) => {
      const [a, b] = [nativeSet(played, 0), nativeSet(played, 1)];
      const { merge: first } = await merge(db, a);
      const { merge: second } = await merge(db, b);
      const before = await contents(db);
      try {
        await undoMerge(db, first);
      } catch (caught) {
        expect(ExtensionError.from(caught).code).toBe('conflict');
        expect(await contents(db)).toEqual(before);
        return;
      }
      const empty = await contents(alone);
      await merge(alone, b);
      expect(await contents(db)).toEqual(await contents(alone));
      await undoMerge(db, second);
      expect(await contents(db)).toEqual(empty);
    });
  },
);

law(
  'a change of scheme rewrites nothing: what was given keeps its label, and the next is given by the new one',
  async (played, salt) => {
    await withStores(1, async (db) => {
      await merge(db, nativeSet(played, 0));
      await changeDesk(db, { singlePerson: true });
      for (const ownScheme of played.schemes.values()) {
        const before = await contents(db);
        await changeDesk(db, { scheme: OWN_SCHEME, ownScheme });
        expect(await contents(db)).toEqual(before);

        const claim = before.claims[salt % before.claims.length]!.id;
        const { code: verdict, label } = ownScheme.labels[salt % ownScheme.labels.length]!;
        const ruling = { verdict, label, summary: 'So it is.' } as const;
        const { records } = await actOn(db, [claim], decide(ruling), NOW);
        const after = new Map((await contents(db)).records.map(([id, _, record]) => [id, record]));
        expect([...before.records.map(([id]) => after.get(id))]).toEqual(before.records.map(([, , record]) => record));
        for (const id of records) {
          const { kind, body } = after.get(id) as AnyRecord;
          if (kind === 'decide') expect(body).toMatchObject({ label, scheme: ownScheme.id });
        }
      }
    });
  },
);

test('the histories merge what was erased, decide, and hold what is refused to be undone and what is not', async () => {
  const played = fc.sample(histories, { numRuns: 25, seed: 8 }).map(play);
  const kinds = new Set(played.flatMap(({ all }) => all.map(({ kind }: AnyRecord) => kind)));
  expect([...kinds]).toEqual(expect.arrayContaining(['decide', 'approve', 'erase', 'set', 'link']));
  const outcomes = new Set<string>();
  for (const one of played) {
    await withStores(1, async (db) => {
      const { merge: first } = await merge(db, nativeSet(one, 0));
      await merge(db, nativeSet(one, 1));
      outcomes.add(
        await undoMerge(db, first).then(
          () => 'undone',
          () => 'refused',
        ),
      );
    });
  }
  expect([...outcomes].sort()).toEqual(['refused', 'undone']);
});
