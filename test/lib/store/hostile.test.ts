/** The store under attack: two saves at once, changes in between, files that speak in one's own name. */
import { beforeEach, describe, expect, test } from 'vitest';
import { exportSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { AnyRecord, AuthorId } from '../../../lib/model/record.ts';
import { saveDraft } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { changeDraft, keepDraft } from '../../../lib/store/drafts.ts';
import { readForExport } from '../../../lib/store/exports.ts';
import { ensureIdentity } from '../../../lib/store/identity.ts';
import { observe } from '../../../lib/store/observations.ts';
import { allClaims, openDrafts } from '../../../lib/store/reads.ts';
import { mergeIn } from '../../../lib/store/records.ts';
import { draftOf, NOW, PAGE_URL, saveNow } from '../../support/drafts.ts';
import { assessRecord, ben, claimRecord, eraseRecord, hlcAt, retractRecord, tagRecord } from '../../support/records.ts';

const now = Date.parse(NOW);
const YEAR_4000 = Date.UTC(4000, 0, 1);
let db: Database;
let name = 0;

beforeEach(() => {
  db = openDatabase(`hostile-${name++}`);
});

const records = async (): Promise<AnyRecord[]> => (await db.records.toArray()).map(({ record }) => record);
const me = async (): Promise<AuthorId> => (await ensureIdentity(db, now)).author;

describe('one draft', () => {
  test('saved in two panels at once is one claim, and the second save finds nothing', async () => {
    await keepDraft(db, draftOf('A sentence.'));
    const saves = await Promise.allSettled([saveDraft(db, 'draft-1', now), saveDraft(db, 'draft-1', now)]);
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saves.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not-found' } });
    expect(await allClaims(db)).toHaveLength(1);
  });

  test('that changes while it is saved is saved with the change, or keeps it as a draft', async () => {
    for (let round = 0; round < 20; round++) {
      const id = `draft-${round}`;
      await keepDraft(db, draftOf(`Before ${round}.`, { id }));
      const late = changeDraft(db, id, { fields: { text: `After ${round}.` } }, NOW).then(
        () => true,
        () => false,
      );
      await saveDraft(db, id, now);
      const texts = (await allClaims(db)).map(({ claim }) => claim.body.text);
      expect(texts).toContain((await late) ? `After ${round}.` : `Before ${round}.`);
      expect(await openDrafts(db)).toEqual([]);
    }
  });

  test('whose record nobody could read again is refused with the field, and stays', async () => {
    const draft = draftOf('A sentence.');
    await keepDraft(db, { ...draft, mention: { ...draft.mention!, contentHash: 'none' } });
    await expect(saveDraft(db, 'draft-1', now)).rejects.toThrow('body.contentHash: notHash');
    expect(await records()).toEqual([]);
    expect(await openDrafts(db)).toHaveLength(1);
  });
});

describe("a file that speaks in one's own name", () => {
  test.each([
    ['erases a check', eraseRecord],
    ['withdraws a check', retractRecord],
  ])('and %s is refused, and changes nothing', async (_, make) => {
    await saveNow(db, draftOf('My own check.'), now);
    const before = await records();
    const forged = make(before.find(({ kind }) => kind === 'claim')!, { author: await me(), prev: before });
    const others = claimRecord({ author: ben });
    await expect(mergeIn(db, [others, forged], now)).rejects.toMatchObject({
      code: 'import-malformed',
      message: expect.stringContaining(forged.id),
    });
    expect(await records()).toEqual(before);
  });

  test('but only brings back what one wrote is merged', async () => {
    await saveNow(db, draftOf('My own check.'), now);
    const own = await records();
    const about = own.find(({ kind }) => kind === 'claim')!;
    expect(await mergeIn(db, [...own, assessRecord(about, { author: ben })], now)).toMatchObject({
      added: [expect.any(String)],
      known: own.map(({ id }) => id),
    });
  });
});

test('a stamp of the last instant that is read makes no record of mine unreadable', async () => {
  const claim = claimRecord({ author: ben });
  const last = tagRecord(claim, { author: ben, hlc: hlcAt(YEAR_4000 - 1, 'z', 0xffff) });
  await mergeIn(db, [claim, last], now);
  await saveNow(db, { ...draftOf('x'), claim: claim.id, mention: null }, now);
  await saveNow(db, draftOf('Another.', { id: 'draft-2' }), now + 1);
  const set = exportSet(await readForExport(db, { kind: 'all' }, 'claimlight/test'));
  expect(readSet(JSON.stringify(set)).status).toBe('ok');
  expect(await allClaims(db)).toHaveLength(2);
});

test('text with lone surrogates, NUL and direction marks is stored, exported and read again as the same set', async () => {
  const odd = 'Half \ud83d a pair, \0 nothing, \u202e and back.';
  await saveNow(db, draftOf(odd), now);
  const set = exportSet(await readForExport(db, { kind: 'all' }, 'claimlight/test'));
  const read = readSet(JSON.stringify(set));
  expect(read.status === 'ok' && read.set).toEqual(set);
  expect((await allClaims(db))[0]!.claim.body.text).toBe(odd.toWellFormed());
});

test('what a page reports of mentions that it does not hold is not kept', async () => {
  await saveNow(db, draftOf('A sentence.'), now);
  const [view] = await allClaims(db);
  const mention = view!.mentions[0]!.id;
  const outcome = { claim: view!.id, layer: null, status: 'orphan' } as const;
  await observe(db, 'elsewhere.example/a', [{ ...outcome, mention }], NOW);
  await observe(db, PAGE_URL, [{ ...outcome, mention: 'made up' }], NOW);
  expect(await db.observations.toArray()).toEqual([]);
  await observe(db, PAGE_URL, [{ ...outcome, mention }], NOW);
  expect(await db.observations.toArray()).toMatchObject([{ mention, status: 'orphan' }]);
});
