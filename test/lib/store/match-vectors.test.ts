import { beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { findClaims } from '../../../lib/store/match.ts';
import { cosineOf, quantise, settleVectors } from '../../../lib/store/match-vectors.ts';
import { draftOf, NOW, saveNow } from '../../support/drafts.ts';

let names = 0;
let db: Database;
beforeEach(() => {
  db = openDatabase(`match-vectors-${names++}`);
});

const save = (text: string, after: number) =>
  saveNow(db, draftOf(text, { fields: { verdict: 'false', summary: '' } }), Date.parse(NOW) + after);

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
    await db.matchVectors.clear();
    let made = 0;
    for await (const count of settleVectors(db, vectorOf(near))) made = count;
    expect(made).toBe(2);
    const found = await findClaims(db, {
      text: 'The ministry bought vessels for Tobruk.',
      language: 'en',
      vectorOf: vectorOf(near),
    });
    expect(found[0]!.match.claim).toBe(first);
  }
});

test('a text without a vector is looked up all the same, and asked for again', async () => {
  const claim = await save('The ministry bought ships for Tobruk.', 0);
  for await (const _ of settleVectors(db, () => null)) throw new Error('a vector was made');
  const question = { text: 'The ministry bought ships for Tobruk.', language: 'en', vectorOf: () => null };
  expect((await findClaims(db, question))[0]!.match.claim).toBe(claim);
});
