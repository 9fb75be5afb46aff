/**
 * How many runs of four characters a sentence shares with each of the claims that were found for it.
 *
 * A run weighs by how few of these claims have it: what all have in common is what the sentence was looked up by.
 *
 * Out:  for each claim the share of the sentence's runs that it has, those it repeats a little more (BM25); and how
 *       much both have in common (Dice).
 * Cost: a millisecond for a hundred claims.
 */
import { GRAMS, gramsOf } from './grams.ts';

/** Runs are weighed as if at least so many claims had been found: of three, all would be rare. */
const MIN_FOUND = 100;

/** BM25, for texts of a usual claim with its title. */
const K1 = 1.2;
const B = 0.75;
const USUAL_LENGTH = 150;

interface Weighing {
  /** For each run, how many claims have it. */
  readonly holding: Uint16Array;
  /** What a run weighs that so many have. */
  readonly weights: Float64Array;
  /** 1 for each run of the sentence. */
  readonly wanted: Uint8Array;
  readonly total: number;
  /** Zeros, between two claims. */
  readonly times: Uint16Array;
}

export function shareGrams(sentence: string, claims: readonly string[]): readonly (readonly [number, number])[] {
  const lists = claims.map(gramsOf);
  const holding = countHolding(lists);
  const all = Math.max(lists.length, MIN_FOUND);
  const weights = new Float64Array(all + 1);
  for (let n = 0; n <= all; n++) weights[n] = Math.log(1 + (all - n + 0.5) / (n + 0.5));
  const wanted = new Uint8Array(GRAMS);
  let total = 0;
  for (const gram of gramsOf(sentence)) {
    if (wanted[gram] === 0) total += weights[holding[gram]!]!;
    wanted[gram] = 1;
  }
  const weighing = { holding, weights, wanted, total, times: new Uint16Array(GRAMS) };
  return lists.map((grams) => share(grams, weighing));
}

function countHolding(lists: readonly Uint16Array[]): Uint16Array {
  const holding = new Uint16Array(GRAMS);
  const last = new Uint16Array(GRAMS);
  for (let at = 0; at < lists.length; at++) {
    const grams = lists[at]!;
    for (let place = 0; place < grams.length; place++) {
      const gram = grams[place]!;
      if (last[gram] === at + 1) continue;
      last[gram] = at + 1;
      holding[gram]! += 1;
    }
  }
  return holding;
}

function share(grams: Uint16Array, { holding, weights, wanted, total, times }: Weighing): readonly [number, number] {
  const spread = K1 * (1 - B + (B * grams.length) / USUAL_LENGTH);
  for (let at = 0; at < grams.length; at++) times[grams[at]!]! += 1;
  let both = 0;
  let repeated = 0;
  let own = 0;
  for (let at = 0; at < grams.length; at++) {
    const gram = grams[at]!;
    const count = times[gram]!;
    if (count === 0) continue;
    times[gram] = 0;
    const weight = weights[holding[gram]!]!;
    own += weight;
    if (wanted[gram] === 0) continue;
    both += weight;
    repeated += (weight * count * (K1 + 1)) / (count + spread);
  }
  return [repeated / (total || 1), (2 * both) / (total + own || 1)];
}
