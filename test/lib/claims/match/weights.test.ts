/** What is shipped is what its card says, and what was learnt is what is computed. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pairFeatures } from '../../../../lib/claims/match/pair.ts';
import * as weights from '../../../../lib/claims/match/weights.ts';
import { wordedOf } from '../../../../lib/claims/training/match/checked-claims.ts';
import { fitChoices } from '../../../../lib/claims/training/match/choices.ts';
import { chanceOf } from '../../../../lib/claims/training/match/fit.ts';
import { List } from '../../../../lib/claims/training/match/lookup.ts';
import { firstOf } from '../../../../lib/claims/training/match/order.ts';
import { hashOf } from '../../../../lib/claims/training/match/write-weights.ts';
import { openDatabase } from '../../../../lib/store/db.ts';
import { findClaims } from '../../../../lib/store/match.ts';
import { addEntries, matchTables, OWN } from '../../../../lib/store/match-entries.ts';
import { settleMatches } from '../../../../lib/store/match-segments.ts';
import { keepVectors } from '../../../../lib/store/match-vectors.ts';

const card = readFileSync('public/models/match.md', 'utf8');

test('the card names the weights by their hash', () => {
  expect(card).toContain(hashOf(weights));
});

test('the weights are for the vectors of the packaged sentence model', () => {
  const hash = createHash('sha256').update(readFileSync('public/models/tier2.bin')).digest('hex');
  expect(hash.slice(0, 16)).toBe(weights.vectorModel);
});

test('there is a weight for each number of a pair, and one more for the cosine', () => {
  const { withoutVectors, withVectors, usualCosine } = weights;
  for (const { length } of [withoutVectors.order, withoutVectors.chance, usualCosine])
    expect(length).toBe(pairFeatures.length);
  for (const { length } of [withVectors.order, withVectors.chance]) expect(length).toBe(pairFeatures.length + 1);
});

test('a choice that is made four times of five weighs the logarithm of four', () => {
  const choice = (shares: readonly number[]) => ({ features: [[1], [0]], shares, weight: 1 });
  const choices = [...[1, 2, 3, 4].map(() => choice([1, 0])), choice([0, 1])];
  expect(fitChoices(choices, [0], 0)[0]).toBeCloseTo(Math.log(4), 6);
});

test('what comes first among three is learnt from how often it did', () => {
  const features = [[1, 0], [0, 1], [0, 0]]; // biome-ignore format: rows of a table
  const choices = [{ features, shares: [0.5, 0.3, 0.2], weight: 1 }];
  const [one, two] = fitChoices(choices, [0, 1]);
  expect(one! - two!).toBeCloseTo(Math.log(0.5 / 0.3), 1);
  expect(one!).toBeCloseTo(Math.log(0.5 / 0.2), 1);
});

const claims = [
  { id: 'a', vclaim: 'Turkey moved 400 Syrian mercenaries to Tripoli.', title: 'Mercenaries', date: '5 January 2020' },
  { id: 'b', vclaim: 'Tripoli has 400 hospitals.', title: 'Hospitals of Tripoli', text: 'Of Syrian doctors.' },
  { id: 'c', vclaim: 'The orchestra played Brahms.', title: 'A concert in Tripoli' },
];
const vectorOf = (text: string) => Float32Array.from({ length: 8 }, (_, at) => Math.sin(text.length * (at + 1)));

test('the trainer sees the same numbers as the store', async () => {
  const db = openDatabase('match-parity');
  await db.transaction('rw', matchTables(db), async () => addEntries(db, OWN, claims.map(wordedOf)));
  for await (const _ of settleMatches(db));
  const entries = await db.matchEntries.toArray();
  const vectors = entries.map(({ number }, at) => ({ number, vector: vectorOf(claims[at]!.vclaim) }));
  await keepVectors(db, vectors);
  const list = new List(claims, { of: (texts) => texts.map(vectorOf) });
  for (const text of ['400 Syrian mercenaries are in Tripoli', 'Doctors of Tripoli', 'Who played Brahms?']) {
    const asked = { text, language: 'en', date: '2020-01-07' };
    const [choice] = list.lookUp([{ text, day: Date.UTC(2020, 0, 7) / 86_400_000, rel: ['a'] }]);
    const [found] = await findClaims(db, { ...asked, vectorOf });
    const first = firstOf(choice!, weights.withVectors.order);
    expect(chanceOf(first, weights.withVectors)).toBeCloseTo(found!.match.similarity, 6);
    expect(first!.relevant).toBe(found!.match.claim === 'a');
  }
});
