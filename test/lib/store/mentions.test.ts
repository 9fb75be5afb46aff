import { beforeEach, describe, expect, test } from 'vitest';
import { withdrawClaim } from '../../../lib/store/claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { keepDraft } from '../../../lib/store/drafts.ts';
import { mentionAgain, takeBackMention } from '../../../lib/store/mentions.ts';
import { allClaims, claimsOfPage, findClaim, openDrafts } from '../../../lib/store/reads.ts';
import { draftOf, NOW, PAGE_URL, saveNow } from '../../support/drafts.ts';

const now = Date.parse(NOW);
const OTHER_PAGE = 'gazette.example/orders';
let db: Database;
let name = 0;
let claim: string;

const elsewhere = (() => {
  const draft = draftOf('Orders from Ankara and Doha reach the council.', {
    id: 'again',
    fields: { summary: 'typed already' },
  });
  const mention = { ...draft.mention!, pageUrl: OTHER_PAGE };
  return { ...draft, mention, pageUrl: OTHER_PAGE };
})();

beforeEach(async () => {
  db = openDatabase(`mentions-${name++}`);
  const checked = draftOf('The council receives orders from abroad.', { fields: { verdict: 'false', summary: 'No.' } });
  claim = await saveNow(db, checked, now);
  await keepDraft(db, elsewhere);
});

const again = () => mentionAgain(db, { draft: elsewhere.id, claim }, now + 1000);
const pages = async () => (await findClaim(db, claim))!.mentions.map(({ body }) => body.pageUrl);

describe('the same claim in another place', () => {
  test('is a second mention of it and no second claim, with its verdict there, and the draft is gone', async () => {
    const { mention } = await again();
    expect(await pages()).toEqual([PAGE_URL, OTHER_PAGE]);
    expect(await allClaims(db)).toHaveLength(1);
    const [there] = await claimsOfPage(db, OTHER_PAGE);
    expect(there?.assessments.map(({ body }) => body.verdict)).toEqual(['false']);
    expect(there?.mentions[1]).toMatchObject({
      id: mention,
      body: { selectors: elsewhere.mention.target.selectors, context: elsewhere.mention.target.context },
    });
    expect(await openDrafts(db)).toEqual([]);
  });

  test('taken back leaves the claim as it was, and the draft with what was typed', async () => {
    const added = await again();
    await takeBackMention(db, added, now + 2000);
    expect(await pages()).toEqual([PAGE_URL]);
    expect(await claimsOfPage(db, OTHER_PAGE)).toEqual([]);
    expect(await openDrafts(db)).toEqual([elsewhere]);
    await expect(takeBackMention(db, added, now + 3000)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each<[string, string, () => Promise<unknown>]>([
    [
      'a claim that is not among one’s own',
      'not-found',
      () => mentionAgain(db, { draft: 'again', claim: 'A'.repeat(26) }, now),
    ],
    ['a draft that is gone', 'not-found', () => mentionAgain(db, { draft: 'none', claim }, now)],
    [
      'a claim that was withdrawn',
      'not-found',
      async () => {
        await withdrawClaim(db, claim, '', now + 500);
        await again();
      },
    ],
    [
      'a draft without a place',
      'bad-message',
      async () => {
        await keepDraft(db, { ...elsewhere, mention: null });
        await again();
      },
    ],
  ])('%s is refused, and the draft stays', async (_, code, act) => {
    await expect(act()).rejects.toMatchObject({ code });
    expect(await openDrafts(db)).toHaveLength(1);
    expect(await pages()).toEqual([PAGE_URL]);
  });

  test('of two presses one counts', async () => {
    const presses = await Promise.allSettled([again(), again()]);
    expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await pages()).toEqual([PAGE_URL, OTHER_PAGE]);
  });
});
