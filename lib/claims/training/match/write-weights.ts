/** The weights as a file of the product. */
import { createHash } from 'node:crypto';
import type { MatchWeights } from '../../match/weights.ts';

export interface LearntWeights {
  readonly withoutVectors: MatchWeights;
  readonly withVectors: MatchWeights;
  readonly usualCosine: readonly number[];
  readonly vectorModel: string;
}

/** Of the numbers, not of the file. */
export function hashOf({ withoutVectors, withVectors, usualCosine, vectorModel }: LearntWeights): string {
  const all = JSON.stringify({ withoutVectors, withVectors, usualCosine, vectorModel });
  return createHash('sha256').update(all).digest('hex');
}

export function writeWeights({ withoutVectors, withVectors, usualCosine, vectorModel }: LearntWeights): string {
  return `/**
 * What the numbers of a pair (\`pair.ts\`) weigh; with sentence vectors, the cosine stands behind them.
 *
 * Written by \`lib/claims/training/match/train.ts\`; \`public/models/match.md\` says from what, and how well they do.
 */
export interface MatchWeights {
  /** Decides which claim is the more alike. */
  readonly order: readonly number[];
  /** Of the chance that the claim that comes first states the same. */
  readonly chance: readonly number[];
  /** For how far it is ahead of the second. */
  readonly lead: number;
  readonly bias: number;
  /** Of the chance: below it nothing is shown. */
  readonly threshold: number;
}

/** The sentence model whose vectors \`withVectors\` is for: how the SHA-256 of its weights begins. */
export const vectorModel = '${vectorModel}';

/** For sentences without a vector. */
export const withoutVectors: MatchWeights = ${JSON.stringify(withoutVectors)};

export const withVectors: MatchWeights = ${JSON.stringify(withVectors)};

/** The cosine to expect of a claim that has no vector yet, from the numbers of its pair. */
export const usualCosine: readonly number[] = ${JSON.stringify(usualCosine)};
`;
}
