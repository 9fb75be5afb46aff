/**
 * What the numbers of a pair (`pair.ts`) weigh; with sentence vectors, the cosine stands behind them.
 *
 * `order`, which decides which claim is the more alike, is a softmax over the claims found for each of 1,196 posts and
 * 591 sentences of debates with their checks (CheckThat 2021 2A and 2B, training and development parts), each with its
 * day and without. `chance`, a logistic regression of the claim that comes first, has besides 1,974 sentences of news
 * that no list has checked; `lead` is for how far it is ahead of the second. At the threshold, 0.5 % of 1,973 other
 * sentences of that news are shown a claim, and 1.1 % of 3,131 on American politics, some of these rightly.
 */
export interface MatchWeights {
  readonly order: readonly number[];
  readonly chance: readonly number[];
  readonly lead: number;
  readonly bias: number;
  /** Of the chance: below it nothing is shown. */
  readonly threshold: number;
}

/** For sentences without a vector. */
export const withoutVectors: MatchWeights = {
  order: [32.22, -4.066, 0.8113, -6.068, 4.163, 4.784, 0.9413, -1.275, 25.21, -0.2598, 3.334, -0.3887, 0, 0],
  chance: [9.478, -0.585, -0.7857, -3.334, 0.2961, 1.83, 0.3437, 0.8112, 3.007, 0.9549, 1.437, -0.1301, 1.776, 0.8094],
  lead: 0.7027,
  bias: -12.18,
  threshold: 0.88,
};

/** Cosines are those of USE-Lite as it is published. */
export const withVectors: MatchWeights = {
  order: [25.48, -4.401, 0.04477, -4.84, 1.77, 4.37, 0.4483, -0.7353, 18.9, -0.3835, 3.236, -0.3642, 0, 0, 12.79],
  chance: [
    9.672, -0.8176, -0.9229, -2.772, -0.4221, 2.113, -0.1551, 0.3861, 2.23, 0.4631, 1.899, -0.1479, 1.302, 0.7967,
    3.461,
  ],
  lead: 0.7168,
  bias: -11.19,
  threshold: 0.86,
};

/** The cosine to expect of a claim that has no vector yet, from the numbers of its pair. */
export const usualCosine: readonly number[] = [
  1.11, -0.0144, -0.00448, -0.422, 0.0879, 0.113, -0.0393, -0.0566, 0.487, -0.0114, 0.0541, 0.000533, 0.0801, 0.0519,
];
