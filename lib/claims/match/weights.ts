/**
 * What the numbers of a pair (`pair.ts`) weigh; with sentence vectors, the cosine stands behind them.
 *
 * Written by `lib/claims/training/match/train.ts`; `public/models/match.md` says from what, and how well they do.
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

/** The sentence model whose vectors `withVectors` is for: how the SHA-256 of its weights begins. */
export const vectorModel = '5bb0d0deabeec058';

/** For sentences without a vector. */
export const withoutVectors: MatchWeights = {
  order: [-4.518, 0.3726, 0.8244, -5.176, -1.856, 3.322, -0.1827, 3.204, 13.56, -0.233, 3.205, -0.3931, 10.01, 0, 0],
  chance: [
    7.62, 0.01102, -0.8834, -3.222, 0.8044, 3.01, 0.6736, 0.7316, 3.846, 0.679, 0.9353, -0.144, 0.3094, 0.7394, 0.4517,
  ],
  lead: 0.8004,
  bias: -9.626,
  threshold: 0.879,
};

export const withVectors: MatchWeights = {
  order: [
    -3.281, -0.7493, 0.3825, -4.389, -2.749, 3.03, -0.528, 2.67, 11.4, -0.1671, 3.058, -0.3694, 8.744, 0, 0, 10.29,
  ],
  chance: [
    7.994, 0.3191, -0.8412, -3.539, 0.5832, 2.923, 0.4328, 0.4989, 2.681, 0.4895, 1.012, -0.1552, 0.6999, 0.6747,
    0.3547, 2.084,
  ],
  lead: 0.8058,
  bias: -9.836,
  threshold: 0.906,
};

/** The cosine to expect of a claim that has no vector yet, from the numbers of its pair. */
export const usualCosine: readonly number[] = [
  1.26, -0.0701, 0.0534, -0.596, 0.372, -0.00905, 0.0458, -0.0254, 0.229, -0.18, 0.119, -0.0013, -0.0678, 0.0834,
  0.0236,
];
