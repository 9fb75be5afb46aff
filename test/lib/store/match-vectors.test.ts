import { beforeEach, expect, test } from 'vitest';
import { cosineOf, quantise } from '../../../lib/claims/match/vectors.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { findClaims } from '../../../lib/store/match.ts';
import { settleVectors, type VectorsOf } from '../../../lib/store/match-vectors.ts';
import { draftOf, NOW, saveNow } from '../../support/drafts.ts';

let names = 0;
let db: Database;
beforeEach(() => {
  db = openDatabase(`match-vectors-${names++}`);
});

const save = (text: string, after: number) =>
  saveNow(db, draftOf(text, { fields: { verdict: 'false', summary: '' } }), Date.parse(NOW) + after);

async function madeBy(reader: VectorsOf): Promise<number> {
  let made = 0;
  for await (const count of settleVectors(db, reader)) made = count;
  return made;
}

test('a vector of one byte a number keeps its direction', () => {
  const vector = Float32Array.from({ length: 512 }, (_, at) => Math.sin(at * at));
  expect(cosineOf(vector, quantise(vector))).toBeGreaterThan(0.9999);
  expect(cosineOf(vector, quantise(vector.map((value) => -value)))).toBeLessThan(-0.9999);
  expect(cosineOf(vector, quantise(new Float32Array(512)))).toBe(0);
});

test('of two claims that share the same words with a sentence, the one with the nearer vector goes first', async () => {
  const ships = await save('The ministry bought ships for Tobruk.', 0);
  const boats = await save('The ministry bought boats for Tobruk.', 1);
  const vectorOf = (near: string) => (text: string) =>
    Float32Array.from([1, text.includes('vessels') || text.includes(near) ? 1 : -1]);
  for (const [near, first] of [
    ['ships', ships],
    ['boats', boats],
  ] as const) {
    await db.meta.delete('matchVectors');
    expect(await madeBy(async (texts) => texts.map(vectorOf(near)))).toBe(2);
    const found = await findClaims(db, {
      text: 'The ministry bought vessels for Tobruk.',
      language: 'en',
      vectorOf: vectorOf(near),
    });
    expect(found[0]!.match.claim).toBe(first);
  }
});

test('without a model claims are looked up all the same, and get their vectors once there is one', async () => {
  const claim = await save('The ministry bought ships for Tobruk.', 0);
  for await (const _ of settleVectors(db, async () => null)) throw new Error('a vector was made');
  const question = { text: 'The ministry bought ships for Tobruk.', language: 'en', vectorOf: () => null };
  expect((await findClaims(db, question))[0]!.match.claim).toBe(claim);
  expect(await madeBy(async (texts) => texts.map(() => new Float32Array([1, 0])))).toBe(1);
});

test('what was made is not made again; a claim that changed gets another, and one in Arabic none', async () => {
  const claim = await save('The ministry bought ships.', 0);
  const asked: string[] = [];
  const reader: VectorsOf = async (texts) => {
    asked.push(...texts);
    return texts.map(() => new Float32Array([1, 0]));
  };
  expect(await madeBy(reader)).toBe(1);
  expect(await madeBy(reader)).toBe(0);
  const changed = draftOf('The ministry bought boats.', { fields: { verdict: 'false', summary: '' } });
  await saveNow(db, { ...changed, claim, mention: null }, Date.parse(NOW) + 10);
  const arabic = draftOf('اشترت الوزارة سفنا.', { fields: { verdict: 'false', summary: '' } });
  const page = { ...arabic.mention!.page, language: 'ar' };
  await saveNow(db, { ...arabic, mention: { ...arabic.mention!, page } }, Date.parse(NOW) + 20);
  expect(await madeBy(reader)).toBe(1);
  expect(asked).toEqual(['The ministry bought ships.', 'The ministry bought boats.']);
});

test('vectors of another model are made anew', async () => {
  await save('The ministry bought ships.', 0);
  expect(await madeBy(async (texts) => texts.map(() => new Float32Array([1, 0])))).toBe(1);
  const [mark] = (await db.meta.toArray()).filter(({ key }) => key === 'matchVectors');
  await db.meta.put({ key: 'matchVectors', value: { ...(mark!.value as object), model: 'another' } });
  expect(await madeBy(async (texts) => texts.map(() => new Float32Array([0, 1])))).toBe(1);
  expect((await db.matchVectors.toArray()).map(({ vector }) => [...vector])).toEqual([[0, 127]]);
});
