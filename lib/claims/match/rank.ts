/**
 * Order the claims that were found for a sentence by how likely they say the same, and say how likely that is.
 *
 * In:    what was found, and the cosines of sentence vectors where there are: null for all, or for a claim.
 * Out:   places in `found`, the most alike first; `similarity` in [0, 1] is the chance that both state the same.
 * Cost:  some milliseconds for a hundred.
 */
import { comparePairs, type Found, type Sentence } from './pair.ts';
import { type MatchWeights, usualCosine, withoutVectors, withVectors } from './weights.ts';

/** The right claim is among the first hundred for 98 of 100 posts and 81 of 100 sentences of debates. */
export const MAX_FOUND = 100;

/** What shares less of the sentence's words than this, beside what shares most, is never the most alike. */
export const LEAST_SHARE = 0.3;

/** A first place that is further ahead says no more. */
export const MAX_LEAD = 4;

export interface Ranked {
  readonly at: number;
  readonly similarity: number;
  readonly isMatch: boolean;
}

interface Scored {
  readonly at: number;
  readonly features: readonly number[];
  readonly score: number;
}

export function rank(
  sentence: Sentence,
  found: readonly Found[],
  cosines: readonly (number | null)[] | null,
): readonly Ranked[] {
  const model = cosines === null ? withoutVectors : withVectors;
  const scored = comparePairs(sentence, found).map((pair, at): Scored => {
    const features = cosines === null ? pair : [...pair, cosines[at] ?? dot(usualCosine, pair)];
    return { at, features, score: dot(model.order, features) };
  });
  scored.sort((one, other) => other.score - one.score || one.at - other.at);
  const best = scored[0]?.score ?? 0;
  // What says the same in the same words, such as a claim of one's own that a layer has too, is no rival.
  const second = scored.find(({ score }) => score < best)?.score ?? Number.NEGATIVE_INFINITY;
  let least = 1;
  return scored.map((one) => {
    const lead = one.score - (one.score === best ? second : best);
    // The order is learnt from more than the chance is, and has the last word.
    least = Math.min(least, chance(model, one.features, Math.max(-MAX_LEAD, Math.min(MAX_LEAD, lead))));
    return { at: one.at, similarity: least, isMatch: least >= model.threshold };
  });
}

function chance(
  { chance: weights, lead: weight, bias }: MatchWeights,
  features: readonly number[],
  lead: number,
): number {
  return 1 / (1 + Math.exp(-(bias + weight * lead + dot(weights, features))));
}

function dot(weights: readonly number[], features: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * features[at]!, 0);
}
