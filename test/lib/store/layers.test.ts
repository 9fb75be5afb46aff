import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalSet, exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { type ExportChoice, readForExport } from '../../../lib/store/exports.ts';
import { saveProfile } from '../../../lib/store/identity.ts';
import { closeLayer, openStaged } from '../../../lib/store/layers.ts';
import { mergeSet } from '../../../lib/store/merges.ts';
import { allClaims, claimsOfPage, layerClaimsOfPage, openLayers } from '../../../lib/store/reads.ts';
import { stage } from '../../../lib/store/staging.ts';
import { draftOf, NOW, PAGE_URL, saveNow, source } from '../../support/drafts.ts';

const now = Date.parse(NOW);
let names = 0;
let mine: Database;
let theirs: Database;

beforeEach(() => {
  mine = openDatabase(`layers-${names++}`);
  theirs = openDatabase(`layers-${names++}`);
});

async function write(db: Database, sentence: string, at = now): Promise<string> {
  const draft = draftOf(sentence, {
    fields: { verdict: 'false', summary: 'No.' },
    evidence: [source('a', `https://gazette.example/${encodeURIComponent(sentence)}`)],
  });
  return saveNow(db, draft, at);
}

async function exported(db: Database, choice: ExportChoice = { kind: 'all' }): Promise<AnnotationSet> {
  return exportSet(await readForExport(db, choice, 'claimlight/test'));
}

async function open(db: Database, set: AnnotationSet): Promise<string> {
  const read = readSet(structuredClone(set) as unknown);
  if (read.status !== 'ok') throw new Error('newer');
  await stage(db, { id: 'staged', newer: false, set: read.set, records: read.records });
  return (await openStaged(db, 'staged', NOW)).layer;
}

async function merge(db: Database, set: AnnotationSet) {
  const read = readSet(structuredClone(set) as unknown);
  if (read.status !== 'ok') throw new Error('newer');
  return mergeSet(db, read, now, `merge-${names++}`);
}

describe('a set of someone else', () => {
  test("opens as a layer in its page, beside one's own records and never among them", async () => {
    await write(theirs, 'They sent four hundred fighters.');
    const layer = await open(mine, await exported(theirs));
    expect(await allClaims(mine)).toEqual([]);
    expect((await layerClaimsOfPage(mine, PAGE_URL)).map(({ view }) => view.claim.body.text)).toEqual([
      'They sent four hundred fighters.',
    ]);
    await closeLayer(mine, layer);
    expect(await layerClaimsOfPage(mine, PAGE_URL)).toEqual([]);
    expect(await openLayers(mine)).toEqual([]);
  });

  test('opened again replaces its layer', async () => {
    await write(theirs, 'One.');
    await open(mine, await exported(theirs));
    await write(theirs, 'Two.', now + 1000);
    await open(mine, await exported(theirs));
    expect(await openLayers(mine)).toHaveLength(1);
    expect(await layerClaimsOfPage(mine, PAGE_URL)).toHaveLength(2);
  });

  test("merged becomes one's own, once: the second time nothing is new", async () => {
    await write(theirs, 'One.');
    const set = await exported(theirs);
    await open(mine, set);
    expect(await merge(mine, set)).toMatchObject({ known: 0 });
    expect(await openLayers(mine)).toEqual([]);
    expect(await claimsOfPage(mine, PAGE_URL)).toHaveLength(1);
    expect(await merge(mine, set)).toMatchObject({ added: 0 });
  });

  test('two sets merged in either order give the same store', async () => {
    await write(theirs, 'One.');
    const other = openDatabase(`layers-${names++}`);
    await write(other, 'Two.');
    const [a, b] = [await exported(theirs), await exported(other)];
    const second = openDatabase(`layers-${names++}`);
    await merge(mine, a);
    await merge(mine, b);
    await merge(second, b);
    await merge(second, a);
    const contents = async (db: Database) => ({
      records: (await db.records.toArray()).map(({ record }) => record),
      claims: await db.claims.toArray(),
      sets: await db.sets.toArray(),
      people: await db.people.toArray(),
    });
    expect(await contents(second)).toEqual(await contents(mine));
  });
});

describe('export, merge into an empty profile, export again', () => {
  test('gives the same canonical bytes, by "all" and by the set', async () => {
    await saveProfile(theirs, { name: 'Salma', desk: 'Libya desk' }, now);
    const first = await write(theirs, 'One.');
    await write(theirs, 'Two.', now + 1000);
    await withdrawClaim(theirs, first, 'wrong', now + 2000);
    const set = { ...(await exported(theirs)), note: 'an unknown key' } as unknown as AnnotationSet;
    await merge(mine, set);
    expect(canonicalSet(await exported(mine))).toBe(canonicalSet(set));
    expect(canonicalSet(await exported(mine, { kind: 'set', id: set.id }))).toBe(canonicalSet(set));
    expect(Object.values(set.people!)).toEqual([{ name: 'Salma', desk: 'Libya desk' }]);
  });

  test('of one page, too', async () => {
    await write(theirs, 'One.');
    const set = await exported(theirs, { kind: 'page', pageUrls: [PAGE_URL], title: 'An interview' });
    expect(set.label).toBe('An interview');
    await merge(mine, set);
    const again = await exported(mine, { kind: 'page', pageUrls: [PAGE_URL], title: 'An interview' });
    expect(canonicalSet(again)).toBe(canonicalSet(set));
  });

  test('of a page with its frames: each claim once, under the name of the page', async () => {
    await write(theirs, 'One.');
    const alone = await exported(theirs, { kind: 'page', pageUrls: [PAGE_URL], title: 'An interview' });
    const { mention, ...framed } = draftOf('In a frame.', { id: 'framed' });
    await saveNow(theirs, { ...framed, mention: { ...mention!, pageUrl: 'embed.example/1' } }, now);
    const pageUrls = [PAGE_URL, 'embed.example/1', 'embed.example/2'];
    const set = await exported(theirs, { kind: 'page', pageUrls, title: 'An interview' });
    expect(set.claims.map(({ record }) => record.body.text).sort()).toEqual(['In a frame.', 'One.']);
    expect(set.id).toBe(alone.id);
  });

  test('after a change, the set has a later time of change and the rest of its header', async () => {
    await write(theirs, 'One.');
    const set = await exported(theirs);
    await merge(mine, set);
    const [view] = await allClaims(mine);
    await saveNow(
      mine,
      { ...draftOf('One.'), claim: view!.id, mention: null, fields: { ...draftOf('One.').fields, verdict: 'true' } },
      now + 5000,
    );
    const again = await exported(mine);
    expect(again.id).toBe(set.id);
    expect(again.modified).toBe(new Date(now + 5000).toISOString());
  });

  test('exporting the same records twice gives the same file', async () => {
    await write(mine, 'One.');
    expect(canonicalSet(await exported(mine))).toBe(canonicalSet(await exported(mine)));
  });
});
